using System.Collections.Immutable;
using NodaTime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>Random values of types; with a share of nulls, at any depth, where facts are partial.</summary>
internal sealed class FactMaker(Random random, double nulls)
{
    private static readonly string[] Words = ["", "a", "b", "ab", "照护", "小班", "12", "2020-08-01", "x y", "🐎"];
    private static readonly decimal[] Corners = [0.5m, -0.5m, 2.5m, 1.005m, 100, 79228162514264337593543950335m, -79228162514264337593543950335m, 0.0000000000000000000000000001m];

    /// <summary>A value for each input.</summary>
    public FeelValue[] Make() => [.. FactTypes.Inputs.Select(input => Make(input.Type))];

    public FeelValue Make(FeelType type) => random.NextDouble() < nulls ? FeelNull.Instance : type switch
    {
        ListOf list => new FeelList([.. Enumerable.Range(0, random.Next(5)).Select(_ => Make(list.Element))]),
        ContextOf context => new FeelContext([.. context.Fields.Select(field => KeyValuePair.Create(field.Name, Make(field.Type))), .. Undeclared()]),
        RangeOf range => Range(range),
        SimpleType simple => Scalar(simple),
        _ => FeelNull.Instance,
    };

    public decimal Number() => random.Next(8) == 0 ? Corners[random.Next(Corners.Length)] : random.Next(-8, 30);

    public string Word() => Words[random.Next(Words.Length)];

    // A context may have more entries than its type tells: under a filter they hide facts.
    private IEnumerable<KeyValuePair<string, FeelValue>> Undeclared() => random.Next(10) switch
    {
        0 => [KeyValuePair.Create("年龄", Make(FeelTypes.String))],
        1 => [KeyValuePair.Create("item", Make(FeelTypes.Number))],
        _ => [],
    };

    private FeelValue Scalar(SimpleType type) => type.Name switch
    {
        "number" => new FeelNumber(Number()),
        "string" => new FeelString(Word()),
        "boolean" => FeelBoolean.From(random.Next(2) == 0),
        "date" => new FeelDate(Day()),
        "time" => new FeelTime(random.Next(86_400) * 1_000_000_000L, Zone()),
        "date and time" => new FeelDateTime(CivilDate.From(Day()), random.Next(86_400) * 1_000_000_000L, Zone()),
        "days and time duration" => new FeelDayTimeDuration(random.Next(-200_000, 200_000)),
        "years and months duration" => new FeelYearMonthDuration(random.Next(-40, 40)),
        _ => Make(FactTypes.All[random.Next(FactTypes.All.Length)]),
    };

    private FeelRange Range(RangeOf type)
    {
        var (low, high) = (Make(type.Element), Make(type.Element));
        return new FeelRange(low is FeelNull ? null : low, random.Next(2) == 0, low is FeelNull && high is FeelNull ? new FeelNumber(1) : high is FeelNull ? null : high, random.Next(2) == 0);
    }

    private LocalDate Day() => new LocalDate(2020, 1, 1).PlusDays(random.Next(-400, 400));

    private FeelZone? Zone() => random.Next(3) switch
    {
        0 => null,
        1 => OffsetZone.Utc,
        _ => new OffsetZone(8 * 3600),
    };
}
