using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Schemas;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Schemas;

/// <summary>Whoever opens a YAML file of this repository in the editor it is set up for sees no complaint, save where there is a mistake.</summary>
public sealed class CommittedYamlTests
{
    private static readonly string[] FullOfMistakes = ["samples/institutions/typing-errors.yaml", "samples/institutions/typing-errors.zh.yaml"];

    private static readonly (string Schema, Regex[] Files)[] Settings =
    [
        .. JsonNode.Parse(File.ReadAllText(RepositoryFolder.PathOf(".vscode", "settings.json")))!["yaml.schemas"]!.AsObject()
            .Select(pair => (pair.Key, pair.Value!.AsArray().Select(glob => Pattern((string)glob!)).ToArray())),
    ];

    private static readonly Dictionary<string, JsonSchema> Schemas =
        Settings.ToDictionary(setting => setting.Schema, setting => EditorView.Schema(File.ReadAllText(RepositoryFolder.PathOf(setting.Schema))));

    public static TheoryData<string> Files =>
    [
        .. new[] { "rules", "samples" }
            .SelectMany(folder => Directory.GetFiles(RepositoryFolder.PathOf(folder), "*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryFolder.Path, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_editor_settings_name_one_schema_for_each_file_and_it_accepts_the_file(string file)
    {
        var name = Assert.Single(Settings, setting => setting.Files.Any(pattern => pattern.IsMatch(file))).Schema;

        var complaints = EditorView.Complaints(Schemas[name], File.ReadAllText(RepositoryFolder.PathOf(file)));

        if (FullOfMistakes.Contains(file))
        {
            Assert.NotEmpty(complaints);
        }
        else
        {
            Assert.Empty(complaints);
        }
    }

    [Theory]
    [InlineData("yulin", "pack", "rules/schemas/pack.schema.json")]
    [InlineData("yulin", "facts", "rules/schemas/yulin/facts.schema.json")]
    [InlineData("yulin", "cases", "rules/schemas/yulin/cases.schema.json")]
    [InlineData("national", "facts", "rules/schemas/national/facts.schema.json")]
    [InlineData("national", "cases", "rules/schemas/national/cases.schema.json")]
    public void The_committed_schemas_are_those_of_the_packs(string pack, string kind, string file)
    {
        var diagnostics = new DiagnosticBag();
        var loaded = PackLoader.Load(PackFolder.TryRead(RepositoryFolder.PathOf("rules", pack))!, diagnostics);

        Assert.Equal(SchemaFiles.Write(kind, loaded!), File.ReadAllText(RepositoryFolder.PathOf(file)));
    }

    private static Regex Pattern(string glob) => new("^" + Regex.Escape(glob).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$");
}
