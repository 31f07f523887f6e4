using System.Collections.Immutable;

namespace YulinCareRules.Engine.Mutation;

/// <summary>What became of a mutant.</summary>
internal enum MutantFate
{
    /// <summary>Some case noticed it.</summary>
    Killed,

    /// <summary>For no facts at all does it decide otherwise.</summary>
    Equivalent,

    /// <summary>No case noticed it, and a list beside the cases says why that is as it should be.</summary>
    Explained,

    /// <summary>No case noticed it.</summary>
    Survived,
}

/// <summary>A mutant, what became of it, and how many cases came by what it changes.</summary>
internal sealed record MutantResult(Mutant Mutant, MutantFate Fate, int Cases);

/// <summary>What became of all mutants of a pack.</summary>
internal sealed record MutationResult(ImmutableArray<MutantResult> Mutants)
{
    public IEnumerable<MutantResult> Survivors => Mutants.Where(result => result.Fate == MutantFate.Survived);

    /// <summary>The share of the mutants killed, of those that can be.</summary>
    public decimal Score => Mutants.Length == Count(MutantFate.Equivalent) ? 100 : 100m * Count(MutantFate.Killed) / (Mutants.Length - Count(MutantFate.Equivalent));

    public int Count(MutantFate fate) => Mutants.Count(result => result.Fate == fate);
}
