using System.Globalization;
using System.Text;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Mutation;

namespace YulinCareRules.Cli.Output;

/// <summary>Mutation testing for people: the counts, and each survivor with its place and why.</summary>
internal sealed class MutationText(bool chinese, TextStyle style)
{
    public string Write(MutationResult result)
    {
        var text = new StringBuilder().Append(style.Heading(chinese ? "变异测试" : "Mutation testing")).Append('\n');
        var score = string.Create(CultureInfo.InvariantCulture, $"{decimal.Floor(result.Score * 10) / 10:0.0}%");
        var (made, killed, equivalent, explained, survived) = (result.Mutants.Length, result.Count(MutantFate.Killed), result.Count(MutantFate.Equivalent), result.Count(MutantFate.Explained), result.Count(MutantFate.Survived));
        text.Append("  ").Append(chinese
            ? string.Create(CultureInfo.InvariantCulture, $"变异 {made} 个：被案例发现 {killed}，证明等价 {equivalent}，已说明 {explained}，存活 {survived}；得分 ")
            : string.Create(CultureInfo.InvariantCulture, $"{made} mutants: {killed} killed, {equivalent} proved equivalent, {explained} explained, {survived} survived; score "))
            .Append(survived == 0 ? style.Good(score) : style.Bad(score)).Append('\n');
        foreach (var survivor in result.Survivors)
        {
            var told = MutationDiagnostics.Survived(survivor.Mutant.Location, survivor.Mutant.Name, survivor.Cases);
            text.Append("  ").Append(survivor.Mutant.Location).Append(": ").Append(chinese ? told.MessageZh : told.MessageEn).Append('\n');
        }

        return text.Append('\n').ToString();
    }
}
