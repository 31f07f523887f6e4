using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Rows;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Decisions as code for known facts: conditions, verdicts of checklists, tables.</summary>
internal static class KnownDecisions
{
    private const int MostOfMethod = 64;

    public static KnownAnswer Condition(KnownCode code, BoundExpression condition, KnownPattern? pattern)
    {
        var (steps, isNot) = (new Steps(), Expression.Label());
        code.JumpIf(condition, false, isNot, steps);
        steps.Add(code.Return(Cell.Determined(1)));
        steps.Label(isNot);
        steps.Add(code.Return(Cell.Determined(0)));
        return code.Compile(steps, pattern);
    }

    /// <summary>One or several outputs that are worked out.</summary>
    /// <param name="code">The beginning of a method.</param>
    /// <param name="applies">When the decision applies; null for always.</param>
    /// <param name="outputs">The outputs.</param>
    /// <param name="cell">What it then comes to.</param>
    public static KnownAnswer Outputs(KnownCode code, BoundExpression? applies, IEnumerable<BoundExpression> outputs, Cell cell)
    {
        var steps = new Steps();
        Begin(code, applies, steps);
        foreach (var output in outputs)
        {
            code.Require(output, steps);
        }

        steps.Add(code.Return(cell));
        return code.Compile(steps);
    }

    // Leaves where the decision does not apply.
    private static void Begin(KnownCode code, BoundExpression? applies, Steps steps)
    {
        if (applies is null)
        {
            return;
        }

        var (does, doesNot) = (Expression.Label(), Expression.Label());
        code.JumpIf(applies, false, doesNot, steps);
        steps.Jump(does);
        steps.Label(doesNot);
        steps.Add(code.Return(Cell.NotApplicable));
        steps.Label(does);
    }

    /// <summary>The first mandatory requirement that is broken settles it.</summary>
    /// <param name="start">The beginning of a method.</param>
    /// <param name="applies">When the checklist applies; null for always.</param>
    /// <param name="groups">Its requirements.</param>
    /// <param name="pattern">What may be known of its facts, where that is little.</param>
    /// <param name="planner">Makes the code that reads facts.</param>
    public static KnownAnswer Verdict(Func<KnownCode> start, BoundExpression? applies, ImmutableArray<RequirementGroup> groups, KnownPattern? pattern, Planner planner)
    {
        // What is looked at quickly comes first, since one that is broken settles it. The time that a method takes to compile grows faster than its length.
        var rows = new List<BrokenRows>();
        var parts = groups.SelectMany(group => PartsOf(group, planner, rows)).OrderBy(part => part.Cost).ToList();
        if (rows.Count == 0 && parts.Sum(part => part.Length) <= MostOfMethod)
        {
            return Verdict(start(), applies, parts, pattern);
        }

        KnownAnswer[] answers = [.. rows.Select(broken => Verdict(Verdict(start(), applies, [], null), broken)), .. parts.Select(part => Verdict(start(), applies, [part], null))];
        return state => Verdict(state, answers);
    }

    // One that is broken settles it also where others are not known.
    private static ulong Verdict(CaseState state, KnownAnswer[] answers)
    {
        var met = Cell.Determined(1).Bits;
        var all = met;
        foreach (var answer in answers)
        {
            if (answer(state) is var bits && bits != met)
            {
                if (bits != 0)
                {
                    return bits;
                }

                all = 0;
            }
        }

        return all;
    }

    // Rows are asked where the checklist applies.
    private static KnownAnswer Verdict(KnownAnswer applies, BrokenRows rows)
    {
        var met = Cell.Determined(1).Bits;
        return state => applies(state) is var bits && bits != met ? bits : rows.Verdict(state);
    }

    private static IEnumerable<Part> PartsOf(RequirementGroup group, Planner planner, List<BrokenRows> rows)
    {
        var (demands, asked) = FactDemand.Of(group.Requirements);
        var (broken, others) = BrokenRows.Of(asked, planner);
        if (broken is not null)
        {
            rows.Add(broken);
        }

        return demands.Chunk(MostOfMethod).Select(some => new Part(0, group with { Requirements = [] }, [.. some])).Concat(others
            .GroupBy(requirement => CostOf(group, requirement))
            .SelectMany(alike => alike.Chunk(MostOfMethod).Select(some => new Part(alike.Key, group with { Requirements = [.. some] }, []))));
    }

    // Without a loop, for each element of a list, or with a loop of its own.
    private static int CostOf(RequirementGroup group, RequirementCode requirement) =>
        (group.Each is null ? 0 : 1) + (requirement.Conditions.SelectMany(BoundWalk.Descendants).Any(node => node is BoundFor or BoundQuantified) ? 2 : 0);

