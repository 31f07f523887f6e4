using System.Collections.Immutable;

namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>A constant plus multiples of variables, these in the order of their places.</summary>
internal sealed class LinearTerm : IEquatable<LinearTerm>
{
    private LinearTerm(ImmutableArray<(NumberVariable Variable, Rational Factor)> parts, Rational constant)
    {
        Parts = parts;
        Constant = constant;
    }

    public ImmutableArray<(NumberVariable Variable, Rational Factor)> Parts { get; }

    public Rational Constant { get; }

    public bool IsConstant => Parts.IsEmpty;

    public static LinearTerm Of(Rational constant) => new([], constant);

    public static LinearTerm Of(NumberVariable variable) => new([(variable, Rational.One)], Rational.Zero);

    public LinearTerm Plus(LinearTerm other)
    {
        if (other.IsConstant)
        {
            return new LinearTerm(Parts, Constant + other.Constant);
        }

        var factors = new SortedDictionary<int, (NumberVariable Variable, Rational Factor)>();
        foreach (var (variable, factor) in Parts.Concat(other.Parts))
        {
            factors[variable.Ordinal] = factors.TryGetValue(variable.Ordinal, out var known) ? (variable, known.Factor + factor) : (variable, factor);
        }

        return new LinearTerm([.. factors.Values.Where(part => part.Factor.Sign != 0)], Constant + other.Constant);
    }

    public LinearTerm Times(Rational factor) => factor.Sign == 0
        ? Of(Rational.Zero)
        : new LinearTerm([.. Parts.Select(part => (part.Variable, part.Factor * factor))], Constant * factor);

    public LinearTerm Minus(LinearTerm other) => Plus(other.Times(-Rational.One));

    /// <summary>Where it may lie when each variable is within its bounds.</summary>
    public Interval RangeIn(Func<NumberVariable, Interval> bounds)
    {
        Rational? low = Constant;
        Rational? high = Constant;
        var (lowOpen, highOpen) = (false, false);
        foreach (var (variable, factor) in Parts)
        {
            var part = bounds(variable);
            var (from, fromOpen, to, toOpen) = factor.Sign > 0 ? (part.Low, part.LowOpen, part.High, part.HighOpen) : (part.High, part.HighOpen, part.Low, part.LowOpen);
            low = low is { } l && from is { } f ? l + (f * factor) : null;
            high = high is { } h && to is { } t ? h + (t * factor) : null;
            (lowOpen, highOpen) = (lowOpen || fromOpen, highOpen || toOpen);
        }

        return new Interval(low, high, lowOpen, highOpen, false);
    }

    public Rational ValueIn(Func<NumberVariable, Rational> values) =>
        Parts.Aggregate(Constant, (sum, part) => sum + (part.Factor * values(part.Variable)));

    /// <summary>Whether the two differ by a constant alone, or, <paramref name="isOpposite"/>, this one and the negative of the other do.</summary>
    public bool IsParallelTo(LinearTerm other, out bool isOpposite)
    {
        isOpposite = Parts.Length == other.Parts.Length && Parts.Length > 0 && Parts[0].Factor.Sign != other.Parts[0].Factor.Sign;
        if (Parts.Length != other.Parts.Length)
        {
            return false;
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Variable != other.Parts[i].Variable || Parts[i].Factor != (isOpposite ? -other.Parts[i].Factor : other.Parts[i].Factor))
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(LinearTerm? other) =>
        other is not null && Constant == other.Constant && Parts.Length == other.Parts.Length
        && Parts.Zip(other.Parts).All(pair => pair.First.Variable == pair.Second.Variable && pair.First.Factor == pair.Second.Factor);

    public override bool Equals(object? obj) => Equals(obj as LinearTerm);

    public override int GetHashCode() => Parts.Aggregate(Constant.GetHashCode(), (hash, part) => HashCode.Combine(hash, part.Variable.Ordinal, part.Factor));
}
