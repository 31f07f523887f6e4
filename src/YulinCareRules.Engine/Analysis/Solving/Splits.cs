using YulinCareRules.Engine.Analysis.Logic;

namespace YulinCareRules.Engine.Analysis.Solving;

/// <summary>What to assume next: two or three atoms, one of which must hold.</summary>
internal static class Splits
{
    // Beyond this many atoms a part of them tells well enough which variable matters most.
    private const int MostAtoms = 4_000;

    public static IEnumerable<Atom> Of(Formula formula, Domains domains)
    {
        var atoms = new List<Atom>();
        Collect(formula, atoms, new HashSet<Formula>(ReferenceEqualityComparer.Instance));
        var most = atoms.GroupBy(VariableOf).MaxBy(group => group.Count())!;
        return most.Key switch
        {
            FiniteVariable finite => Halves(finite, domains.Of(finite), most.Cast<MemberAtom>()),
            NumberVariable number when most.OfType<BoundAtom>().ToList() is { Count: > 0 } bounds => Sides(number, domains.Of(number), bounds),
            _ => Either(most.First()),
        };
    }

    private static void Collect(Formula formula, List<Atom> atoms, HashSet<Formula> seen)
    {
        if (atoms.Count > MostAtoms || !seen.Add(formula))
        {
            return;
        }

        switch (formula)
        {
            case Atom atom:
                atoms.Add(atom);
                break;
            case Conjunction all:
                foreach (var part in all.Parts)
                {
                    Collect(part, atoms, seen);
                }

                break;
            case Disjunction any:
                foreach (var part in any.Parts)
                {
                    Collect(part, atoms, seen);
                }

                break;
        }
    }

    private static Variable VariableOf(Atom atom) => atom switch
    {
        MemberAtom member => member.Variable,
        BoundAtom bound => bound.Variable,
        _ => ((LinearAtom)atom).Term.Parts[0].Variable,
    };

    /// <summary>The values that half of the atoms speak of, and the others; so that many rows are told apart in few steps.</summary>
    public static IEnumerable<Atom> Halves(FiniteVariable variable, ValueSet open, IEnumerable<MemberAtom> atoms)
    {
        var sets = atoms.Select(atom => atom.Values.And(open)).Distinct().ToList();
        var half = sets[0];
        foreach (var set in sets.Skip(1).Take((sets.Count - 1) / 2))
        {
            var more = half.Or(set);
            if (open.IsWithin(more))
            {
                break;
            }

            half = more;
        }

        return Either((Atom)MemberAtom.Of(variable, half));
    }

    private static IEnumerable<Atom> Sides(NumberVariable variable, Interval open, List<BoundAtom> atoms)
    {
        // The middle end, so that as many rows lie on the one side as on the other.
        var ends = atoms.SelectMany(atom => new[] { atom.Allowed.Low, atom.Allowed.High }).OfType<Rational>().Where(open.Contains).Order().ToList();
        var middle = ends[ends.Count / 2];
        Formula[] sides =
        [
            BoundAtom.Of(variable, Interval.AtMost(middle, true)),
            BoundAtom.Of(variable, Interval.Point(middle)),
            BoundAtom.Of(variable, Interval.AtLeast(middle, true)),
        ];
        return sides.OfType<Atom>();
    }

    private static IEnumerable<Atom> Either(Atom atom)
    {
        yield return atom;
        switch (atom.Not())
        {
            case Atom other:
                yield return other;
                break;
            case Disjunction any:
                foreach (var part in any.Parts.OfType<Atom>())
                {
                    yield return part;
                }

                break;
        }
    }
}
