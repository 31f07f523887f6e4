namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The facility standard: its verdict and the findings; of the classes one set each, or one for whatever classes there may be.</summary>
public readonly struct FacilityOutcome
{
    private readonly FindingSet[]? classes;

    internal FacilityOutcome(Verdict verdict, FindingSet[]? classes, FindingSet anyClass)
    {
        Verdict = verdict;
        this.classes = classes;
        AnyClass = anyClass;
    }

    public Verdict Verdict { get; }

    /// <summary>Whether the list of classes is known.</summary>
    public bool ClassesAreKnown => classes is not null;

    public ReadOnlySpan<FindingSet> Classes => classes;

    /// <summary>While the list is unknown: what is found of any class in it.</summary>
    public FindingSet AnyClass { get; }

    internal static FacilityOutcome NotApplicable => new(Verdict.NotApplicable, null, FindingSet.None);
}
