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
        if (table.Outputs.Any(output => output.IsInformative) || TablePlanning.RanksOf(table, rules) is not { } ranks)
        {
            throw new BeyondPlanException();
        }

        ImmutableArray<BoundField> inputs = [.. applying.SelectMany(row => row.Tests!.Value).DistinctBy(test => test.Path).Select(test => test.Input)];
        var places = applying.SelectMany(row => row.Tests!.Value).Select(test => test.Path).Distinct(StringComparer.Ordinal).Select((path, i) => KeyValuePair.Create(path, i)).ToDictionary(StringComparer.Ordinal);
        ImmutableArray<ImmutableArray<FeelValue?>> outputs = [.. rules.Select(rule => OutputsOf(table, rule.Outputs))];
        var otherwise = table.Otherwise switch { null => RuleSelection.NoOtherwise, { NotApplicable: not null } => RuleSelection.NotApplicable, _ => 0 };
        return new RowTablePlan(
            table,
            [.. inputs.Select(Reader)],
            [.. applying.Select(row => Row(row.Tests!.Value, places))],
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

    // Two tests of one input must both hold, as the two ends of a span do.
    private static RowTest?[] Row(ImmutableArray<RowTest> tests, Dictionary<string, int> places)
    {
        var row = new RowTest?[places.Count];
        foreach (var test in tests)
        {
            ref var place = ref row[places[test.Path]];
            place = place is null ? test : place with { Intervals = Both(place.Intervals, test.Intervals) };
        }

        return row;
    }

    private static ImmutableArray<Interval> Both(ImmutableArray<Interval> left, ImmutableArray<Interval> right) =>
        [.. left.SelectMany(_ => right, Interval.Both).OfType<Interval>()];

    private Func<CaseState, decimal?> Reader(BoundField input)
    {
        var lowerer = planner.Start();
        var (unknown, result) = (Expression.Constant(null, typeof(decimal?)), typeof(decimal?));
        Expression value;
        switch (input.Type)
        {
            case BooleanType:
                var truth = Expression.Variable(typeof(int));
                value = Expression.Block(
                    [truth],
                    Expression.Assign(truth, lowerer.Truth(input)),
                    Expression.Condition(
                        Expression.Equal(truth, Expression.Constant(TruthSet.Open)),
                        unknown,
                        Expression.Condition(Expression.Equal(truth, Expression.Constant(TruthSet.True)), Expression.Constant(1m, result), Expression.Constant(0m, result))));
                break;
            case EnumerationType:
                var place = Expression.Variable(typeof(int));
                value = Expression.Block(
                    [place],
                    Expression.Assign(place, lowerer.Place(input)),
                    Expression.Condition(Expression.Equal(place, Expression.Constant(Places.Open)), unknown, Expression.Convert(Expression.Convert(place, typeof(decimal)), result)));
                break;
            default:
                var number = lowerer.Number(input);
                value = Expression.Block(number.Variables, [.. number.Before, Expression.Condition(number.IsKnown ?? Expression.Constant(true), Expression.Convert(number.AsDecimal, result), unknown)]);
                break;
        }

        return Expression.Lambda<Func<CaseState, decimal?>>(lowerer.Complete(value), lowerer.State).Compile();
    }
}
