using System.Collections.Immutable;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>A constant plus multiples of unknown numbers.</summary>
internal sealed record LinearForm(ImmutableArray<(Unknown Unknown, decimal Factor)> Terms, decimal Constant)
{
    public static LinearForm Of(decimal value) => new([], value);

    public static LinearForm Of(Unknown unknown) => new([(unknown, 1m)], 0m);

    public LinearForm Plus(LinearForm other)
    {
        var terms = Terms.ToList();
        foreach (var (unknown, factor) in other.Terms)
        {
            var place = terms.FindIndex(term => term.Unknown.Key == unknown.Key);
            if (place < 0)
            {
                terms.Add((unknown, factor));
            }
            else
            {
                terms[place] = (unknown, terms[place].Factor + factor);
            }
        }

        return new LinearForm([.. terms.Where(term => term.Factor != 0)], Constant + other.Constant);
    }

    public LinearForm Times(decimal factor) =>
        factor == 0 ? Of(0) : new LinearForm([.. Terms.Select(term => (term.Unknown, term.Factor * factor))], Constant * factor);

    public Span RangeIn(World world) => Terms.Aggregate(
        Span.Of(Constant),
        (range, term) => range.Plus(world.DomainOf(term.Unknown) is SpanDomain domain ? domain.Span.Times(term.Factor) : Span.Full));

    /// <summary>The split that tells on which side of zero the form lies; for several unknowns, points of the first around where it tips when the others are least.</summary>
    public Split? SplitAtZero(World world)
    {
        if (Terms.IsEmpty)
        {
            return null;
        }

        var (first, factor) = Terms[0];
        if (Terms.Length == 1)
        {
            return new CutSplit(first, -Constant / factor);
        }

        if (world.DomainOf(first) is not SpanDomain { Span: var span })
        {
            return null;
        }

        var rest = Terms.Skip(1).Sum(term => term.Factor * LeastOf(world, term.Unknown)) + Constant;
        var tip = -rest / factor;
        var least = span.Low ?? 0;
        decimal[] points = [least, least + 1, decimal.Floor(tip), decimal.Ceiling(tip), decimal.Floor(tip) - 1, decimal.Ceiling(tip) + 1, span.High ?? least + 1];
        return new SampleSplit(first, [.. points.Distinct()]);
    }

    private static decimal LeastOf(World world, Unknown unknown) =>
        world.DomainOf(unknown) is SpanDomain { Span.Low: { } low } ? low : 0;
}
