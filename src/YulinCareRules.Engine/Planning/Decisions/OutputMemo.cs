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

    /// <summary>Null where nothing has been kept that the same reader made.</summary>
    public T? Find<T>(Cell cell, Func<ResultReader, T> read)
        where T : class
    {
        ref var place = ref recent[PlaceOf(cell)];
        var entry = place;
        if (entry is null || entry.Bits != cell.Bits)
        {
            if (!made.TryGetValue(cell.Bits, out entry))
            {
                return null;
            }

            place = entry;
        }

        // What a reader made is of its type: asking for the reader spares asking for the type.
        return ReferenceEquals(entry.Read, read) ? Unsafe.As<T>(entry.Value) : null;
    }

    public T Keep<T>(Cell cell, Func<ResultReader, T> read, T value)
        where T : class
    {
        var entry = new Entry(cell.Bits, read, value);
        made[cell.Bits] = entry;
        recent[PlaceOf(cell)] = entry;
        return value;
    }

    private static int PlaceOf(Cell cell) => (int)((cell.Bits * 0x9E37_79B9_7F4A_7C15) >> 58);

    private sealed class Entry(ulong bits, object read, object value)
    {
        public readonly ulong Bits = bits;

        public readonly object Read = read;

        public readonly object Value = value;
    }
}
