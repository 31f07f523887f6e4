using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>
/// Writes what it is given or, when it reads, gives what was written and looks at no argument. So one line of code says of each part of a pack both how it is written and
/// how it is read, and the two cannot come apart.
/// </summary>
internal abstract class SnapshotStream
{
    /// <summary>A whole number of 32 bits.</summary>
    public abstract int Number(int value);

    /// <summary>A text; null is told from an empty one. The same text is written once.</summary>
    public abstract string? OptionalText(string? value);

    public abstract decimal Decimal(decimal value);

    /// <summary>An object that several others hold: made once, and the same for all of them.</summary>
    /// <param name="value">The object; nothing when reading.</param>
    /// <param name="parts">Its parts.</param>
    public abstract T Shared<T>(T? value, Func<T?, T> parts)
        where T : class;

    public string Text(string? value) => OptionalText(value)!;

    public bool Flag(bool value) => Number(value ? 1 : 0) != 0;

    public decimal? OptionalDecimal(decimal? value) => Flag(value is not null) ? Decimal(value.GetValueOrDefault()) : null;

    public DateOnly? OptionalDay(DateOnly? value) => Number(value is { } day ? day.DayNumber + 1 : 0) is var number and > 0 ? DateOnly.FromDayNumber(number - 1) : null;

    public T? Optional<T>(T? value, Func<T?, T> parts)
        where T : class => Flag(value is not null) ? parts(value) : null;

    public ImmutableArray<T> Many<T>(ImmutableArray<T> values, Func<T?, T> one)
        where T : class
    {
        var items = new T[Number(values.IsDefault ? 0 : values.Length)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = one(values.IsDefault ? null : values[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<string> Texts(ImmutableArray<string> values) => Many(values, Text);
}
