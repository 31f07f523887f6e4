using System.Runtime.InteropServices;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>Where to divide a part of the cases: on the fact that most of what is open hangs on, so that as many rules lie on the one side as on the other.</summary>
internal static class Division
{
    /// <summary>The two sides; nothing where no formula is open.</summary>
    public static IEnumerable<Atom> Of(IEnumerable<Formula> open, Domains domains)
    {
        var atoms = new AtomCounts();
        foreach (var formula in open)
        {
            atoms.Add(formula);
        }

        return atoms.Most() switch
        {
            null => [],
            (FiniteVariable finite, var most) => Splits.Halves(finite, domains.Of(finite), most.Cast<MemberAtom>()),
            (NumberVariable number, var most) => Sides(number, domains.Of(number), most.Cast<BoundAtom>()),
            _ => Either(Middle(atoms.Sums)),
        };
    }

    private static IEnumerable<Atom> Sides(NumberVariable variable, Interval open, IEnumerable<BoundAtom> atoms)
    {
        var cuts = atoms.SelectMany(atom => Cut.Of(atom.Allowed)).Where(cut => cut.Divides(open)).ToList();
        CollectionsMarshal.AsSpan(cuts).Sort();
        var middle = cuts[cuts.Count / 2];
        return [(Atom)BoundAtom.Of(variable, middle.Below), (Atom)BoundAtom.Of(variable, middle.Above)];
    }

    // Of the sums that differ by a constant alone, where there are most of them.
    private static LinearAtom Middle(List<LinearAtom> sums)
    {
        var groups = new List<List<LinearAtom>>();
        foreach (var sum in sums)
        {
            if (groups.Find(group => group[0].Term.IsParallelTo(sum.Term, out _)) is { } known)
            {
                known.Add(sum);
            }
            else
            {
                groups.Add([sum]);
            }
        }

        var most = groups.MaxBy(group => group.Count)!;
        return most.OrderBy(sum => sum.Term.Parts[0].Factor.Sign < 0 ? -sum.Term.Constant : sum.Term.Constant).ElementAt(most.Count / 2);
    }

    private static IEnumerable<Atom> Either(Atom atom) => atom.Not() is Atom other ? [atom, other] : [atom];

    /// <summary>The atoms of several formulas, by the fact that each is about.</summary>
    private sealed class AtomCounts
    {
        private readonly Dictionary<Variable, List<Atom>> byVariable = [];

        // Beyond this many a part of them tells well enough where to divide.
        private const int MostSums = 200;

        /// <summary>The statements about sums.</summary>
        public List<LinearAtom> Sums { get; } = [];

        public void Add(Formula formula)
        {
            switch (formula)
            {
                case MemberAtom member:
                    Add(member.Variable, member);
                    break;
                case BoundAtom bound:
                    Add(bound.Variable, bound);
                    break;
                case LinearAtom linear when Sums.Count < MostSums:
                    Sums.Add(linear);
                    break;
                case Conjunction all:
                    foreach (var part in all.Parts)
                    {
                        Add(part);
                    }

                    break;
                case Disjunction any:
                    foreach (var part in any.Parts)
                    {
                        Add(part);
                    }

                    break;
            }
        }

        // Sums are looked at once nothing else is open: what is known by then may settle them.
        public (Variable? Variable, List<Atom> Atoms)? Most()
        {
            (Variable? Variable, List<Atom> Atoms)? most = Sums.Count == 0 ? null : (null, []);
            foreach (var (variable, atoms) in byVariable)
            {
                if (most is not { Atoms: var so } || atoms.Count > so.Count)
                {
                    most = (variable, atoms);
                }
            }

            return most;
        }

        private void Add(Variable variable, Atom atom)
        {
            if (!byVariable.TryGetValue(variable, out var atoms))
            {
                byVariable.Add(variable, atoms = []);
            }

            atoms.Add(atom);
        }
    }
}
