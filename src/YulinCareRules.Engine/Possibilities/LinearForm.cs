using System.Collections.Immutable;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>A constant plus multiples of unknown numbers.</summary>
internal sealed record LinearForm(ImmutableArray<UnknownMultiple> Terms, decimal Constant)
{
    private const int ManyTerms = 16;

    public static LinearForm Of(decimal value) => new([], value);

    public static LinearForm Of(Unknown unknown) => new([new UnknownMultiple(unknown, 1m)], 0m);

    public LinearForm Plus(LinearForm other) => SumOf([this, other]);

    /// <summary>Unknowns stand in the order in which they are first met.</summary>
    public static LinearForm SumOf(IReadOnlyCollection<LinearForm> forms)
    {
        var terms = new List<UnknownMultiple>();
        var constant = 0m;

        // A few are found more quickly by looking at each.
        Dictionary<string, int>? places = forms.Sum(form => form.Terms.Length) > ManyTerms ? new(StringComparer.Ordinal) : null;
        foreach (var form in forms)
        {
            constant += form.Constant;
            foreach (var (unknown, factor) in form.Terms)
            {
                var place = places is null ? terms.FindIndex(term => term.Unknown.Key == unknown.Key) : places.GetValueOrDefault(unknown.Key, -1);
                if (place >= 0)
                {
                    terms[place] = new UnknownMultiple(unknown, terms[place].Factor + factor);
                    continue;
                }

                places?.Add(unknown.Key, terms.Count);
                terms.Add(new UnknownMultiple(unknown, factor));
            }
        }

        return new LinearForm([.. terms.Where(term => term.Factor != 0)], constant);
    }

    public LinearForm Times(decimal factor) =>
        factor == 0 ? Of(0) : new LinearForm([.. Terms.Select(term => term with { Factor = term.Factor * factor })], Constant * factor);

    public Span RangeIn(World world) => Terms.Aggregate(
        Span.Of(Constant),
        (range, term) => range.Plus(world.DomainOf(term.Unknown) is SpanDomain domain ? domain.Span.Times(term.Factor) : Span.Full));

    /// <summary>
    /// The split that tells on which side of zero the form lies. Of several unknowns one is tried at points: a whole number if there is one,
    /// since what is left over is then cut exactly; small points, larger ones, and those where the form tips when the others are least.
    /// </summary>
    public Split? SplitAtZero(World world)
    {
        if (Terms.IsEmpty)
        {
            return null;
        }

        if (Terms.Length == 1)
        {
            return new CutSplit(Terms[0].Unknown, -Constant / Terms[0].Factor);
        }

        var sampled = Terms.FirstOrDefault(term => world.DomainOf(term.Unknown) is SpanDomain { Span.IsInteger: true }, Terms[0]);
        if (world.DomainOf(sampled.Unknown) is not SpanDomain { Span: var span })
        {
            return null;
        }

        var rest = Terms.Where(term => term != sampled).Sum(term => term.Factor * LeastOf(world, term.Unknown)) + Constant;
        var tip = decimal.Floor(-rest / sampled.Factor);
        var least = span.Low ?? 0;
        decimal[] points = [least, least + 1, least + 2, least + 12, tip - 1, tip, tip + 1, tip + 2, span.High ?? least + 1];
        return new SampleSplit(sampled.Unknown, [.. points.Distinct()]);
    }

    private static decimal LeastOf(World world, Unknown unknown) =>
        world.DomainOf(unknown) is SpanDomain { Span.Low: { } low } ? low : 0;
}

/// <summary>An unknown number times a factor.</summary>
internal sealed record UnknownMultiple(Unknown Unknown, decimal Factor);
