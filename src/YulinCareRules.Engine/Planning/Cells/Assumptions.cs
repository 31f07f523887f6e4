namespace YulinCareRules.Engine.Planning.Cells;

/// <summary>Values taken on trial for facts that are unknown: truth sets, or places in an enumeration.</summary>
internal struct Assumptions
{
    /// <summary>How many facts can be tried together.</summary>
    public const int Most = 8;

    public int First;
    public int Second;
    public int Third;
    public int Fourth;
    public int Fifth;
    public int Sixth;
    public int Seventh;
    public int Eighth;

    /// <summary>For each fact of the elements of a list that is completed, a value for each element: a number, a truth set or a place.</summary>
    public long[][]? Elements;

    public static string FieldOf(int slot) => slot switch
    {
        0 => nameof(First),
        1 => nameof(Second),
        2 => nameof(Third),
        3 => nameof(Fourth),
        4 => nameof(Fifth),
        5 => nameof(Sixth),
        6 => nameof(Seventh),
        _ => nameof(Eighth),
    };

    public readonly int this[int slot] => slot switch
    {
        0 => First,
        1 => Second,
        2 => Third,
        3 => Fourth,
        4 => Fifth,
        5 => Sixth,
        6 => Seventh,
        _ => Eighth,
    };

    public void Set(int slot, int value)
    {
        switch (slot)
        {
            case 0: First = value; break;
            case 1: Second = value; break;
            case 2: Third = value; break;
            case 3: Fourth = value; break;
            case 4: Fifth = value; break;
            case 5: Sixth = value; break;
            case 6: Seventh = value; break;
            default: Eighth = value; break;
        }
    }
}
