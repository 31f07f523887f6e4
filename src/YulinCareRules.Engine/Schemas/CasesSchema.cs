using System.Text.Json.Nodes;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;
using static YulinCareRules.Engine.Schemas.SchemaShape;

namespace YulinCareRules.Engine.Schemas;

/// <summary>The schema of a pack's case files: the keys that <see cref="CaseFileReader"/> reads, and the pack's own facts, decisions and requirements.</summary>
internal sealed class CasesSchema(CheckedPack pack)
{
    private static readonly (string, BilingualText)[] Statuses =
    [
        ("determined", new BilingualText("已确定", "settled")),
        ("undetermined", new BilingualText("尚不能确定", "not settled")),
        ("notApplicable", new BilingualText("不适用", "not applicable")),
    ];

    private static readonly (string, BilingualText)[] FindingStatuses =
    [
        ("satisfied", new BilingualText("符合", "met")),
        ("violated", new BilingualText("不符合", "not met")),
        ("unknown", new BilingualText("无法判断", "cannot be told")),
        ("notApplicable", new BilingualText("不适用", "not applicable")),
    ];

    public static JsonObject Write(CheckedPack pack) => new CasesSchema(pack).Write();

    private JsonObject Write()
    {
        var schema = Map(
        [
            ("facts", Named(Scalar).Says("共用事实:名称和文件", "shared facts: a name and a file for each")),
            ("cases", List(Case()).Says("案例", "cases")),
        ],
        "cases");
        schema["$schema"] = Draft;
        schema["title"] = $"案例文件({pack.Title.Zh}) · cases ({pack.Title.En})";
        var definitions = FactsSchema.Definitions(pack);
        definitions["caseFacts"] = FactsSchema.Case(pack);
        definitions["caseChanges"] = Changes();
        definitions["caseExpectations"] = Expectations();
        schema["definitions"] = definitions;
        return schema;
    }

    private static JsonObject Case() => Map(
        [
            ("title", Words.Says("案例说的是什么", "what the case is about")),
            ("pins", SourceSchema.Citation().Says("案例所据的条款", "the clause that the case pins down")),
            ("asOf", Day.Says("适用日期", "the day the rules are applied as of")),
            ("given", AnyOf(AnyText, Reference("caseFacts")).Says("共用事实的名称,或直接写事实", "the name of shared facts, or facts written out")),
            ("but", Reference("caseChanges").Says("按路径改几处事实;null 表示未知", "facts changed by their paths; null makes one unknown")),
            ("expect", Reference("caseExpectations").Says("期望的结论", "what is expected")),
            ("note", Words.Says("说明", "a remark")),
        ],
        "title", "expect");

    // Editors propose the paths that are written out; the patterns are for every other index, and for names of both kinds mixed.
    private JsonObject Changes()
    {
        var paths = FactPaths.Of(pack.Facts).ToList();
        var changes = Map(paths.SelectMany(path => new[] { path.Identifiers, path.Chinese }.Distinct().Select(name => (name, Shape(path)))));
        changes["patternProperties"] = new JsonObject(paths.Select(path => KeyValuePair.Create($"^{path.Pattern}$", (JsonNode?)Shape(path))));
        return changes;
    }

    private static JsonObject Shape(FactPathShape path) =>
        path.Last is { Record: var record, Field: var field } ? FactsSchema.FieldOf(record, field) : FactsSchema.Of(path.Type);

    private JsonObject Expectations()
    {
        List<(string, JsonObject)> keys = [("missing", Missing())];
        foreach (var decision in pack.Decisions)
        {
            keys.Add((decision.Name, Decision(decision).Says(decision.Title)));
            if (decision.Title.Zh != decision.Name)
            {
                keys.Add((decision.Title.Zh, Reference($"caseExpectations/properties/{decision.Name}")));
            }
        }

        return Map(keys);
    }

    private JsonObject Decision(DecisionModel decision)
    {
        List<(string, JsonObject)> keys = [("status", Of(Statuses)), ("missing", Missing())];
        if (Requirements(decision) is { Count: > 0 } requirements)
        {
            keys.Add(("findings", Findings(requirements)));
        }

        foreach (var output in decision.Outputs)
        {
            keys.AddRange(new[] { output.Name, output.Title.Zh }.Distinct().Select(name => (name, Expected(output.Type).Says(output.Title))));
        }

        var parts = Map(keys);
        return decision.GivesSingle ? AnyOf(Of(Statuses), Expected(decision.Outputs[0].Type), parts) : AnyOf(Of(Statuses), parts);
    }

    // Of a record only the fields that are written are compared, so null stands for nothing there too.
    private static JsonObject Expected(PackType type) => FactsSchema.Of(type);

    private List<RequirementModel> Requirements(DecisionModel decision) =>
        (decision as ChecklistModel ?? (decision.FindingsOf is { } name ? pack.FindDecision(name) as ChecklistModel : null))?.Requirements.DistinctBy(requirement => requirement.Id).ToList() ?? [];

    private static JsonObject Findings(List<RequirementModel> requirements)
    {
        var findings = Map(requirements.Select(requirement => (requirement.Id, Of(FindingStatuses).Says(requirement.Title))));
        findings["patternProperties"] = new JsonObject { [$"^({string.Join('|', requirements.Select(requirement => requirement.Id))}) .+$"] = Of(FindingStatuses) };
        return findings.Says("各项要求的检查结果;标识后可以加空格和路径", "what was found of each requirement; after the id perhaps a blank and a path");
    }

    private static JsonObject Missing() => OneOrMany(AnyText).Says("缺哪些事实", "the facts that are missing");

    private static JsonObject Of((string Value, BilingualText Words)[] values) => OneOf(values.Select(one => ((JsonNode?)one.Value, one.Words)));
}
