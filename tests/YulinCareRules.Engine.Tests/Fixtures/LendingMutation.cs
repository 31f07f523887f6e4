using System.Collections.Immutable;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Mutation;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>Mutants of the lending pack, tried on cases of it.</summary>
internal static class LendingMutation
{
    public static MutationResult Of(string cases, PackSource? source = null, string folder = "lending")
    {
        var coverage = LendingCoverage.Of(LendingCases.Head + cases, source, folder);
        var own = PackOwnership.Of((source ?? LendingPack.Source).FilesOf(folder)!);
        return new MutationRun(coverage.Map.Pack, coverage.Cases).Run(Mutants.Of(coverage.Map.Pack, own), _ => { });
    }

    public static MutantFate FateOf(MutationResult result, string mutant) =>
        (result.Mutants.SingleOrDefault(one => one.Mutant.Name == mutant) ?? throw new ArgumentException($"no '{mutant}' among: {string.Join(" | ", result.Mutants.Select(one => one.Mutant.Name))}")).Fate;

    public static ImmutableArray<string> Names(MutationResult result, MutantFate fate) => [.. result.Mutants.Where(one => one.Fate == fate).Select(one => one.Mutant.Name)];
}
