using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Types;

/// <summary>Which values and types conform to a type.</summary>
internal static class TypeConformance
{
    /// <summary>Whether a value is of the type: null of its own alone, though null within a value conforms to every type.</summary>
    public static bool IsInstance(FeelValue value, FeelType type) => value is FeelNull ? type == FeelTypes.Null : (type is SimpleType { Name: "Any" } || (value, type) switch
    {
        (FeelList list, ListOf of) => of.Element == FeelTypes.Any || list.Items.All(item => Holds(item, of.Element)),
        (FeelContext context, ContextOf of) => of.Fields.All(field => context.Find(field.Name) is { } entry && Holds(entry, field.Type)),
        (FeelRange range, RangeOf of) => Ends(range).All(end => Holds(end, of.Element)),
        (FeelFunction, SimpleType simple) => simple == FeelTypes.Function,
        (FeelFunction function, FunctionOf of) => function.Parameters.Count == of.Parameters.Length
            && IsSubtype(function.Result, of.Result)
            && function.Parameters.Zip(of.Parameters).All(pair => IsSubtype(pair.Second, pair.First.Type)),
        _ => NameOf(value) == type,
    });

    /// <summary>Whether every value of the first type is one of the second.</summary>
    public static bool IsSubtype(FeelType type, FeelType of) => type == of || of == FeelTypes.Any || type == FeelTypes.Null || (type, of) switch
    {
        (ListOf a, ListOf b) => IsSubtype(a.Element, b.Element),
        (RangeOf a, RangeOf b) => IsSubtype(a.Element, b.Element),
        (ContextOf a, ContextOf b) => b.Fields.All(wanted => a.Fields.Any(field => field.Name == wanted.Name && IsSubtype(field.Type, wanted.Type))),
        (FunctionOf a, FunctionOf b) => a.Parameters.Length == b.Parameters.Length
            && IsSubtype(a.Result, b.Result)
            && a.Parameters.Zip(b.Parameters).All(pair => IsSubtype(pair.Second, pair.First)),
        (FunctionOf, SimpleType simple) => simple == FeelTypes.Function,
        _ => false,
    };

    /// <summary>The type of a value, for messages: of a list only that it is one.</summary>
    public static FeelType NameOf(FeelValue value) => value switch
    {
        FeelNumber => FeelTypes.Number,
        FeelString => FeelTypes.String,
        FeelBoolean => FeelTypes.Boolean,
        FeelDate => FeelTypes.Date,
        FeelTime => FeelTypes.Time,
        FeelDateTime => FeelTypes.DateAndTime,
        FeelDayTimeDuration => FeelTypes.DayTimeDuration,
        FeelYearMonthDuration => FeelTypes.YearMonthDuration,
        FeelList => FeelTypes.List,
        FeelContext => FeelTypes.Context,
        FeelRange => FeelTypes.Range,
        FeelFunction => FeelTypes.Function,
        _ => FeelTypes.Null,
    };

    private static bool Holds(FeelValue value, FeelType type) => value is FeelNull || IsInstance(value, type);

    private static IEnumerable<FeelValue> Ends(FeelRange range) => new[] { range.Low, range.High }.OfType<FeelValue>();
}
