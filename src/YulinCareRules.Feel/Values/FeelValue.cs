namespace YulinCareRules.Feel.Values;

/// <summary>A value of the language. Immutable; equality is structural.</summary>
internal abstract record FeelValue
{
    /// <summary>How large the value is; one with no parts is a single value.</summary>
    public virtual Extent Extent => Extent.Single;
}

/// <summary>How many values a value holds within itself, those that it holds twice counted twice, and how deep they lie.</summary>
internal readonly record struct Extent(long Count, int Depth)
{
    public static Extent Single { get; } = new(1, 0);

    public static Extent Over(IEnumerable<FeelValue> parts)
    {
        var (count, depth) = (1L, 0);
        foreach (var part in parts)
        {
            count = Math.Min(long.MaxValue / 2, count + part.Extent.Count);
            depth = Math.Max(depth, part.Extent.Depth);
        }

        return new Extent(count, depth + 1);
    }
}

/// <summary>The null of the language.</summary>
internal sealed record FeelNull : FeelValue
{
    private FeelNull()
    {
    }

    public static FeelNull Instance { get; } = new();
}

/// <summary>True or false.</summary>
internal sealed record FeelBoolean : FeelValue
{
    private FeelBoolean(bool value) => Value = value;

    public static FeelBoolean True { get; } = new(true);

    public static FeelBoolean False { get; } = new(false);

    public bool Value { get; }

    public static FeelBoolean From(bool value) => value ? True : False;
}

/// <summary>Text. An enumeration value of a pack is its identifier as text.</summary>
internal sealed record FeelString(string Value) : FeelValue;

/// <summary>An exact decimal number.</summary>
internal sealed record FeelNumber(decimal Value) : FeelValue;
