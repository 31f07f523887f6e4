using System.Collections.Concurrent;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>
/// The typed outputs of cells for which they are the same in every case, made once. There are no more of them than outcomes, times the sets of rules where these are told too.
/// </summary>
internal sealed class OutputMemo
{
    private readonly ConcurrentDictionary<ulong, object> made = new();
    private Entry? last;

    public T Get<T>(Cell cell, Func<T> make)
        where T : class
    {
        // Most cases come out as the one before.
        if (last is { } recent && recent.Bits == cell.Bits && recent.Value is T same)
        {
            return same;
        }

        if (!made.TryGetValue(cell.Bits, out var value) || value is not T)
        {
            value = made[cell.Bits] = make();
        }

        last = new Entry(cell.Bits, value);
        return (T)value;
    }

    private sealed record Entry(ulong Bits, object Value);
}
