namespace YulinCareRules.Feel.Compilation;

/// <summary>Keeps as many values as it may; when it is full, the one that was not asked for the longest makes room.</summary>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> byKey = [];
    private readonly LinkedList<(TKey Key, TValue Value)> byUse = new();

    public int Count => byKey.Count;

    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        if (byKey.TryGetValue(key, out var known))
        {
            byUse.Remove(known);
            byUse.AddFirst(known);
            return known.Value.Value;
        }

        var value = make();
        byKey[key] = byUse.AddFirst((key, value));
        if (byKey.Count > capacity)
        {
            byKey.Remove(byUse.Last!.Value.Key);
            byUse.RemoveLast();
        }

        return value;
    }
}
