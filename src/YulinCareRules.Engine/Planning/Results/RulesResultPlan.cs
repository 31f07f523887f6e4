using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Findings;
using YulinCareRules.Engine.Planning.Findings.Readings;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>A table, or an expression as one rule: rules and clauses follow from the rules that apply and, where figures go by a key, from that key. Each is made once.</summary>
internal sealed class RulesResultPlan : ResultPlan
{
    private readonly IRulesPlan plan;
    private readonly DateOnly day;
    private readonly ResultMemo made = new();
    private readonly ConcurrentDictionary<(ulong Cell, string Key), DecisionResult> byKey = new();

    // For each rule the key of its figures, if they go by one.
    private readonly ImmutableArray<Reading?> keys;
    private readonly ImmutableArray<Reading?> outputs;
    private readonly ulong keyed;
    private readonly ulong beyond;

    public RulesResultPlan(CheckedPack pack, IRulesPlan plan, DateOnly day)
        : base(pack, plan.Model)
    {
        this.plan = plan;
        this.day = day;
        var compiler = new ReadingCompiler(pack, day, plan.Model.Subject);
        ImmutableArray<IEnumerable<BoundExpression>> written = plan.Model is ExpressionModel expression ? [expression.Values] : [.. plan.Rules.Select(rule => rule.Conditions.Select(condition => condition.Test).Concat(rule.Outputs))];
        var builder = ImmutableArray.CreateBuilder<Reading?>(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            ImmutableArray<BoundExpression> distinct = [.. written[i].SelectMany(BoundWalk.Parameters).Select(parameter => parameter.Key).OfType<BoundExpression>().Distinct()];
            var key = distinct is [{ Type: EnumerationType } only] ? BeyondPlanException.Try(() => compiler.Compile(only)) : null;
            builder.Add(key);
            keyed |= distinct.IsEmpty ? 0 : 1UL << i;
            beyond |= distinct.IsEmpty || (key is not null && compiler.SharedValues == 0) ? 0 : 1UL << i;
        }

        keys = builder.MoveToImmutable();
        outputs = [.. (plan.Pattern?.Outputs ?? []).Select(output => BeyondPlanException.Try(() => compiler.Compile(output)))];
    }

    protected override KnownPattern? Pattern => plan.Pattern;

    protected override ImmutableArray<int>? WorkedOutOf(Cell cell) => plan.Outputs.WorkedOut(cell);

    // The keys of figures, for their clauses, and the numbers that outputs are worked out from, for the outcomes that may come.
    protected override string? BesideIn(CaseState state)
    {
        if (keyed == 0 && outputs.IsEmpty)
        {
            return string.Empty;
        }

        // Such keys as have no reading, or one that takes up other decisions.
        if (beyond != 0 || outputs.Contains(null) || state.Records.Find(Model.Subject) is not { } subject)
        {
            return null;
        }

        var scope = new FindingScope(state, subject, 0);
        var beside = new StringBuilder();
        for (var i = 0; i < keys.Length; i++)
        {
            if ((keyed & (1UL << i)) != 0)
            {
                beside.Append(keys[i]!.Read(scope)).Append(';');
            }
        }

        foreach (var output in outputs)
        {
            beside.Append(output!.Read(scope)).Append(';');
        }

        return beside.ToString();
    }

    protected override SharedResult? SharedApplying(CaseState state, Cell cell)
    {
        if (cell.State != CellState.Determined || !cell.IsPlain || (Giving(cell) & beyond) != 0)
        {
            return null;
        }

        var result = (Giving(cell) & keyed) == 0
            ? made.Of(cell, () => Make(state, cell, null))
            : ByKey(state, cell);
        return result is null ? null : new SharedResult(result, plan.Outputs.WorkedOut(cell));
    }

    // An expression always gives its outputs; its cell tells of no rules.
    private ulong Giving(Cell cell) => Model is ExpressionModel ? 1 : cell.Fired;

    // Of several rules with keys of their own the reference evaluator tells.
    private DecisionResult? ByKey(CaseState state, Cell cell)
    {
        if (!BitOperations.IsPow2(Giving(cell) & keyed)
            || state.Records.Find(Model.Subject) is not { } subject
            || keys[BitOperations.TrailingZeroCount(Giving(cell) & keyed)]!.Read(new FindingScope(state, subject, 0)) is not FeelString key)
        {
            return null;
        }

        return byKey.GetOrAdd((cell.Bits, key.Value), _ => Make(state, cell, key));
    }

    private DecisionResult Make(CaseState state, Cell cell, FeelString? key)
    {
        var fired = new List<RuleModel>();
        for (var rest = plan.Rules.IsEmpty ? 0 : cell.Fired; rest != 0; rest &= rest - 1)
        {
            fired.Add(plan.Rules[BitOperations.TrailingZeroCount(rest)]);
        }

        return new DecisionResult(Model, DecisionStatus.Determined, plan.ValuesOf(state, cell))
        {
            Rules = Model is ExpressionModel ? [] : fired.Count == 0 ? ["otherwise"] : [.. fired.Select(rule => rule.Id)],
            Sources = new SourceCollector(day, (_, _) => key).Of(Model, fired),
        };
    }
}
