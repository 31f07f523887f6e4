using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Inference;

/// <summary>The types of the members of values, as <see cref="Evaluation.Properties"/> finds them.</summary>
internal static class MemberTypes
{
    /// <summary>The type of a member; null where no value of the type has it; Any where the type does not tell.</summary>
    public static FeelType? Of(FeelType source, string member) => source switch
    {
        ListOf { Element: ListOf } => new ListOf(FeelTypes.Null),
        ListOf list => new ListOf(Of(list.Element, member) ?? FeelTypes.Null),
        ContextOf context => context.Fields.FirstOrDefault(field => field.Name == member).Type ?? FeelTypes.Any,
        RangeOf range => member switch
        {
            "start" or "end" => range.Element,
            "start included" or "end included" => FeelTypes.Boolean,
            _ => null,
        },
        SimpleType simple => OfSimple(simple, member),
        _ => null,
    };

    private static FeelType? OfSimple(FeelType source, string member)
    {
        if (source == FeelTypes.Any)
        {
            return FeelTypes.Any;
        }

        var isDate = source == FeelTypes.Date || source == FeelTypes.DateAndTime;
        var isTime = source == FeelTypes.Time || source == FeelTypes.DateAndTime;
        return member switch
        {
            "year" or "month" or "day" or "weekday" when isDate => FeelTypes.Number,
            "hour" or "minute" or "second" when isTime => FeelTypes.Number,
            "time offset" when isTime => FeelTypes.DayTimeDuration,
            "timezone" when isTime => FeelTypes.String,
            "days" or "hours" or "minutes" or "seconds" when source == FeelTypes.DayTimeDuration => FeelTypes.Number,
            "years" or "months" when source == FeelTypes.YearMonthDuration => FeelTypes.Number,
            _ => null,
        };
    }
}
