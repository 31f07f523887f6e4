using System.Text.Json;
using YulinCareRules.Engine.Mutation;

namespace YulinCareRules.Cli.Reports;

/// <summary>What became of the mutants, as a part of a JSON report: the counts, and each that was not killed.</summary>
internal static class MutationJson
{
    public static void Write(Utf8JsonWriter json, MutationResult result)
    {
        json.WriteStartObject("mutation");
        json.WriteNumber("made", result.Mutants.Length);
        foreach (var fate in Enum.GetValues<MutantFate>())
        {
            json.WriteNumber(NameOf(fate), result.Count(fate));
        }

        json.WriteNumber("score", decimal.Round(result.Score, 2));
        json.WriteStartArray("notKilled");
        foreach (var mutant in result.Mutants.Where(mutant => mutant.Fate != MutantFate.Killed))
        {
            json.WriteStartObject();
            json.WriteString("mutant", mutant.Mutant.Name);
            json.WriteString("fate", NameOf(mutant.Fate));
            TestJson.Place(json, mutant.Mutant.Location);
            json.WriteNumber("cases", mutant.Cases);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(MutantFate fate) => fate switch
    {
        MutantFate.Killed => "killed",
        MutantFate.Equivalent => "equivalent",
        MutantFate.Explained => "explained",
        _ => "survived",
    };
}
