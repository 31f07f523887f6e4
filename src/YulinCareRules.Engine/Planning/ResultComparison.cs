using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning;

/// <summary>Two results of one decision, part by part, as texts: what the one says and the other does not.</summary>
internal static class ResultComparison
{
    /// <summary>The first part in which they differ, as each has it; null where they are the same.</summary>
    public static (string One, string Other)? Difference(DecisionResult one, DecisionResult other)
    {
        foreach (var (mine, theirs) in Parts(one).Zip(Parts(other)))
        {
            if (mine != theirs)
            {
                return (mine, theirs);
            }
        }

        return null;
    }

    private static IEnumerable<string> Parts(DecisionResult result)
    {
        yield return result.Status == DecisionStatus.Determined ? string.Join(", ", result.Values.Select(Text)) : result.Status.ToString();
        yield return $"reason: {Text(result.Reason)}";
        yield return $"fault: {result.Fault}, stopped: {result.Stopped?.Code}";
        yield return $"rules: {string.Join(", ", result.Rules)}";
        yield return $"missing: {string.Join(", ", result.Missing)}";
        yield return $"sources: {Text(result.Sources)}";
        yield return $"{result.Findings.Length} findings";
        foreach (var finding in result.Findings)
        {
            yield return Text(finding);
        }

        yield return $"known: {string.Join(", ", result.Values.Select(Text))}";
    }

    private static string Text(FindingResult finding) => string.Join("; ",
    [
        $"{finding.Requirement.Id} {finding.Subject} ({Text(finding.SubjectTitle)}) {finding.Status}",
        $"actual {Text(finding.Actual)}",
        $"limit {Text(finding.Limit)}",
        Text(finding.Message),
        Text(finding.Remedy),
        $"missing {string.Join(", ", finding.Missing)}",
        $"sources {Text(finding.Sources)}",
    ]);

    private static string Text(FeelValue? value) => value is null ? "-" : FactText.Plain(value);

    private static string Text(BilingualText? text) => text is null ? "-" : $"{text.Zh} / {text.En}";

    private static string Text(ImmutableArray<Citation> sources) => string.Join(", ", sources.Select(source => $"{source.Document.Id} {source.Locator} {source.IsVerified}"));
}
