using YulinCareRules.Engine;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Tests.Planning;

/// <summary>Tables of many rows and checklists of many requirements, which have plans of their own: the same answers as the reference evaluator's.</summary>
public sealed class ManyRowsTests
{
    private const string Otherwise = "    otherwise: {title: {zh: 其他, en: others}, then: {eligible: false, amountYuan: 0}}";
    private static readonly DateOnly Day = new(2023, 6, 1);

    [Theory]
    [InlineData("F")]
    [InlineData("U")]
    [InlineData("A")]
    public void A_table_of_overlapping_rows_decides_as_the_interpreter_does(string hitPolicy)
    {
        var random = new Random(7);
        using var pack = WrittenPack.Table(hitPolicy, Enumerable.Range(0, 90).Select(_ => Condition(random)), Otherwise);
        Same(pack, random, 200, decisions => Text(decisions.CentralSubsidy));
    }

    [Theory]
    [InlineData("institution.newPlaces: {0}")]
    [InlineData("institution.newPlaces: \"[{0}0..{0}9]\"")]
    [InlineData("institution.newPlaces: \"({0}0..{0}9)\"")]
    [InlineData("institution.newPlaces: {0}, institution.demonstration: true")]
    public void A_table_without_an_answer_for_the_rest_decides_as_the_interpreter_does(string condition)
    {
        var random = new Random(8);
        using var pack = WrittenPack.Table("U", Enumerable.Range(1, 60).Select(i => condition.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        Same(pack, random, 150, decisions => Text(decisions.CentralSubsidy));
    }

    [Fact]
    public void A_checklist_of_many_requirements_decides_as_the_interpreter_does()
    {
        var random = new Random(9);
        using var pack = WrittenPack.Checklist(Enumerable.Range(0, 300).Select(i => $"institution.newPlaces != {i} or institution.operatingPlaces >= {i % 7} or institution.demonstration = true"));
        Same(pack, random, 60, decisions => $"{decisions.SafetyManagement.Status} {decisions.SafetyManagement.Value?.Conforms}");
    }

    private static void Same(WrittenPack pack, Random random, int count, Func<CareDecisions, string> read)
    {
        for (var i = 0; i < count; i++)
        {
            var facts = new CareCase
            {
                Institution = new Institution
                {
                    NewPlaces = random.Next(8) == 0 ? null : random.Next(random.Next(2) == 0 ? 12 : 640),
                    OperatingPlaces = random.Next(8) == 0 ? null : random.Next(12),
                    Demonstration = random.Next(3) switch { 0 => null, 1 => true, _ => false },
                },
            };
            Assert.Equal($"{read(pack.Interpreted.Evaluate(facts, Day))} {facts.Institution}", $"{read(pack.Compiled.Evaluate(facts, Day))} {facts.Institution}");
        }
    }

    private static string Text(Decision<CentralSubsidyValue> decision) =>
        decision.Status == DecisionStatus.Determined ? $"{decision.Value}" : $"{decision.Status} {decision.Reason}";

    private static string Condition(Random random)
    {
        var (a, b) = (random.Next(12), random.Next(12));
        var places = random.Next(7) switch
        {
            0 => $"{a}",
            1 => $"\"[{Math.Min(a, b)}..{Math.Max(a, b)}]\"",
            2 => $"\"> {a}\"",
            3 => $"\"<= {a}\"",
            4 => $"\"not({a})\"",
            5 => $"\"{a}, {b}\"",
            _ => "\"-\"",
        };
        var demonstration = random.Next(3) switch { 0 => ", institution.demonstration: true", 1 => ", institution.demonstration: false", _ => string.Empty };
        return $"institution.newPlaces: {places}, institution.operatingPlaces: {random.Next(6)}{demonstration}";
    }
}
