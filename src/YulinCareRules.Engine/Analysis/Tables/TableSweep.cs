using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>
/// Goes over all cases of a table at once: they are divided where its rules divide them, again and again, until in each part every rule that
/// matters applies to all of it or to none. A part that can show nothing new is left.
/// </summary>
internal sealed class TableSweep
{
    // After so many looks at a rule in a part the sweep gives up.
    private const int MostLooks = 8_000_000;

    // Sums take long to hold against each other, and many much longer.
    private const int LooksOfSum = 1_000;
    private const int LooksOfTwoSums = 30;

    private readonly VariableTable variables;
    private readonly RulePrecedence precedence;
    private readonly SweepFindings findings;
    private readonly ImmutableArray<OpenRule> rules;
    private readonly Formula given;
    private readonly Formula inForce;
    private int looks;
    private bool gaveUp;

    private TableSweep(Translator translator, TableModel table)
    {
        var symbols = translator.Decision(table);
        variables = translator.Variables;
        precedence = RulePrecedence.Of(table, symbols.Rules);
        rules = [.. symbols.Rules.Select((rule, place) => new OpenRule(place, rule.Applies))];
        var read = symbols.Rules.Select(rule => rule.Applies).Append(symbols.Within).SelectMany(FormulaWalk.Variables).ToHashSet();
        given = symbols.Within.And(variables.Always(read));
        inForce = Formula.Any(table.Rules.Select(rule => rule.Period).Distinct().Select(variables.Within));
        findings = new SweepFindings(table, OutputClasses.Of(table, symbols.Rules), precedence, [.. read]);
    }

    public static SweptTable Run(Translator translator, TableModel table) => new TableSweep(translator, table).Run();

    // First on the day on which most of the pack is in force: what is found there says more to a reader.
    private SweptTable Run()
    {
        var today = new Domains(variables.Count);
        if (today.Assume((Atom)BoundAtom.Of(variables.AsOf, Interval.Point(variables.Day))))
        {
            Visit(today, given, inForce, rules);
        }

        (looks, gaveUp) = (0, false);
        Visit(new Domains(variables.Count), given, inForce, rules);
        return findings.Sum(!gaveUp);
    }

    private void Visit(Domains domains, Formula within, Formula someInForce, IReadOnlyCollection<OpenRule> open)
    {
        looks += open.Count + 1 + LooksAtSums(domains.Linear.Count);
        if (looks > MostLooks)
        {
            gaveUp = true;
            return;
        }

        if (Reduced(within, domains) is not { } rest || SweptPart.Of(domains) is not { } part)
        {
            return;
        }

        var simplifier = new Simplifier(domains);
        var forced = simplifier.Simplify(someInForce);
        var left = Remaining(open, simplifier, precedence);
        if (rest.IsTrue)
        {
            findings.Note(part, left, forced);
        }

        if (!findings.MayShowMore(part, left, forced))
        {
            return;
        }

        foreach (var side in Division.Of(left.Select(rule => rule.Applies).Append(rest).Append(forced), domains))
        {
            var half = domains.Copy();
            if (half.Assume(side))
            {
                Visit(half, rest, forced, left);
            }
        }
    }

    /// <summary>How long it takes to hold so many sums against each other, in looks at a rule.</summary>
    public static int LooksAtSums(int count) => (LooksOfSum * count) + (LooksOfTwoSums * count * count);

    /// <summary>What is left of a formula when what stands by itself is taken to hold; null where it cannot.</summary>
    public static Formula? Reduced(Formula within, Domains domains)
    {
        while (true)
        {
            var simple = new Simplifier(domains).Simplify(within);
            ImmutableArray<Formula> parts = simple is Conjunction all ? all.Parts : [simple];
            if (simple.IsFalse || !parts.OfType<Atom>().All(domains.Assume))
            {
                return null;
            }

            if (!parts.OfType<Atom>().Any())
            {
                return simple;
            }

            within = Formula.All(parts.Where(part => part is not Atom));
        }
    }

    /// <summary>The rules that may still have a say: none that is weaker than one that applies to the whole part.</summary>
    public static List<OpenRule> Remaining(IEnumerable<OpenRule> open, Simplifier simplifier, RulePrecedence precedence)
    {
        var left = new List<OpenRule>();
        var strongest = int.MaxValue;
        foreach (var rule in open)
        {
            if (precedence.Rank(rule.Place) <= strongest && simplifier.Simplify(rule.Applies) is { IsFalse: false } applies)
            {
                left.Add(new OpenRule(rule.Place, applies));
                strongest = applies.IsTrue ? Math.Min(strongest, precedence.Rank(rule.Place)) : strongest;
            }
        }

        left.RemoveAll(rule => precedence.Rank(rule.Place) > strongest);
        return left;
    }
}
