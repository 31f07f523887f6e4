using System.Globalization;
using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>
/// The cases of the DMN Technology Compatibility Kit, one a line, where they are at hand: in the folder that the variable
/// <c>YULINCARE_FEEL_CASES</c> names, or in <c>shared/feel</c> beside the repository.
/// </summary>
public sealed class FeelConformanceTests
{
    [Theory]
    [InlineData("expressions.jsonl", "--evaluator", "interpreted")]
    [InlineData("expressions.jsonl", "--evaluator", "compiled")]
    [InlineData("expressions.jsonl", "--evaluator", "both")]
    [InlineData("tables.jsonl", "--table", "--evaluator", "interpreted")]
    [InlineData("tables.jsonl", "--table", "--evaluator", "compiled")]
    [InlineData("tables.jsonl", "--table", "--evaluator", "both")]
    public void Every_case_gives_what_it_expects(string file, params string[] options)
    {
        var folder = Environment.GetEnvironmentVariable("YULINCARE_FEEL_CASES") ?? RepositoryFolder.PathOf("..", "shared", "feel");
        var path = Path.Combine(folder, file);
        Assert.SkipUnless(File.Exists(path), $"the conformance cases are not here: {path}");

        var run = ToolRun.Of(["feel", "--ndjson", path, .. options]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        var cases = File.ReadLines(path).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(cases.Count, run.Lines.Count);
        Assert.Empty(cases.Zip(run.Lines, (wanted, line) => Difference(wanted, JsonNode.Parse(line)!)).OfType<string>());
    }

    private static string? Difference(JsonNode wanted, JsonNode found)
    {
        var id = (string)wanted["id"]!;
        if ((string?)found["id"] != id || !AreEqual(wanted["expected"]!, found))
        {
            return $"{id}: {wanted["expression"]} gives {found.ToJsonString()} and not {wanted["expected"]!.ToJsonString()}";
        }

        return (bool)wanted["error"]! && found["warnings"] is null ? $"{id}: {wanted["expression"]} gives no warning" : null;
    }

    private static bool AreEqual(JsonNode wanted, JsonNode found)
    {
        var type = (string)wanted["type"]!;
        if ((string)found["type"]! != type)
        {
            return false;
        }

        switch (type)
        {
            case "null":
                return found["value"] is null;
            case "list":
                var (items, others) = (wanted["value"]!.AsArray(), found["value"]!.AsArray());
                return items.Count == others.Count && items.Zip(others).All(pair => AreEqual(pair.First!, pair.Second!));
            case "context":
                var (entries, named) = (wanted["value"]!.AsObject(), found["value"]!.AsObject());
                return entries.Count == named.Count && entries.All(entry => named[entry.Key] is { } other && AreEqual(entry.Value!, other));
            default:
                var (one, two) = ((string)wanted["value"]!, (string)found["value"]!);
                return one == two || (type == "number" && AreClose(one, two)) || (type is not ("string" or "boolean" or "number") && AreSame(one, two));
        }
    }

    private static bool AreClose(string one, string two)
    {
        var (a, b) = (decimal.Parse(one, NumberStyles.Float, CultureInfo.InvariantCulture), decimal.Parse(two, NumberStyles.Float, CultureInfo.InvariantCulture));
        return Math.Abs(a - b) <= Math.Max(Math.Abs(a), Math.Abs(b)) * 1e-8m;
    }

    // The tool itself says whether two texts of times denote the same.
    private static bool AreSame(string one, string two) => ToolRun.Of("feel", $"@\"{one}\" = @\"{two}\"").Output == "true\n";
}
