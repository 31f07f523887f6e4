using System.Text.Json;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Reports;

/// <summary>A run of cases as JSON: each case, and what was covered.</summary>
internal static class TestJson
{
    public static string Write(TestResults results) => JsonText.Of(json =>
    {
        json.WriteStartObject("pack");
        json.WriteString("id", results.Pack.Id);
        json.WriteString("version", results.Pack.Version);
        json.WriteString("sha256", results.Pack.ContentHash);
        json.WriteEndObject();
        json.WriteNumber("passed", results.Passed);
        json.WriteNumber("failed", results.Failed);
        json.WriteStartArray("cases");
        foreach (var outcome in results.Outcomes)
        {
            Case(json, outcome);
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in results.Problems)
        {
            Problem(json, problem);
        }

        json.WriteEndArray();
        if (results.Coverage is { } coverage)
        {
            Coverage(json, coverage);
            Suggestions(json, results);
        }

        if (results.Mutation is { } mutation)
        {
            MutationJson.Write(json, mutation);
        }
    });

    private static void Case(Utf8JsonWriter json, CaseOutcome outcome)
    {
        json.WriteStartObject();
        Place(json, outcome.Location);
        json.WriteString("titleZh", outcome.Title.Zh);
        json.WriteString("titleEn", outcome.Title.En);
        json.WriteBoolean("passed", outcome.Passed);
        if (!outcome.Passed)
        {
            json.WriteStartArray("failures");
            foreach (var failure in outcome.Failures)
            {
                Problem(json, failure);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Problem(Utf8JsonWriter json, Diagnostic problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        Place(json, problem.Location);
        json.WriteString("messageZh", problem.MessageZh);
        json.WriteString("messageEn", problem.MessageEn);
        json.WriteEndObject();
    }

    private static void Coverage(Utf8JsonWriter json, CoverageResult coverage)
    {
        json.WriteStartObject("coverage");
        foreach (var kind in Enum.GetValues<CoverageKind>())
        {
            Share(json, CoverageWords.NameOf(kind), coverage.Of(kind));
        }

        Share(json, "total", coverage.Total);
        Items(json, "unreached", coverage.Unreached);
        Items(json, "beyondReach", coverage.BeyondReach);
        json.WriteEndObject();
    }

    private static void Suggestions(Utf8JsonWriter json, TestResults results)
    {
        json.WriteStartArray("suggestedCases");
        foreach (var suggestion in results.Suggestions)
        {
            json.WriteStartObject();
            json.WriteString("file", suggestion.File);
            json.WriteString("reachesZh", suggestion.Item.What.Zh);
            json.WriteString("reachesEn", suggestion.Item.What.En);
            json.WriteString("yaml", suggestion.Yaml);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Share(Utf8JsonWriter json, string name, CoverageShare share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("reached", share.Reached);
        json.WriteNumber("all", share.All);
        json.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter json, string name, IEnumerable<CoverageItem> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("kind", CoverageWords.NameOf(item.Kind));
            json.WriteString("decision", item.Decision?.Name);
            Place(json, item.Location);
            json.WriteString("whatZh", item.What.Zh);
            json.WriteString("whatEn", item.What.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Place(Utf8JsonWriter json, SourceLocation at)
    {
        json.WriteString("file", at.File);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
    }
}
