namespace YulinCareRules.Baselines.HandWritten;

/// <summary>The figures for one type of class, as a program written by hand holds them: a second time, beside the pack. A test holds the two together.</summary>
internal readonly record struct ClassFigures(int MaximumSize, int MinimumAge, int MaximumAge, int ChildrenPerCaregiver, int HighestFloor)
{
    private static readonly ClassFigures Nursery = new(10, 6, 12, 3, 1);
    private static readonly ClassFigures Toddler = new(15, 12, 24, 5, 1);
    private static readonly ClassFigures Senior = new(20, 24, 36, 7, 2);

    // No oldest age and no ratio for a mixed class.
    private static readonly ClassFigures Mixed = new(18, 18, int.MaxValue, 0, 1);

    public static ref readonly ClassFigures Of(ClassType type)
    {
        switch (type)
        {
            case ClassType.Nursery:
                return ref Nursery;
            case ClassType.Toddler:
                return ref Toddler;
            case ClassType.Senior:
                return ref Senior;
            default:
                return ref Mixed;
        }
    }
}
