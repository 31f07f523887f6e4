namespace YulinCareRules.Baselines.HandWritten;

/// <summary>What is known of the children over all classes: at least so many, and whether there may be more without end.</summary>
internal struct ClassTotals
{
    private const int UpperFloor = 2;

    public long Children { get; private set; }

    public bool MayBeMore { get; private set; }

    /// <summary>Children of senior classes on the upper floor, at least and at most.</summary>
    public long LeastUpstairs { get; private set; }

    public long MostUpstairs { get; private set; }

    /// <summary>At least so many if each class keeps to its own requirements: only a senior class may be on the upper floor.</summary>
    public long LeastUpstairsIfMet { get; private set; }

    public bool MayBeMoreUpstairs { get; private set; }

    public static ClassTotals Unknown => new() { MayBeMore = true, MayBeMoreUpstairs = true };

    public void Add(CareClass each)
    {
        MayBeMore |= each.Children is null;
        Children += each.Children.GetValueOrDefault();
        if ((each.Type ?? ClassType.Senior) != ClassType.Senior || (each.Floor ?? UpperFloor) != UpperFloor)
        {
            return;
        }

        if (each.Floor is not null)
        {
            LeastUpstairs += each.Type is not null ? each.Children.GetValueOrDefault() : 0;
            LeastUpstairsIfMet += each.Children.GetValueOrDefault();
        }

        MostUpstairs += each.Children.GetValueOrDefault();
        MayBeMoreUpstairs |= each.Children is null;
    }
}
