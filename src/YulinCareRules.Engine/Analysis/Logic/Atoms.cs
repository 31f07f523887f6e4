namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>A statement without parts.</summary>
internal abstract class Atom : Formula;

/// <summary>The variable has one of some values.</summary>
internal sealed class MemberAtom : Atom
{
    private MemberAtom(FiniteVariable variable, ValueSet values)
    {
        Variable = variable;
        Values = values;
    }

    public FiniteVariable Variable { get; }

    public ValueSet Values { get; }

    public static Formula Of(FiniteVariable variable, ValueSet values) =>
        values.IsEmpty ? False : values.Equals(variable.All) ? True : new MemberAtom(variable, values);

    protected override Formula Negated() => Of(Variable, Variable.All.Except(Values));
}

/// <summary>The number lies in an interval.</summary>
internal sealed class BoundAtom : Atom
{
    private BoundAtom(NumberVariable variable, Interval allowed)
    {
        Variable = variable;
        Allowed = allowed;
    }

    public NumberVariable Variable { get; }

    public Interval Allowed { get; }

    public static Formula Of(NumberVariable variable, Interval allowed)
    {
        var within = variable.Domain.Intersect(allowed);
        return within.IsEmpty ? False : variable.Domain.IsWithin(allowed) ? True : new BoundAtom(variable, within);
    }

    protected override Formula Negated() => Any(
    [
        Allowed.Low is { } low ? Of(Variable, Interval.AtMost(low, !Allowed.LowOpen)) : False,
        Allowed.High is { } high ? Of(Variable, Interval.AtLeast(high, !Allowed.HighOpen)) : False,
    ]);
}

/// <summary>A sum over several variables is below zero, or at most zero.</summary>
internal sealed class LinearAtom : Atom
{
    private LinearAtom(LinearTerm term, bool isStrict)
    {
        Term = term;
        IsStrict = isStrict;
    }

    public LinearTerm Term { get; }

    /// <summary>Below zero, not at most zero.</summary>
    public bool IsStrict { get; }

    public static Formula Of(LinearTerm term, bool isStrict)
    {
        if (term.IsConstant)
        {
            return term.Constant.Sign < 0 || (term.Constant.Sign == 0 && !isStrict) ? True : False;
        }

        if (term.Parts is [var (variable, factor)])
        {
            var end = -term.Constant / factor;
            var allowed = factor.Sign > 0 ? Interval.AtMost(end, isStrict) : Interval.AtLeast(end, isStrict);
            return variable.YearOf is { } date ? Years.Bound(date, allowed.Whole())
                : variable.MovedFrom is { } moved && moved.Bound(allowed.Whole()) is { } bound ? bound
                : BoundAtom.Of(variable, allowed);
        }

        // Of sums that differ by a factor only one is used, so that those that differ by a constant can be told.
        var first = term.Parts[0].Factor;
        return new LinearAtom(term.Times(Rational.One / (first.Sign < 0 ? -first : first)), isStrict);
    }

    /// <summary>Whether the other holds where this one does; null where that does not follow from the two alone.</summary>
    public bool? Settles(LinearAtom other)
    {
        if (Term.IsParallelTo(other.Term, out var isOpposite))
        {
            // This one bounds the sum from above, the other from above or, where it is the opposite, from below.
            var room = isOpposite ? Term.Constant + other.Term.Constant : Term.Constant - other.Term.Constant;
            return isOpposite
                ? room.Sign > 0 || (room.Sign == 0 && (IsStrict || other.IsStrict)) ? false : null
                : room.Sign > 0 || (room.Sign == 0 && (IsStrict || !other.IsStrict)) ? true : null;
        }

        return null;
    }

    protected override Formula Negated() => Of(Term.Times(-Rational.One), !IsStrict);
}
