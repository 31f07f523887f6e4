using System.Collections.Immutable;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>The values that an unknown may still have.</summary>
internal abstract record Domain
{
    /// <summary>Whether no value lies in both.</summary>
    public static bool AreDisjoint(Domain left, Domain right) => (left, right) switch
    {
        (ChoiceDomain a, ChoiceDomain b) => !a.Values.Any(b.Values.Contains),
        (SpanDomain a, SpanDomain b) => a.Span.Intersect(b.Span).IsEmpty,
        _ => false,
    };

    /// <summary>Whether the same values lie in both.</summary>
    public static bool AreSame(Domain left, Domain right) => (left, right) switch
    {
        (ChoiceDomain a, ChoiceDomain b) => a.Values.AsSpan().SequenceEqual(b.Values.AsSpan()),
        (SpanDomain a, SpanDomain b) => a.Span == b.Span && a.Excluded == b.Excluded,
        _ => ReferenceEquals(left, right),
    };
}

/// <summary>One of some values.</summary>
internal sealed record ChoiceDomain(ImmutableArray<FeelValue> Values) : Domain
{
    public static ChoiceDomain Booleans { get; } = new([FeelBoolean.True, FeelBoolean.False]);
}

/// <summary>A number within a span, save some.</summary>
internal sealed record SpanDomain(Span Span, ImmutableArray<decimal> Excluded) : Domain
{
    /// <summary>Whether a single number is meant that is excluded.</summary>
    public bool IsImpossible => Span.IsEmpty || (Span.Point is { } point && Excluded.Contains(point));

    /// <summary>The same numbers, with ends that are not excluded.</summary>
    public SpanDomain Trimmed()
    {
        var span = Span;
        while (span.IsInteger && !span.IsEmpty && span.Low is { } low && Excluded.Contains(low))
        {
            span = span with { Low = low + 1 };
        }

        while (span.IsInteger && !span.IsEmpty && span.High is { } high && Excluded.Contains(high))
        {
            span = span with { High = high - 1 };
        }

        return this with { Span = span };
    }
}

/// <summary>Anything of a type too rich to list; never split.</summary>
internal sealed record OpenDomain : Domain
{
    private OpenDomain()
    {
    }

    public static OpenDomain Instance { get; } = new();
}
