using System.Collections.Immutable;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>Values that stand in rules and figures.</summary>
internal sealed class ValueSnapshot(SnapshotStream stream)
{
    public FeelValue Value(FeelValue? value) => stream.Number(value switch
    {
        null or FeelNull => 0,
        FeelBoolean => 1,
        FeelString => 2,
        FeelNumber => 3,
        FeelDate => 4,
        FeelYearMonthDuration => 5,
        FeelDayTimeDuration => 6,
        FeelList => 7,
        FeelContext => 8,
        _ => throw new NotSupportedException($"{value.GetType().Name} in a snapshot"),
    }) switch
    {
        1 => FeelBoolean.From(stream.Flag(value is FeelBoolean { Value: true })),
        2 => new FeelString(stream.Text((value as FeelString)?.Value)),
        3 => new FeelNumber(stream.Decimal((value as FeelNumber)?.Value ?? 0)),
        4 => new FeelDate(Date((value as FeelDate)?.Date ?? default)),
        5 => new FeelYearMonthDuration((long)stream.Decimal((value as FeelYearMonthDuration)?.Months ?? 0)),
        6 => new FeelDayTimeDuration(stream.Decimal((value as FeelDayTimeDuration)?.Seconds ?? 0)),
        7 => new FeelList(stream.Many((value as FeelList)?.Items ?? default, Value)),
        8 => Context(value as FeelContext),
        _ => FeelNull.Instance,
    };

    private CivilDate Date(CivilDate value) => CivilDate.TryCreate(stream.Number(value.Year), stream.Number(value.Month), stream.Number(value.Day)) ?? default;

    private FeelContext Context(FeelContext? value)
    {
        var names = stream.Texts(value is null ? default : [.. value.Entries.Select(entry => entry.Key)]);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            entries.Add(KeyValuePair.Create(names[i], Value(value?.Entries[i].Value)));
        }

        return new FeelContext(entries.MoveToImmutable());
    }
}
