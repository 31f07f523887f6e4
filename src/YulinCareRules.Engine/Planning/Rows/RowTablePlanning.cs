using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Rewriting;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>Plans a table of many rows, each of which asks for values of facts and gives constants.</summary>
internal sealed class RowTablePlanning(Planner planner)
{
    public RowTablePlan Plan(TableModel table, ImmutableArray<RuleModel> inForce)
    {
        var applying = inForce.Select(rule => (Rule: rule, Tests: TestsOf(table, rule))).Where(row => row.Tests is not null).ToList();
        ImmutableArray<RuleModel> rules = [.. applying.Select(row => row.Rule)];
        if (table.Outputs.Any(output => output.IsInformative) || (table is { Gathers: true, Otherwise: null } ? [] : TablePlanning.RanksOf(table, rules)) is not { } ranks)
        {
            throw new BeyondPlanException();
        }

        ImmutableArray<ImmutableArray<FeelValue?>> outputs = [.. rules.Select(rule => OutputsOf(table, rule.Outputs))];
        var otherwise = table.Otherwise switch { null => RuleSelection.NoOtherwise, { NotApplicable: not null } => RuleSelection.NotApplicable, _ => 0 };
        return new RowTablePlan(
            table,
            rules,
            RowSet.Of([.. applying.Select(row => row.Tests!.Value)], planner),
            otherwise == 0 ? outputs.Add(OutputsOf(table, table.Otherwise!.Outputs)) : outputs,
            ranks,
            otherwise);
    }

    // Null where it cannot apply within these days.
    private ImmutableArray<RowTest>? TestsOf(TableModel table, RuleModel rule)
    {
        if (!rule.OverriddenBy.IsEmpty)
        {
            throw new BeyondPlanException();
        }

        var rewriter = planner.Rewriter(table);
        var condition = rewriter.Rewrite(RuleConditions.Own(rule));
        if (condition == Booleans.False)
        {
            return null;
        }

        return rewriter.Inlined.Any() ? throw new BeyondPlanException() : RowTest.Of(condition) ?? throw new BeyondPlanException();
    }

    private ImmutableArray<FeelValue?> OutputsOf(TableModel table, ImmutableArray<BoundExpression> outputs) =>
        [.. outputs.Select(output => Constants.Fold(planner.Rewriter(table).Rewrite(output)) ?? throw new BeyondPlanException())];
}
