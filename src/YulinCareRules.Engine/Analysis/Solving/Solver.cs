using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;

namespace YulinCareRules.Engine.Analysis.Solving;

/// <summary>Searches for a case in which a formula holds: takes what follows, else splits on what most of the formula hangs on.</summary>
internal sealed class Solver(int variables, int mostSteps)
{
    // To hold as many sums against each other as this takes as long as a step does without.
    private const int SumsOfStep = 200;

    private int steps;

    public Answer Solve(Formula formula)
    {
        steps = 0;
        return Search(formula, new Domains(variables));
    }

    private Answer Search(Formula formula, Domains domains)
    {
        if (++steps > mostSteps)
        {
            return Answer.TooMuch;
        }

        var sums = domains.Linear.Count;
        if (Reduced(formula, domains) is not { } rest)
        {
            return Answer.Never;
        }

        var values = ImmutableDictionary<NumberVariable, Rational>.Empty;
        if (domains.Linear.Count > 0 && (rest.IsTrue || domains.Linear.Count > sums))
        {
            steps += domains.Linear.Count * domains.Linear.Count / SumsOfStep;
            if (LinearSystem.Solve(domains.Linear, domains.Of, out var gaveUp) is not { } found)
            {
                return gaveUp ? Answer.TooMuch : Answer.Never;
            }

            values = found;
        }

        return rest.IsTrue ? new Satisfied(new Model(domains, values)) : Split(rest, domains);
    }

    // What is left when everything that stands by itself is taken to hold; null where that cannot be.
    private static Formula? Reduced(Formula formula, Domains domains)
    {
        while (true)
        {
            var simple = new Simplifier(domains).Simplify(formula);
            if (simple.IsFalse)
            {
                return null;
            }

            ImmutableArray<Formula> parts = simple is Conjunction all ? all.Parts : [simple];
            var alone = parts.OfType<Atom>().ToList();
            if (alone.Count == 0)
            {
                return simple;
            }

            if (!alone.TrueForAll(domains.Assume))
            {
                return null;
            }

            formula = Formula.All(parts.Where(part => part is not Atom));
        }
    }

    private Answer Split(Formula formula, Domains domains)
    {
        var gaveUp = false;
        foreach (var way in Splits.Of(formula, domains))
        {
            var branch = domains.Copy();
            if (!branch.Assume(way))
            {
                continue;
            }

            switch (Search(formula, branch))
            {
                case Satisfied found:
                    return found;
                case GivenUp:
                    gaveUp = true;
                    break;
            }

            if (steps > mostSteps)
            {
                return Answer.TooMuch;
            }
        }

        return gaveUp ? Answer.TooMuch : Answer.Never;
    }
}
