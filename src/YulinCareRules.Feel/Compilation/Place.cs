namespace YulinCareRules.Feel.Compilation;

/// <summary>Code that runs whole or not at all: its nodes are counted while it is made, and paid for at once when it runs.</summary>
internal sealed class Region
{
    public int Steps { get; set; }
}

/// <summary>Where in the tree code is made for: its region, how many levels down, and whether inside a function, which may call itself.</summary>
internal readonly record struct Place(Region Region, int Depth, bool IsInFunction)
{
    public static Place Root => new(new Region(), 0, false);

    public Place Deeper => this with { Depth = Depth + 1 };
}
