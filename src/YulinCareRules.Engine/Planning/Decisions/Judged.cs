using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>What requirements about one thing come to, a bit for each; those that are in none of the sets are met or need not be.</summary>
internal struct Judged
{
    /// <summary>Those that are broken.</summary>
    public ulong Broken;

    /// <summary>Those that hang on facts which are unknown.</summary>
    public ulong Open;

    /// <summary>Those for which three-valued logic is not exact, or that come to null.</summary>
    public ulong Unclear;

    /// <summary>The same without some of them.</summary>
    public readonly Judged Without(ulong some) => new() { Broken = Broken & ~some, Open = Open & ~some, Unclear = Unclear & ~some };
}

/// <summary>Judges a requirement, for one thing and under assumptions, and adds what it comes to.</summary>
internal delegate void Judge(CaseState state, object? element, ref Assumptions assumptions, ref Judged judged);

/// <summary>Tells what is known of facts about one thing, as assumptions; gives those that are unknown, a bit for each.</summary>
internal delegate ulong ReadFacts(CaseState state, object? element, ref Assumptions assumptions);
