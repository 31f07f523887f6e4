using System.Collections.Immutable;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>The facts that random expressions name: a few of every type, some with blanks in their names, and entries that hide a fact of another type.</summary>
internal static class FactTypes
{
    public static FeelType Room { get; } = new ContextOf([("area", FeelTypes.Number), ("label", FeelTypes.String), ("open", FeelTypes.Boolean), ("since", FeelTypes.Date), ("n", FeelTypes.String), ("marks", new ListOf(FeelTypes.Number))]);

    public static FeelType Rooms { get; } = new ListOf(Room);

    public static FeelType Numbers { get; } = new ListOf(FeelTypes.Number);

    public static FeelType Texts { get; } = new ListOf(FeelTypes.String);

    public static FeelType Span { get; } = new RangeOf(FeelTypes.Number);

    public static ImmutableArray<FeelType> Scalars { get; } =
    [
        FeelTypes.Number, FeelTypes.String, FeelTypes.Boolean, FeelTypes.Date, FeelTypes.Time, FeelTypes.DateAndTime, FeelTypes.DayTimeDuration,
        FeelTypes.YearMonthDuration,
    ];

    public static ImmutableArray<FeelType> All { get; } = [.. Scalars, Numbers, Texts, new ListOf(FeelTypes.Boolean), new ListOf(FeelTypes.Date), Room, Rooms, Span];

    public static ImmutableArray<(string Name, FeelType Type)> Inputs { get; } =
    [
        ("n", FeelTypes.Number), ("monthly fee", FeelTypes.Number), ("年龄", FeelTypes.Number), ("s", FeelTypes.String), ("t", FeelTypes.String),
        ("b", FeelTypes.Boolean), ("c", FeelTypes.Boolean), ("d", FeelTypes.Date), ("start date", FeelTypes.Date), ("clock", FeelTypes.Time),
        ("moment", FeelTypes.DateAndTime), ("length", FeelTypes.DayTimeDuration), ("months", FeelTypes.YearMonthDuration), ("numbers", Numbers), ("texts", Texts),
        ("flags", new ListOf(FeelTypes.Boolean)), ("dates", new ListOf(FeelTypes.Date)), ("room", Room), ("rooms", Rooms), ("span", Span), ("anything", FeelTypes.Any),
    ];
}
