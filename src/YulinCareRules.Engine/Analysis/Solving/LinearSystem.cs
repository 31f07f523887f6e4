using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;

namespace YulinCareRules.Engine.Analysis.Solving;

/// <summary>Whether sums can all be at most, or below, zero within the bounds of their variables: by Fourier and Motzkin, and by branching where numbers must be whole.</summary>
internal sealed class LinearSystem
{
    private const int MostSums = 3_000;

    // How often a number that must be whole is cut at a fraction.
    private const int DeepestBranch = 24;

    private readonly ImmutableArray<NumberVariable> variables;
    private readonly ImmutableArray<Sum> sums;

    private LinearSystem(ImmutableArray<NumberVariable> variables, ImmutableArray<Sum> sums)
    {
        this.variables = variables;
        this.sums = sums;
    }

    /// <summary>Values that do, or null where there are none; <paramref name="gaveUp"/> where it took too long to tell.</summary>
    public static ImmutableDictionary<NumberVariable, Rational>? Solve(IEnumerable<LinearAtom> atoms, Func<NumberVariable, Interval> bounds, out bool gaveUp)
    {
        ImmutableArray<LinearAtom> all = [.. atoms];
        ImmutableArray<NumberVariable> variables = [.. all.SelectMany(atom => atom.Term.Parts).Select(part => part.Variable).Distinct().OrderBy(variable => variable.Ordinal)];
        var sums = all.Select(Sum.Of).Concat(variables.SelectMany(variable => Ends(variable, bounds(variable))));
        var system = new LinearSystem(variables, [.. sums]);
        gaveUp = false;
        return system.Solve(0, ref gaveUp);
    }

    private static IEnumerable<Sum> Ends(NumberVariable variable, Interval interval)
    {
        if (interval.Low is { } low)
        {
            yield return new Sum(LinearTerm.Of(low).Minus(LinearTerm.Of(variable)), interval.LowOpen);
        }

        if (interval.High is { } high)
        {
            yield return new Sum(LinearTerm.Of(variable).Minus(LinearTerm.Of(high)), interval.HighOpen);
        }
    }

    private ImmutableDictionary<NumberVariable, Rational>? Solve(int depth, ref bool gaveUp)
    {
        var steps = Eliminate(ref gaveUp);
        if (steps is null)
        {
            return null;
        }

        var values = ImmutableDictionary<NumberVariable, Rational>.Empty;
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            var (variable, about) = steps[i];
            var open = about.Aggregate(Interval.Everything, (interval, sum) => interval.Intersect(sum.BoundOf(variable, values)));
            var whole = variable.Domain.IsInteger ? open.Whole() : open;
            if (whole.IsEmpty)
            {
                return Branch(variable, open.Pick(variable.Wish), depth, ref gaveUp);
            }

            values = values.Add(variable, whole.Pick(variable.Wish));
        }

        return values;
    }

    // A fraction where a whole number must be: it is less, or more.
    private ImmutableDictionary<NumberVariable, Rational>? Branch(NumberVariable variable, Rational fraction, int depth, ref bool gaveUp)
    {
        if (depth == DeepestBranch)
        {
            gaveUp = true;
            return null;
        }

        var below = new Sum(LinearTerm.Of(variable).Minus(LinearTerm.Of(fraction.Floor())), false);
        var above = new Sum(LinearTerm.Of(fraction.Floor() + Rational.One).Minus(LinearTerm.Of(variable)), false);
        return new LinearSystem(variables, sums.Add(below)).Solve(depth + 1, ref gaveUp)
            ?? new LinearSystem(variables, sums.Add(above)).Solve(depth + 1, ref gaveUp);
    }

    // Each variable with the sums that bound it when those eliminated later have their values; null where the sums contradict each other.
    private List<(NumberVariable Variable, ImmutableArray<Sum> About)>? Eliminate(ref bool gaveUp)
    {
        var rest = sums;
        var left = variables.ToList();
        var steps = new List<(NumberVariable, ImmutableArray<Sum>)>();
        while (left.Count > 0)
        {
            var next = left.MinBy(variable => Cost(variable, rest))!;
            left.Remove(next);
            ImmutableArray<Sum> about = [.. rest.Where(sum => sum.FactorOf(next).Sign != 0)];
            steps.Add((next, about));
            rest = [.. rest.Where(sum => sum.FactorOf(next).Sign == 0), .. Joined(next, about)];
            if (rest.Any(sum => sum.IsContradiction))
            {
                return null;
            }

            rest = [.. rest.Where(sum => !sum.Term.IsConstant).Distinct()];
            if (rest.Length > MostSums)
            {
                gaveUp = true;
                return null;
            }
        }

        return rest.Any(sum => sum.IsContradiction) ? null : steps;
    }

    private static int Cost(NumberVariable variable, ImmutableArray<Sum> sums) =>
        sums.Count(sum => sum.FactorOf(variable).Sign > 0) * sums.Count(sum => sum.FactorOf(variable).Sign < 0);

    private static IEnumerable<Sum> Joined(NumberVariable variable, ImmutableArray<Sum> about) =>
        from upper in about
        where upper.FactorOf(variable).Sign > 0
        from lower in about
        where lower.FactorOf(variable).Sign < 0
        select upper.Joined(lower, variable);

    /// <summary>A sum that is at most zero or, where strict, below zero.</summary>
    private sealed record Sum(LinearTerm Term, bool IsStrict)
    {
        public bool IsContradiction => Term.IsConstant && (Term.Constant.Sign > 0 || (Term.Constant.Sign == 0 && IsStrict));

        // Of whole numbers below zero is at most minus one, and what is common to all factors cuts off fractions.
        public static Sum Of(LinearAtom atom)
        {
            if (!atom.Term.Parts.All(part => part.Variable.Domain.IsInteger))
            {
                return new Sum(atom.Term, atom.IsStrict);
            }

            var scale = atom.Term.Parts.Aggregate(System.Numerics.BigInteger.One, (all, part) => all * part.Factor.Denominator / System.Numerics.BigInteger.GreatestCommonDivisor(all, part.Factor.Denominator));
            var scaled = atom.Term.Times(Rational.Of(scale));
            var common = scaled.Parts.Aggregate(System.Numerics.BigInteger.Zero, (all, part) => System.Numerics.BigInteger.GreatestCommonDivisor(all, part.Factor.Numerator));
            var reduced = scaled.Times(Rational.One / Rational.Of(common));
            var constant = atom.IsStrict ? reduced.Constant.Floor() + Rational.One : reduced.Constant.Ceiling();
            return new Sum(reduced.Plus(LinearTerm.Of(constant - reduced.Constant)), false);
        }

        public Rational FactorOf(NumberVariable variable)
        {
            foreach (var part in Term.Parts)
            {
                if (part.Variable == variable)
                {
                    return part.Factor;
                }
            }

            return Rational.Zero;
        }

        public Sum Joined(Sum lower, NumberVariable variable) =>
            new(Term.Times(-lower.FactorOf(variable)).Plus(lower.Term.Times(FactorOf(variable))), IsStrict || lower.IsStrict);

        /// <summary>Where the variable may lie when the others of the sum have these values.</summary>
        public Interval BoundOf(NumberVariable variable, ImmutableDictionary<NumberVariable, Rational> values)
        {
            var factor = FactorOf(variable);
            var end = -Term.Minus(LinearTerm.Of(variable).Times(factor)).ValueIn(other => values[other]) / factor;
            return factor.Sign > 0 ? Interval.AtMost(end, IsStrict) : Interval.AtLeast(end, IsStrict);
        }
    }
}
