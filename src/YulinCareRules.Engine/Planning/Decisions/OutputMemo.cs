using System.Collections.Concurrent;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>
/// The typed outputs of cells for which they are the same in every case, made once. There are no more of them than outcomes, times the sets of rules where these are told too.
/// </summary>
internal sealed class OutputMemo
{
    private const int Recent = 64;

    private readonly ConcurrentDictionary<ulong, object> made = new();

    // In front of the dictionary: what was asked for last, by a hash that may fall on another's place.
    private readonly Entry?[] recent = new Entry?[Recent];

    /// <summary>Null where nothing has been kept.</summary>
    public T? Find<T>(Cell cell)
        where T : class
    {
        ref var place = ref recent[PlaceOf(cell)];
        if (place is { } entry && entry.Bits == cell.Bits)
        {
            return entry.Value as T;
        }

        if (!made.TryGetValue(cell.Bits, out var value))
        {
            return null;
        }

        place = new Entry(cell.Bits, value);
        return value as T;
    }

    public T Keep<T>(Cell cell, T value)
        where T : class
    {
        made[cell.Bits] = value;
        recent[PlaceOf(cell)] = new Entry(cell.Bits, value);
        return value;
    }

    private static int PlaceOf(Cell cell) => (int)((cell.Bits * 0x9E37_79B9_7F4A_7C15) >> 58);

    private sealed record Entry(ulong Bits, object Value);
}
