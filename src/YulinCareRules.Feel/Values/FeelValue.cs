namespace YulinCareRules.Feel.Values;

/// <summary>A value of the language. Immutable; equality is structural.</summary>
internal abstract record FeelValue;

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
