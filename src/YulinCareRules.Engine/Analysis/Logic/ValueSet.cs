using System.Collections.Immutable;
using System.Numerics;

namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>Some of the values of a variable, by their places.</summary>
internal readonly struct ValueSet : IEquatable<ValueSet>
{
    private readonly ImmutableArray<ulong> words;

    private ValueSet(ImmutableArray<ulong> words) => this.words = words;

    public bool IsEmpty => !words.AsSpan().ContainsAnyExcept(0UL);

    public int Count => words.Sum(BitOperations.PopCount);

    /// <summary>All of <paramref name="size"/> values.</summary>
    public static ValueSet All(int size) => Of(size, Enumerable.Range(0, size));

    public static ValueSet Of(int size, IEnumerable<int> places)
    {
        var words = new ulong[(size + 63) / 64];
        foreach (var place in places)
        {
            words[place / 64] |= 1UL << (place % 64);
        }

        return new ValueSet([.. words]);
    }

    public bool Contains(int place) => (words[place / 64] & (1UL << (place % 64))) != 0;

    public ValueSet And(ValueSet other) => Merge(other, static (a, b) => a & b);

    public ValueSet Or(ValueSet other) => Merge(other, static (a, b) => a | b);

    public ValueSet Except(ValueSet other) => Merge(other, static (a, b) => a & ~b);

    public bool Overlaps(ValueSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & other.words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsWithin(ValueSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & ~other.words[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The places, in order.</summary>
    public IEnumerable<int> Places()
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var rest = words[i]; rest != 0; rest &= rest - 1)
            {
                yield return (i * 64) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    public bool Equals(ValueSet other) => words.AsSpan().SequenceEqual(other.words.AsSpan());

    public override bool Equals(object? obj) => obj is ValueSet other && Equals(other);

    public override int GetHashCode() => words.Aggregate(0, HashCode.Combine);

    private ValueSet Merge(ValueSet other, Func<ulong, ulong, ulong> merge)
    {
        var merged = new ulong[words.Length];
        for (var i = 0; i < merged.Length; i++)
        {
            merged[i] = merge(words[i], other.words[i]);
        }

        return new ValueSet([.. merged]);
    }
}
