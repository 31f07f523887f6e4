using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Comparing.Structure;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>What a decision, or one requirement of it, came to in one case, so that two can be held against each other.</summary>
/// <param name="Status">How far it is settled; of a requirement, the findings.</param>
/// <param name="Values">What each output came to, by its name.</param>
internal sealed record Outcome(string Status, ImmutableArray<KeyValuePair<string, FeelValue>> Values)
{
    public static Outcome Of(DecisionResult result, ImmutableArray<string> outputs) => new(
        result.Fault is { } fault ? $"{Names.Of(result.Status)} ({fault})" : Names.Of(result.Status),
        result.Status == DecisionStatus.Determined ? [.. outputs.Select(name => KeyValuePair.Create(name, result.ValueOf(name) ?? FeelNull.Instance))] : []);

    /// <summary>Of the findings of a requirement; where it is about many elements, of all of them.</summary>
    public static Outcome Of(DecisionResult result, string requirement)
    {
        var found = result.Findings.Where(finding => DecisionComparison.Name(finding.Requirement) == requirement).OrderBy(finding => finding.Subject, StringComparer.Ordinal).Select(finding => Names.Of(finding.Status)).ToList();
        return new Outcome(found.Exists(status => status != OutcomeRows.NotApplicable) ? string.Join(", ", found) : OutcomeRows.NotApplicable, []);
    }

    public bool Equals(Outcome? other) => other is not null && Status == other.Status && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(Status.GetHashCode(StringComparison.Ordinal), (hash, value) => HashCode.Combine(hash, value.Value));

    public override string ToString() => Values.IsEmpty ? Status : string.Join(", ", Values.Select(value => $"{value.Key} {FactText.Plain(value.Value)}"));

    /// <summary>The same with the names that people know.</summary>
    public string In(DecisionModel decision, bool chinese) => Values.IsEmpty
        ? chinese ? Chinese() : Status
        : string.Join(chinese ? "，" : ", ", Values.Select(value => $"{decision.FindOutput(value.Key)!.Title.In(chinese)}{(chinese ? "：" : ": ")}{FactText.For(value.Value, decision.FindOutput(value.Key)!.Type, chinese)}"));

    private string Chinese() => string.Join("、", Status.Split(", ").Select(status => status switch
    {
        "notApplicable" => "不适用",
        "undetermined" => "不能确定",
        "satisfied" => "符合",
        "violated" => "不符合",
        "unknown" => "不清楚",
        _ => status.Replace("undetermined (Conflict)", "规则互相冲突，不能确定", StringComparison.Ordinal).Replace("undetermined (NoRule)", "没有规则适用，不能确定", StringComparison.Ordinal),
    }));
}