    private static KnownAnswer Verdict(KnownCode code, BoundExpression? applies, IReadOnlyList<Part> parts, KnownPattern? pattern)
    {
        var (steps, notApplicable, broken) = (new Steps(), Expression.Label(), Expression.Label());
        if (applies is not null)
        {
            code.JumpIf(applies, false, notApplicable, steps);
        }

        var demands = parts.SelectMany(part => part.Demands).ToList();
        var isOpen = steps.Keep(Expression.Constant(false));
        demands.ForEach(demand => code.Demand(demand, isOpen, broken, steps));
        foreach (var group in parts.Select(part => part.Group).Where(group => !group.Requirements.IsEmpty))
        {
            if (group.Each is { } each)
            {
                // They name the element each in its own way; most do in the same.
                foreach (var alike in group.Requirements.GroupBy(requirement => requirement.Model.Each!.Variable, StringComparer.Ordinal))
                {
                    code.ForEach(new BoundIterator(alike.Key, each), steps, inner => Meet(code, alike, broken, inner), alike.SelectMany(requirement => requirement.Conditions));
                }
            }
            else
            {
                Meet(code, group.Requirements, broken, steps);
            }
        }

        code.Leave(isOpen, steps);
        steps.Add(code.Return(Cell.Determined(1)));
        steps.Label(broken);
        steps.Add(code.Return(Cell.Determined(0)));
        steps.Label(notApplicable);
        steps.Add(code.Return(Cell.NotApplicable));
        return code.Compile(steps, pattern);
    }

    private static void Meet(KnownCode code, IEnumerable<RequirementCode> requirements, LabelTarget broken, Steps steps)
    {
        foreach (var requirement in requirements)
        {
            var next = Expression.Label();
            code.Meet(requirement, next, broken, steps);
            steps.Label(next);
        }
    }

    public static KnownAnswer Table(KnownCode code, ImmutableArray<BoundExpression> applies, IReadOnlyList<Outcome> outcomes, RuleSelection selection, KnownPattern? pattern, BoundExpression? condition = null)
    {
        var steps = new Steps();
        Begin(code, condition, steps);
        var fired = Fired(code, applies, steps);
        var cell = steps.Keep(selection.Listed() is { } listed
            ? Expression.ArrayIndex(Expression.Constant(listed), Expression.Convert(fired, typeof(int)))
            : Expression.Call(Expression.Constant(selection), nameof(RuleSelection.SelectKnown), null, fired));
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].Outputs.OfType<BoundExpression>().Where(output => output is not BoundConstant).ToList() is { Count: > 0 } workedOut)
            {
                var next = Expression.Label();
                steps.JumpIf(Expression.NotEqual(Expression.Call(typeof(Cell), nameof(Cell.OutcomeOf), null, cell), Expression.Constant(i)), next);
                workedOut.ForEach(output => code.Require(output, steps));
                steps.Label(next);
            }
        }

        steps.Add(code.Return(cell));
        return code.Compile(steps, pattern);
    }

    /// <summary>A table that collects what its rules give.</summary>
    /// <param name="code">The beginning of a method.</param>
    /// <param name="condition">When the decision applies; null for always.</param>
    /// <param name="applies">When each rule applies.</param>
    /// <param name="outputs">The outputs of each rule.</param>
    public static KnownAnswer Collecting(KnownCode code, BoundExpression? condition, ImmutableArray<BoundExpression> applies, ImmutableArray<ImmutableArray<BoundExpression>> outputs)
    {
        var steps = new Steps();
        Begin(code, condition, steps);
        var fired = Fired(code, applies, steps);
        for (var i = 0; i < applies.Length; i++)
        {
            var next = Expression.Label();
            steps.JumpIf(Expression.Equal(Expression.And(fired, Expression.Constant(1UL << i)), Expression.Constant(0UL)), next);
            foreach (var output in outputs[i].Where(output => output is not BoundConstant))
            {
                code.Require(output, steps);
            }

            steps.Label(next);
        }

        steps.Add(code.Return(Expression.Call(typeof(Cell), nameof(Cell.FirstBy), null, fired)));
        return code.Compile(steps);
    }

    // The rules that apply, a bit each.
    private static ParameterExpression Fired(KnownCode code, ImmutableArray<BoundExpression> applies, Steps steps)
    {
        var fired = steps.Keep(Expression.Constant(0UL));
        for (var i = 0; i < applies.Length; i++)
        {
            var rule = new Steps();
            if (code.Bit(applies[i], rule) is { } bit)
            {
                rule.Add(Expression.OrAssign(fired, Expression.LeftShift(bit, Expression.Constant(i))));
                steps.Add(rule.ToBlock());
                continue;
            }

            var next = Expression.Label();
            code.JumpIf(applies[i], false, next, steps);
            steps.Add(Expression.OrAssign(fired, Expression.Constant(1UL << i)));
            steps.Label(next);
        }

        return fired;
    }

    /// <param name="Cost">What it is to look at it: a loop more costs more.</param>
    /// <param name="Group">Some requirements about one thing.</param>
    /// <param name="Demands">What they ask of facts by themselves.</param>
    private sealed record Part(int Cost, RequirementGroup Group, ImmutableArray<FactDemand> Demands)
    {
        public int Length => Group.Requirements.Length + Demands.Length;
    }
}
