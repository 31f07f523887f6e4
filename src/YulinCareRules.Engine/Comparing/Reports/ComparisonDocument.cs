using System.Text.Json.Nodes;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Comparing.Institutions;
using YulinCareRules.Engine.Comparing.Meaning;
using YulinCareRules.Engine.Comparing.Structure;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Records;

namespace YulinCareRules.Engine.Comparing.Reports;

/// <summary>A comparison as JSON, for programs.</summary>
internal static class ComparisonDocument
{
    public static byte[] Write(PackComparison comparison, InstitutionComparison? institutions) => CanonicalJson.Write(new JsonObject
    {
        ["old"] = Pack(comparison.Old),
        ["new"] = Pack(comparison.New),
        ["differs"] = comparison.Differs,
        ["version"] = Name(comparison.Advice),
        ["changes"] = new JsonArray([.. comparison.Changes.Select(Of)]),
        ["decisions"] = new JsonObject(comparison.Decisions.Select(decision => KeyValuePair.Create<string, JsonNode?>(decision.New.Name, Of(decision)))),
        ["withoutEffect"] = Texts(comparison.WithoutEffect.Select(change => change.Name)),
        ["institutions"] = institutions is null ? null : Of(institutions),
    });

    private static JsonObject Pack(CheckedPack pack) => new() { ["id"] = pack.Id, ["version"] = pack.Version, ["sha256"] = pack.ContentHash };

    private static JsonObject Of(Change change) => new()
    {
        ["state"] = Name(change.State),
        ["thing"] = Name(change.Thing),
        ["name"] = change.Name,
        ["decision"] = change.Decision,
        ["breaking"] = change.IsBreaking,
        ["old"] = Of(change.OldAt),
        ["new"] = Of(change.NewAt),
        ["clauses"] = Texts(change.Clauses),
        ["aspects"] = new JsonArray([.. change.Aspects.Select(aspect => new JsonObject { ["zh"] = aspect.What.Zh, ["en"] = aspect.What.En, ["old"] = aspect.Old, ["new"] = aspect.New, ["wording"] = aspect.IsWording })]),
    };

    private static JsonObject Of(DecisionMeaning decision) => new()
    {
        ["certainty"] = Name(decision.Certainty),
        ["tested"] = decision.Tested,
        ["beyond"] = Texts(decision.Beyond),
        ["differences"] = new JsonArray([.. decision.Changes.Select(Of)]),
    };

    private static JsonObject Of(OutcomeChange change) => new()
    {
        ["requirement"] = change.Requirement,
        ["old"] = change.Old.ToString(),
        ["new"] = change.New.ToString(),
        ["oldRules"] = Texts(change.OldRules),
        ["newRules"] = Texts(change.NewRules),
        ["clauses"] = Texts(change.Clauses),
        ["changes"] = Texts(change.Changes.Select(one => one.Name)),
        ["oldCase"] = JsonNode.Parse(WitnessText.Of(change.Case.Old)),
        ["newCase"] = JsonNode.Parse(WitnessText.Of(change.Case.New)),
    };

    private static JsonObject Of(InstitutionComparison found) => new()
    {
        ["cases"] = found.Cases,
        ["otherwise"] = found.Otherwise,
        ["refused"] = found.Refused,
        ["moreKinds"] = found.MoreKinds,
        ["shifts"] = new JsonArray([.. found.Shifts.Select(shift => new JsonObject
        {
            ["decision"] = shift.Decision,
            ["old"] = shift.Old.ToString(),
            ["new"] = shift.New.ToString(),
            ["count"] = shift.Count,
            ["lines"] = new JsonArray([.. shift.Examples.Select(line => JsonValue.Create(line))]),
        })]),
        ["yuan"] = new JsonArray([.. found.Amounts.Select(amount => new JsonObject
        {
            ["decision"] = amount.Decision,
            ["output"] = amount.Output,
            ["old"] = amount.Old,
            ["new"] = amount.New,
            ["difference"] = amount.New - amount.Old,
            ["gainers"] = amount.Gainers,
            ["losers"] = amount.Losers,
            ["unknown"] = amount.Unknown,
        })]),
    };

    private static JsonObject? Of(SourceLocation? place) => place is { } at ? new() { ["file"] = at.File, ["line"] = at.Line, ["column"] = at.Column } : null;

    private static string Name(Enum value) => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
