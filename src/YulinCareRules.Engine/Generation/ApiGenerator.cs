using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Engine.Generation;

/// <summary>The typed API of a pack: the C# files that <c>yulincare codegen</c> writes.</summary>
internal static class ApiGenerator
{
    public static ImmutableArray<(string Name, string Text)> Generate(CheckedPack pack, string namespaceName, string prefix) =>
    [
        ("Enumerations.g.cs", FactsGenerator.Enumerations(pack, namespaceName)),
        ("Facts.g.cs", FactsGenerator.Records(pack, namespaceName, $"{prefix}Case")),
        ("FactMapping.g.cs", FactsGenerator.Mapping(pack, namespaceName, $"{prefix}Case")),
        ("Json.g.cs", JsonGenerator.Json(pack, namespaceName, prefix)),
        ("DecisionValues.g.cs", DecisionsGenerator.Values(pack, namespaceName)),
        ("Rules.g.cs", RulesGenerator.Rules(pack, namespaceName, prefix)),
        ("Decisions.g.cs", DecisionsGenerator.Decisions(pack, namespaceName, $"{prefix}Decisions")),
    ];
}
