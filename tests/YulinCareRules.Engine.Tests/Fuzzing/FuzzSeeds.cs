using System.Text.Json;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Fuzzing;

/// <summary>The texts that mutations begin with: every scalar of rules/, the expressions of the kit where it is beside the repository, the packs and their cases.</summary>
internal static class FuzzSeeds
{
    private static readonly string Root = RepositoryRoot();

    public static IReadOnlyList<string> Expressions { get; } =
    [
        .. RuleFiles("*.yaml").SelectMany(file => Scalars(TextReading.Read(file, File.ReadAllBytes(file)).Root)).Where(text => text.Length is > 2 and < 400).Distinct(),
        .. KitExpressions(),
    ];

    public static IReadOnlyList<string> PackFiles { get; } = [.. RuleFiles("*.yaml").Where(file => !file.Contains("cases", StringComparison.Ordinal)).Select(File.ReadAllText).Where(text => text.Length < 20_000)];

    public static IReadOnlyList<string> CaseFiles { get; } = [.. RuleFiles("*.yaml").Where(file => file.Contains("cases", StringComparison.Ordinal)).Select(File.ReadAllText).Where(text => text.Length < 20_000)];

    public static IReadOnlyList<string> FeelPieces { get; } =
    [
        "and", "or", "not", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "between", "instance of", "function", "external", "true", "false", "null", "item", "partial", "?",
        "list", "context", "number", "string", "date", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "**", ".", "..", ",", ":", "(", ")", "[", "]", "{", "}", "0", "1", "-1", "0.5", "1000000", "\"\"", "\"照护\"",
        "@\"2020-08-01\"", "@\"P1D\"", "@\"12:00:00\"", "count", "sum", "min", "string length", "string join", "replace", "matches", "split", "concatenate", "flatten", "sort", "range", "context put",
        "get entries", "date and time", "duration", "decimal", "modulo", "sqrt", "exp", "log", "mode", "stddev", "reader", "reader.loans", "loan", "fee", "longestLoan", "yearlyFee", "asOf", "读者证", "成人",
    ];

    public static IReadOnlyList<string> YamlPieces { get; } =
    [
        "- ", ": ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", ",", "|", ">", "|-", "'", "\"", "#", "&a", "*a", "!!str", "<<", "---", "...", "?", "~", "null", "title", "zh", "en", "type", "unit", "values", "from", "to", "source",
        "rules", "when", "then", "value", "checklist", "require", "each", "message", "extends", "overrides", "otherwise", "hitPolicy", "gives", "subject", "records", "fields", "list<", "2020-01-01", "9999-12-31", "1e999",
    ];

    private static IEnumerable<string> RuleFiles(string pattern) => Directory.EnumerateFiles(Path.Combine(Root, "rules"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<string> KitExpressions()
    {
        var kit = Path.Combine(Root, "..", "shared", "feel", "expressions.jsonl");
        if (!File.Exists(kit))
        {
            yield break;
        }

        foreach (var line in File.ReadLines(kit))
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.TryGetProperty("expression", out var expression) && expression.GetString() is { Length: > 0 and < 1_000 } text)
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<string> Scalars(TextNode? node) => node switch
    {
        TextScalar scalar => [scalar.Text],
        TextList list => list.Items.SelectMany(Scalars),
        TextMap map => map.Entries.SelectMany(entry => Scalars(entry.Key).Concat(Scalars(entry.Value))),
        _ => [],
    };

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "YulinCareRules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("the tests were built outside the repository");
    }
}
