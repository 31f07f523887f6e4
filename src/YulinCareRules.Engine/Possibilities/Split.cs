using System.Collections.Immutable;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>What to assume next so that an undecided value becomes decided.</summary>
internal abstract record Split(Unknown Unknown)
{
    /// <summary>The worlds that take the place of <paramref name="world"/>; together they cover it unless the split is a sample.</summary>
    public abstract IEnumerable<World> Apply(World world);

    /// <summary>Whether the worlds together cover the whole.</summary>
    public virtual bool IsExhaustive => true;
}

/// <summary>One value each.</summary>
internal sealed record ChoiceSplit(Unknown Unknown) : Split(Unknown)
{
    public override IEnumerable<World> Apply(World world) => world.DomainOf(Unknown) is ChoiceDomain choice
        ? choice.Values.Select(value => world.With(Unknown, new ChoiceDomain([value])))
        : [];
}

/// <summary>One value, or any of the others.</summary>
internal sealed record ValueSplit(Unknown Unknown, FeelValue Value) : Split(Unknown)
{
    public override IEnumerable<World> Apply(World world) => world.DomainOf(Unknown) is ChoiceDomain choice
        ? [world.With(Unknown, new ChoiceDomain([Value])), world.With(Unknown, new ChoiceDomain(choice.Values.Remove(Value)))]
        : [];
}

/// <summary>Below, at and above a number.</summary>
internal sealed record CutSplit(Unknown Unknown, decimal Cut) : Split(Unknown)
{
    /// <summary>The world where the number is that of the cut; null where it cannot be.</summary>
    public World? At(World world) =>
        world.DomainOf(Unknown) is SpanDomain domain && (domain with { Span = domain.Span.At(Cut) }).Trimmed() is { IsImpossible: false } point ? world.With(Unknown, point) : null;

    public override IEnumerable<World> Apply(World world)
    {
        if (world.DomainOf(Unknown) is not SpanDomain span)
        {
            return [];
        }

        SpanDomain[] parts =
        [
            .. new[] { span.Span.Below(Cut), span.Span.At(Cut), span.Span.Above(Cut) }
                .Select(part => (span with { Span = part }).Trimmed())
                .Where(part => !part.IsImpossible),
        ];

        // A cut that was rounded to the end of the span parts nothing, however often.
        return parts.Any(part => part.Span == span.Span) ? [] : parts.Select(part => world.With(Unknown, part));
    }
}

/// <summary>Some single numbers: for a comparison between several unknown numbers, which no one cut decides.</summary>
internal sealed record SampleSplit(Unknown Unknown, ImmutableArray<decimal> Points) : Split(Unknown)
{
    public override bool IsExhaustive => false;

    public override IEnumerable<World> Apply(World world)
    {
        if (world.DomainOf(Unknown) is not SpanDomain span)
        {
            return [];
        }

        return Points.Where(span.Span.Contains).Distinct()
            .Select(point => span with { Span = Span.Of(point) with { IsInteger = span.Span.IsInteger } })
            .Where(part => !part.IsImpossible)
            .Select(part => world.With(Unknown, part));
    }
}
