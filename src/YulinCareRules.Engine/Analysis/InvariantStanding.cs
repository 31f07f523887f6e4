namespace YulinCareRules.Engine.Analysis;

/// <summary>What is known of an invariant.</summary>
internal enum InvariantStanding
{
    /// <summary>It holds in every case.</summary>
    Proved,

    /// <summary>There is a case against it.</summary>
    Refuted,

    /// <summary>Neither.</summary>
    Undecided,
}
