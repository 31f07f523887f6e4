using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;

namespace YulinCareRules.Engine.Analysis.Solving;

/// <summary>What each variable may still be at one point of the search.</summary>
internal sealed class Domains
{
    private readonly ValueSet?[] values;
    private readonly Interval?[] numbers;

    public Domains(int variables)
    {
        values = new ValueSet?[variables];
        numbers = new Interval?[variables];
    }

    private Domains(Domains other)
    {
        values = [.. other.values];
        numbers = [.. other.numbers];
        Linear = other.Linear;
    }

    /// <summary>The statements about sums that hold.</summary>
    public ImmutableList<LinearAtom> Linear { get; private set; } = [];

    // A variable may be younger than what is known here.
    public ValueSet Of(FiniteVariable variable) => (variable.Ordinal < values.Length ? values[variable.Ordinal] : null) ?? variable.All;

    public Interval Of(NumberVariable variable) => (variable.Ordinal < numbers.Length ? numbers[variable.Ordinal] : null) ?? variable.Domain;

    public Domains Copy() => new(this);

    /// <summary>Takes the atom to hold; false where that cannot be.</summary>
    public bool Assume(Atom atom)
    {
        switch (atom)
        {
            case MemberAtom member:
                var kept = Of(member.Variable).And(member.Values);
                values[member.Variable.Ordinal] = kept;
                return !kept.IsEmpty;
            case BoundAtom bound:
                var within = Of(bound.Variable).Intersect(bound.Allowed);
                numbers[bound.Variable.Ordinal] = within;
                return !within.IsEmpty;
            default:
                Linear = Linear.Add((LinearAtom)atom);
                return true;
        }
    }

    /// <summary>Whether the atom holds whatever is still open, or fails; null where that is open too.</summary>
    public bool? Decide(Atom atom) => atom switch
    {
        MemberAtom member => Of(member.Variable) is var open && open.IsWithin(member.Values) ? true : open.Overlaps(member.Values) ? null : false,
        BoundAtom bound => Of(bound.Variable) is var open && open.IsWithin(bound.Allowed) ? true : open.Intersect(bound.Allowed).IsEmpty ? false : null,
        _ => Decide((LinearAtom)atom),
    };

    private bool? Decide(LinearAtom atom)
    {
        foreach (var held in Linear)
        {
            if (held.Settles(atom) is { } settled)
            {
                return settled;
            }
        }

        var range = atom.Term.RangeIn(Of);
        var holds = atom.IsStrict ? Interval.AtMost(Rational.Zero, true) : Interval.AtMost(Rational.Zero, false);
        return range.IsWithin(holds) ? true : range.Intersect(holds).IsEmpty ? false : null;
    }
}
