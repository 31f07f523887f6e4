using System.Collections.Immutable;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Records;

/// <summary>Makes the decisions of a record again, on its facts and as of its day, with the reference evaluator.</summary>
internal sealed class Replay(CheckedPack pack)
{
    public ReplayResult Run(DecisionRecord record)
    {
        var names = record.Decisions.Select(decision => decision.Key).Where(name => pack.FindDecision(name) is not null).ToList();
        var decided = CaseDecisions.Decide(pack, record.Facts, record.AsOf, names);
        var results = names.Count == 0 ? [] : decided.Results.ToDictionary(result => result.Decision.Name, StringComparer.Ordinal);
        var now = names.Count == 0 ? [] : RecordedDecisions.Write(decided, record.Chinese, !record.Masked.IsEmpty);
        return new ReplayResult(
            record.Pack,
            new RecordedPack(pack.Id, pack.Version, pack.ContentHash),
            [.. record.Decisions.Select(decision => results.TryGetValue(decision.Key, out var result)
                ? Compare(decision.Key, decision.Value!.AsObject(), now[decision.Key]!.AsObject(), result, record.Masked)
                : new ReplayedDecision(decision.Key, ReplayState.Gone))]);
    }

    private static ReplayedDecision Compare(string name, JsonObject then, JsonObject now, DecisionResult result, ImmutableArray<string> masked)
    {
        var differences = RecordComparison.Differences(then, now, string.Empty).ToImmutableArray();
        if (differences.IsEmpty)
        {
            return new ReplayedDecision(name, ReplayState.Same);
        }

        var hanging = Missing(result).Where(path => masked.Contains(path, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (!hanging.IsEmpty)
        {
            return new ReplayedDecision(name, ReplayState.Masked) { Masked = hanging };
        }

        var (rulesThen, rulesNow) = (Texts(then["rules"]), Texts(now["rules"]));
        return new ReplayedDecision(name, ReplayState.Otherwise)
        {
            Differences = differences,
            RulesThen = [.. rulesThen.Except(rulesNow)],
            RulesNow = [.. rulesNow.Except(rulesThen)],
            ClausesNow = [.. Clauses(now).Except(Clauses(then))],
        };
    }

    private static IEnumerable<string> Missing(DecisionResult result) => result.Missing.Concat(result.Findings.SelectMany(finding => finding.Missing));

    private static IEnumerable<string> Texts(JsonNode? list) => list is JsonArray items ? items.Select(item => item?.ToString() ?? "null") : [];

    private static IEnumerable<string> Clauses(JsonObject decision) => decision["sources"] is JsonArray sources
        ? sources.OfType<JsonObject>().Select(source => $"{source["document"]} {source["locator"]}")
        : [];
}
