namespace YulinCareRules.Engine.Analysis.Logic;

/// <summary>The parts of a formula.</summary>
internal static class FormulaWalk
{
    /// <summary>The variables that it hangs on, each once.</summary>
    public static IEnumerable<Variable> Variables(Formula formula)
    {
        var seen = new HashSet<Formula>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Formula>([formula]);
        var found = new HashSet<Variable>();
        while (pending.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            foreach (var part in next switch { Conjunction all => all.Parts, Disjunction any => any.Parts, _ => [] })
            {
                pending.Push(part);
            }

            found.UnionWith(next switch
            {
                MemberAtom member => [member.Variable],
                BoundAtom bound => [bound.Variable],
                LinearAtom linear => linear.Term.Parts.Select(part => (Variable)part.Variable),
                _ => [],
            });
        }

        return found;
    }
}
