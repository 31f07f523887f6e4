using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Types;

/// <summary>The conversions that the language does unasked: a list of one item and the item, a date and its midnight.</summary>
internal static class TypeCoercion
{
    /// <summary>The value as one of the type, or null in C# where it is none; the null of the language is of every type.</summary>
    public static FeelValue? Coerce(FeelValue value, FeelType type)
    {
        if (value is FeelNull || TypeConformance.IsInstance(value, type))
        {
            return value;
        }

        if (type is ListOf list)
        {
            return value is not FeelList && Coerce(value, list.Element) is { } element ? new FeelList([element]) : null;
        }

        return value switch
        {
            FeelList { Items: [var only] } => only is FeelNull ? null : Coerce(only, type),
            FeelDate date when type == FeelTypes.DateAndTime => date.AtMidnight,
            _ => null,
        };
    }
}
