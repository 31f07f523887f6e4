namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>Keeps what belongs to keys, a fixed number of them: one takes the place of another. Safe to share.</summary>
internal sealed class SlotMemo<T>
    where T : KeyedItem
{
    private const int PlaceBits = 8;

    // 2^64 over the golden ratio: keys that differ in any bit differ in the highest ones of the product.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private readonly T?[] slots = new T?[1 << PlaceBits];

    /// <summary>What belongs to a key; null where that is not kept.</summary>
    public T? Find(ulong key) => Volatile.Read(ref slots[PlaceOf(key)]) is { } found && found.Key == key ? found : null;

    public void Keep(T item) => Volatile.Write(ref slots[PlaceOf(item.Key)], item);

    private static int PlaceOf(ulong key) => (int)((key * Spread) >> (64 - PlaceBits));
}

/// <summary>Something that a number tells from all others. A class, for its key is asked for more often than anything else of it.</summary>
internal abstract record KeyedItem(ulong Key);
