using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;

namespace YulinCareRules.Engine.Analysis.Solving;

/// <summary>A formula without what is already decided.</summary>
internal sealed class Simplifier(Domains domains)
{
    // Formulas share parts: each is worked out once.
    private readonly Dictionary<Formula, Formula> done = new(ReferenceEqualityComparer.Instance);

    public Formula Simplify(Formula formula)
    {
        if (formula is Atom atom)
        {
            return domains.Decide(atom) switch { true => Formula.True, false => Formula.False, null => formula };
        }

        if (formula.IsTrue || formula.IsFalse)
        {
            return formula;
        }

        if (!done.TryGetValue(formula, out var simple))
        {
            done.Add(formula, simple = formula is Conjunction all ? All(all) : Any((Disjunction)formula));
        }

        return simple;
    }

    private Formula All(Conjunction all)
    {
        var parts = Parts(all.Parts, Formula.False);
        return parts is null ? Formula.False : parts.Value == all.Parts ? all : Formula.All(parts.Value);
    }

    private Formula Any(Disjunction any)
    {
        var parts = Parts(any.Parts, Formula.True);
        return parts is null ? Formula.True : parts.Value == any.Parts ? any : Formula.Any(parts.Value);
    }

    // Null once a part settles the whole; the same array where nothing changed.
    private ImmutableArray<Formula>? Parts(ImmutableArray<Formula> parts, Formula settling)
    {
        ImmutableArray<Formula>.Builder? changed = null;
        for (var i = 0; i < parts.Length; i++)
        {
            var simple = Simplify(parts[i]);
            if (ReferenceEquals(simple, settling))
            {
                return null;
            }

            if (changed is null && !ReferenceEquals(simple, parts[i]))
            {
                changed = ImmutableArray.CreateBuilder<Formula>(parts.Length);
                changed.AddRange(parts, i);
            }

            changed?.Add(simple);
        }

        return changed?.ToImmutable() ?? parts;
    }
}
