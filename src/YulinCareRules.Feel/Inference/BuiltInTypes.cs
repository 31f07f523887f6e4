using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Inference;

/// <summary>What the functions of the language give, by the types of the arguments where it hangs on them. Every call may give null.</summary>
internal static class BuiltInTypes
{
    public static FeelType Of(string function, IReadOnlyList<StaticType> arguments) => function switch
    {
        "floor" or "ceiling" or "round up" or "round down" or "round half up" or "round half down" or "decimal" or "modulo" or "sqrt" or "exp" or "log"
            or "sum" or "mean" or "product" or "median" or "stddev" or "count" or "string length" or "number" or "day of year" or "week of year" => FeelTypes.Number,
        "abs" => arguments.Count == 1 ? Among(arguments[0].Type, FeelTypes.Number, FeelTypes.DayTimeDuration, FeelTypes.YearMonthDuration) : FeelTypes.Any,
        "substring" or "upper case" or "lower case" or "substring before" or "substring after" or "string join" or "replace" or "string"
            or "day of week" or "month of year" => FeelTypes.String,
        "even" or "odd" or "not" or "all" or "any" or "is" or "contains" or "starts with" or "ends with" or "matches" or "list contains"
            or "before" or "after" or "meets" or "met by" or "overlaps" or "overlaps before" or "overlaps after" or "finishes" or "finished by"
            or "includes" or "during" or "starts" or "started by" or "coincides" => FeelTypes.Boolean,
        "mode" or "index of" => new ListOf(FeelTypes.Number),
        "split" => new ListOf(FeelTypes.String),
        "distinct values" or "reverse" or "sublist" or "remove" or "sort" => arguments.Count > 0 && arguments[0].Type is ListOf list ? list : FeelTypes.List,
        "flatten" or "concatenate" or "union" or "append" or "insert before" or "list replace" or "get entries" => FeelTypes.List,
        "min" or "max" => arguments is [{ Type: ListOf numbers }] ? Among(numbers.Element, FeelTypes.Number, FeelTypes.String, FeelTypes.Date) : FeelTypes.Any,
        "date" or "today" => FeelTypes.Date,
        "time" => FeelTypes.Time,
        "date and time" or "now" => FeelTypes.DateAndTime,
        "years and months duration" => FeelTypes.YearMonthDuration,
        "context" or "context put" or "context merge" => FeelTypes.Context,
        "range" => FeelTypes.Range,
        _ => FeelTypes.Any,
    };

    private static FeelType Among(FeelType type, params ReadOnlySpan<FeelType> known) => known.Contains(type) ? type : FeelTypes.Any;
}
