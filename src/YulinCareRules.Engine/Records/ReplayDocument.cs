using System.Text.Json.Nodes;

namespace YulinCareRules.Engine.Records;

/// <summary>The outcome of a replay as JSON, for programs.</summary>
internal static class ReplayDocument
{
    public static byte[] Write(ReplayResult result) => CanonicalJson.Write(new JsonObject
    {
        ["same"] = result.IsSame,
        ["recorded"] = Pack(result.Recorded),
        ["present"] = Pack(result.Present),
        ["decisions"] = new JsonObject(result.Decisions.Select(decision => KeyValuePair.Create<string, JsonNode?>(decision.Name, Decision(decision)))),
    });

    private static JsonObject Pack(RecordedPack pack) => new() { ["id"] = pack.Id, ["version"] = pack.Version, ["sha256"] = pack.Sha256 };

    private static JsonObject Decision(ReplayedDecision decision) => decision.State switch
    {
        ReplayState.Same => new() { ["state"] = "same" },
        ReplayState.Gone => new() { ["state"] = "gone" },
        ReplayState.Masked => new() { ["state"] = "masked", ["masked"] = Texts(decision.Masked) },
        _ => new()
        {
            ["state"] = "otherwise",
            ["differences"] = new JsonArray([.. decision.Differences.Select(Difference)]),
            ["rulesThen"] = Texts(decision.RulesThen),
            ["rulesNow"] = Texts(decision.RulesNow),
            ["clausesNow"] = Texts(decision.ClausesNow),
        },
    };

    private static JsonObject Difference(RecordDifference difference) =>
        new() { ["path"] = difference.Path, ["then"] = difference.Then?.DeepClone(), ["now"] = difference.Now?.DeepClone() };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
