using System.Collections.Frozen;
using System.Collections.Immutable;

namespace YulinCareRules.Feel.Values;

/// <summary>A list; items may be of any type.</summary>
internal sealed record FeelList(ImmutableArray<FeelValue> Items) : FeelValue
{
    public static FeelList Empty { get; } = new(ImmutableArray<FeelValue>.Empty);

    public override Extent Extent { get; } = Extent.Over(Items);

    public bool Equals(FeelList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(17, (hash, item) => HashCode.Combine(hash, item));
}

/// <summary>Named values in the order they were written.</summary>
internal sealed record FeelContext(ImmutableArray<KeyValuePair<string, FeelValue>> Entries) : FeelValue
{
    private const int MostToWalk = 16;

    private FrozenDictionary<string, FeelValue>? index;

    public static FeelContext Empty { get; } = new(ImmutableArray<KeyValuePair<string, FeelValue>>.Empty);

    public override Extent Extent { get; } = Extent.Over(Entries.Select(entry => entry.Value));

    public FeelValue? Find(string name)
    {
        if (Entries.Length > MostToWalk)
        {
            index ??= Entries.ToFrozenDictionary(StringComparer.Ordinal);
            return index.GetValueOrDefault(name);
        }

        foreach (var entry in Entries)
        {
            if (entry.Key == name)
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>The context with that entry: in the place of the one of that name, or else at the end.</summary>
    public FeelContext With(string name, FeelValue value)
    {
        var entry = KeyValuePair.Create(name, value);
        for (var i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Key == name)
            {
                return new FeelContext(Entries.SetItem(i, entry));
            }
        }

        return new FeelContext(Entries.Add(entry));
    }

    // The order of entries does not count for equality.
    public bool Equals(FeelContext? other) =>
        other is not null
        && Entries.Length == other.Entries.Length
        && Entries.All(entry => entry.Value.Equals(other.Find(entry.Key)));

    public override int GetHashCode() => Entries.Aggregate(0, (hash, entry) => hash ^ HashCode.Combine(entry.Key, entry.Value));
}
