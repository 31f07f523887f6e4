using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Between raw numbers and truth values and the values of the language; a null flag is the null of the language.</summary>
internal static class Boxing
{
    public static FeelValue Box(decimal value) => new FeelNumber(value);

    public static FeelValue Box(decimal? value) => value is { } number ? new FeelNumber(number) : FeelNull.Instance;

    public static FeelValue Box(bool value) => FeelBoolean.From(value);

    public static FeelValue Box(bool? value) => value is { } boolean ? FeelBoolean.From(boolean) : FeelNull.Instance;

    public static decimal? Number(FeelValue value) => value is FeelNumber number ? number.Value : null;

    public static bool? Boolean(FeelValue value) => value is FeelBoolean boolean ? boolean.Value : null;
}
