using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Schemas;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Schemas;

/// <summary>The readers and the schemas know the same keys: every key that either knows is tried at every place.</summary>
public sealed partial class ReaderAgreementTests
{
    private const string UnknownKey = "YCR1301";

    private static readonly CheckedPack Pack = LendingPack.Source.Load().Pack!;

    // Where a mapping may stand, how to write it with a key in it, and where the schema describes it.
    private static readonly (string Place, string Yaml, string Schema)[] PackPlaces =
    [
        ("a file", "{0}: some", ""),
        ("the pack", "pack: {{{0}: some}}", "pack"),
        ("the title of the pack", "pack: {{title: {{{0}: some}}}}", "pack/title"),
        ("an enumeration", "enumerations: {{A: {{{0}: some}}}}", "enumerations/*"),
        ("a value", "enumerations: {{A: {{values: {{a: {{{0}: some}}}}}}}}", "enumerations/*/values/*"),
        ("a unit", "units: {{a: {{{0}: some}}}}", "units/*"),
        ("a record", "records: {{A: {{{0}: some}}}}", "records/*"),
        ("a field", "records: {{A: {{fields: {{a: {{{0}: some}}}}}}}}", "records/*/fields/*"),
        ("a subject", "subjects: {{a: {{{0}: some}}}}", "subjects/*"),
        ("a document", "sources: {{a: {{{0}: some}}}}", "sources/*"),
        ("a clause", "sources: {{a: {{clauses: {{b: {{{0}: some}}}}}}}}", "sources/*/clauses/*"),
        ("a parameter", "parameters: {{a: {{{0}: some}}}}", "parameters/*"),
        ("a value of a parameter", "parameters: {{a: {{values: [{{{0}: some}}]}}}}", "parameters/*/values/[]"),
        ("a decision", "decisions: {{a: {{{0}: some}}}}", "decisions/*"),
        ("an output", "decisions: {{a: {{gives: {{b: {{{0}: some}}}}}}}}", "decisions/*/gives/1/*"),
        ("a single output", "decisions: {{a: {{gives: {{type: number, {0}: some}}}}}}", "decisions/*/gives/0"),
        ("a rule", "decisions: {{a: {{rules: {{b: {{{0}: some}}}}}}}}", "decisions/*/rules/*"),
        ("any other case", "decisions: {{a: {{otherwise: {{then: {{x: 1}}, {0}: some}}}}}}", "decisions/*/otherwise/1"),
        ("where it does not apply", "decisions: {{a: {{otherwise: {{notApplicable: {{zh: a, en: b}}, {0}: some}}}}}}", "decisions/*/otherwise/0"),
        ("a requirement", "decisions: {{a: {{checklist: {{b: {{{0}: some}}}}}}}}", "decisions/*/checklist/*"),
        ("a part", "decisions: {{a: {{checklist: {{b: {{parts: {{c: {{{0}: some}}}}}}}}}}}}", "decisions/*/checklist/*/parts/*"),
    ];

    private static readonly (string Place, string Yaml, string Schema)[] CasePlaces =
    [
        ("a case file", "{0}: some", ""),
        ("a case", "cases: [{{{0}: some}}]", "cases/[]"),
    ];

    public static TheoryData<string> Places => [.. PackPlaces.Concat(CasePlaces).Select(place => place.Place)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Readers_and_schemas_know_the_same_keys(string name)
    {
        var inCases = CasePlaces.Any(one => one.Place == name);
        var place = PackPlaces.Concat(CasePlaces).Single(one => one.Place == name);
        var schema = JsonNode.Parse(SchemaFiles.Write(inCases ? "cases" : "pack", Pack))!;
        var described = Described(schema, place.Schema);

        // What the place is recognised by is not tried a second time, nor what would make another place of it.
        var known = Candidates(schema).Where(key => !(key == "then" && place.Yaml.Contains("notApplicable: ", StringComparison.Ordinal)))
            .Where(key => !place.Yaml.Contains($"{key}: ", StringComparison.Ordinal) || described.Contains(key))
            .Where(key => Reads(string.Format(null, place.Yaml, key), key, inCases)).Order(StringComparer.Ordinal);

        Assert.Equal(described.Order(StringComparer.Ordinal), known);
    }

    private static bool Reads(string yaml, string key, bool inCases)
    {
        var diagnostics = new DiagnosticBag();
        var bytes = Encoding.UTF8.GetBytes(yaml);
        if (inCases)
        {
            new CaseFileReader(Pack, _ => null, diagnostics).Read("cases.yaml", bytes);
        }
        else
        {
            PackReader.Read(new PackFiles("some", [new PackFile("pack.yaml", bytes)]) { FindBase = _ => null }, diagnostics);
            if (!yaml.StartsWith("pack", StringComparison.Ordinal))
            {
                diagnostics = new DiagnosticBag();
                var head = new PackFile("pack.yaml", "pack: {id: a, version: 1, title: {zh: 甲, en: a}}"u8.ToArray());
                PackReader.Read(new PackFiles("some", [head, new PackFile("some.yaml", bytes)]) { FindBase = _ => null }, diagnostics);
            }
        }

        // A key that stands there already is told as written twice, and is known.
        return !diagnostics.ToSorted().Any(found => found.Code == UnknownKey && found.Path == key);
    }

    // The keys of the schema, and every word in the readers' own text that could be one.
    private static SortedSet<string> Candidates(JsonNode schema)
    {
        var candidates = new SortedSet<string>(StringComparer.Ordinal);
        var readers = Directory.GetFiles(RepositoryFolder.PathOf("src", "YulinCareRules.Engine", "Packs", "Reading"), "*.cs")
            .Append(RepositoryFolder.PathOf("src", "YulinCareRules.Engine", "Cases", "CaseFileReader.cs"));
        foreach (var match in readers.SelectMany(file => Word().Matches(File.ReadAllText(file))))
        {
            candidates.Add(match.Groups[1].Value);
        }

        Collect(schema, candidates);
        return candidates;
    }

    private static void Collect(JsonNode? node, SortedSet<string> keys)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map)
                {
                    if (name == "properties" && value is JsonObject properties)
                    {
                        keys.UnionWith(properties.Select(property => property.Key).Where(key => Word().IsMatch($"\"{key}\"")));
                    }

                    Collect(value, keys);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Collect(item, keys);
                }

                break;
        }
    }

    private static ImmutableArray<string> Described(JsonNode schema, string place)
    {
        var node = schema;
        foreach (var step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = Resolve(schema, step switch
            {
                "*" => node["additionalProperties"]!,
                "[]" => node["items"]!,
                "0" or "1" => node["anyOf"]![int.Parse(step, null)]!,
                _ => node["properties"]![step]!,
            });
        }

        return [.. node["properties"]!.AsObject().Select(property => property.Key)];
    }

    private static JsonNode Resolve(JsonNode schema, JsonNode node) =>
        (node["$ref"] ?? node["allOf"]?[0]?["$ref"]) is { } reference ? schema["definitions"]![((string)reference!).Split('/')[^1]]! : node;

    [GeneratedRegex("\"([a-z][A-Za-z]*)\"")]
    private static partial Regex Word();
}
