using System.Collections;
using System.Collections.Immutable;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>Some unknowns, never changed: a handful as a rule, kept in one order so that two sets are joined in one pass.</summary>
internal sealed class UnknownSet : IEnumerable<Unknown>
{
    private readonly ImmutableArray<Unknown> members;

    private UnknownSet(ImmutableArray<Unknown> members) => this.members = members;

    public static UnknownSet Empty { get; } = new([]);

    public int Count => members.Length;

    public static UnknownSet Of(Unknown unknown) => new([unknown]);

    /// <summary>By halves: one by one, many sets would be gone through as often as there are of them.</summary>
    public static UnknownSet UnionOf(IEnumerable<UnknownSet> sets) => UnionOf([.. sets.Where(set => set.Count > 0)]);

    public bool Contains(Unknown unknown)
    {
        foreach (var member in members)
        {
            if (member.Equals(unknown))
            {
                return true;
            }
        }

        return false;
    }

    public UnknownSet Union(UnknownSet other)
    {
        if (ReferenceEquals(this, other) || other.Count == 0)
        {
            return this;
        }

        if (Count == 0)
        {
            return other;
        }

        var joined = ImmutableArray.CreateBuilder<Unknown>(Count + other.Count);
        var (i, j) = (0, 0);
        while (i < Count && j < other.Count)
        {
            var order = Order(members[i], other.members[j]);
            joined.Add(order <= 0 ? members[i] : other.members[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        joined.AddRange(members.AsSpan()[i..]);
        joined.AddRange(other.members.AsSpan()[j..]);
        return joined.Count == Count ? this : joined.Count == other.Count ? other : new UnknownSet(joined.DrainToImmutable());
    }

    private static UnknownSet UnionOf(ReadOnlySpan<UnknownSet> sets) => sets switch
    {
        [] => Empty,
        [var single] => single,
        _ => UnionOf(sets[..(sets.Length / 2)]).Union(UnionOf(sets[(sets.Length / 2)..])),
    };

    public IEnumerator<Unknown> GetEnumerator() => ((IEnumerable<Unknown>)members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Order(Unknown left, Unknown right)
    {
        if (ReferenceEquals(left, right))
        {
            return 0;
        }

        var order = left.GetHashCode().CompareTo(right.GetHashCode());
        return order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
    }
}
