using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>
/// The typed outputs of cells for which they are the same in every case, made once. There are no more of them than outcomes, times the sets of rules where these are told too.
/// </summary>
internal sealed class OutputMemo
{
    private const int Recent = 64;

    private readonly ConcurrentDictionary<ulong, Entry> made = new();

    // In front of the dictionary: what was asked for last, by a hash that may fall on another's place.
    private readonly Entry?[] recent = new Entry?[Recent];

    /// <summary>What was asked for not long ago and made by the same reader; null where that is not at hand.</summary>
    public T? FindRecent<T>(Cell cell, Func<ResultReader, T> read)
        where T : class =>
        recent[PlaceOf(cell)] is { } entry && entry.Bits == cell.Bits ? entry.ValueOf(read) : null;

    /// <summary>Null where nothing has been kept that the same reader made.</summary>
    public T? Find<T>(Cell cell, Func<ResultReader, T> read)
        where T : class
    {
        if (!made.TryGetValue(cell.Bits, out var entry))
        {
            return null;
        }

        recent[PlaceOf(cell)] = entry;
        return entry.ValueOf(read);
    }

    public T Keep<T>(Cell cell, Func<ResultReader, T> read, T value)
        where T : class
    {
        var entry = new Entry(cell.Bits, read, value);
        made[cell.Bits] = entry;
        recent[PlaceOf(cell)] = entry;
        return value;
    }

    // Not left to the just-in-time compiler, which gives up where a caller reads many decisions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(Cell cell) => (int)((cell.Bits * 0x9E37_79B9_7F4A_7C15) >> 58);

    private sealed class Entry(ulong bits, object read, object value)
    {
        public readonly ulong Bits = bits;

        // What a reader made is of its type: asking for the reader spares asking for the type.
        public T? ValueOf<T>(Func<ResultReader, T> reader)
            where T : class => ReferenceEquals(read, reader) ? Unsafe.As<T>(value) : null;
    }
}
