using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tables;

/// <summary>Decision table over inputs → value. Never throws; what is wrong is among the warnings of the context.</summary>
internal sealed class TableEvaluator
{
    private readonly DecisionTable table;
    private readonly EvaluationContext context;
    private readonly ITextEvaluator cells;

    private TableEvaluator(DecisionTable table, EvaluationContext context, ITextEvaluator cells) => (this.table, this.context, this.cells) = (table, context, cells);

    public static FeelValue Evaluate(DecisionTable table, IReadOnlyList<FeelInput> inputs, FeelType result, EvaluationContext context) =>
        Evaluate(table, inputs, result, context, InterpretingEvaluator.Instance);

    public static FeelValue Evaluate(DecisionTable table, IReadOnlyList<FeelInput> inputs, FeelType result, EvaluationContext context, IEvaluator evaluator) =>
        FeelEvaluator.Guarded(context, default, () =>
        {
            var value = new TableEvaluator(table, context, evaluator.Over(inputs, context)).Decide();
            context.At(null);
            return FeelEvaluator.AsResult(value, result, default, context);
        });

    private FeelValue Decide()
    {
        if (Inputs() is not { } inputs || Orders() is not { } orders)
        {
            return FeelNull.Instance;
        }

        var hits = new List<Hit>();
        for (var row = 0; row < table.Rules.Count; row++)
        {
            if (!Matches(row, inputs))
            {
                continue;
            }

            if (Outputs(row, orders) is not { } outputs)
            {
                return FeelNull.Instance;
            }

            hits.Add(new Hit(row, outputs, [.. outputs.Select((output, column) => Rank(output, orders[column]))]));
            if (table.HitPolicy == HitPolicy.First)
            {
                break;
            }
        }

        context.At(null);
        return hits.Count == 0 ? Default() : Hits.Combine(table, hits, context);
    }

    private List<FeelValue>? Inputs()
    {
        var values = new List<FeelValue>();
        for (var column = 0; column < table.Inputs.Count; column++)
        {
            var input = table.Inputs[column];
            context.At($"inputs[{column}].expression");
            var value = cells.Value(input.Expression);
            if (input.Values is not null && value is not FeelNull)
            {
                context.At($"inputs[{column}].values");
                if (cells.Tests(input.Values) is { } allowed && allowed.Passes(value) is FeelBoolean { Value: false })
                {
                    context.Warn(TableDiagnostics.NotAllowed(allowed.Span, value, input.Values));
                    return null;
                }
            }

            values.Add(value);
        }

        return values;
    }

    // The tests of each output's values, in the order of their priority; null for a column that has none.
    private List<ITests?>? Orders()
    {
        var orders = new List<ITests?>();
        for (var column = 0; column < table.Outputs.Count; column++)
        {
            context.At($"outputs[{column}].values");
            var tests = table.Outputs[column].Values is { } values ? cells.Tests(values) : null;
            if (tests is null && table.Outputs[column].Values is not null)
            {
                return null;
            }

            orders.Add(tests);
        }

        return orders;
    }

    private bool Matches(int row, List<FeelValue> inputs)
    {
        for (var column = 0; column < inputs.Count; column++)
        {
            context.At($"rules[{row}].when[{column}]");
            if (column >= table.Rules[row].When.Count
                || cells.Tests(table.Rules[row].When[column]) is not { } tests
                || tests.Passes(inputs[column]) is not FeelBoolean { Value: true })
            {
                return false;
            }
        }

        return true;
    }

    private ImmutableArray<FeelValue>? Outputs(int row, List<ITests?> orders)
    {
        var outputs = ImmutableArray.CreateBuilder<FeelValue>();
        for (var column = 0; column < table.Outputs.Count; column++)
        {
            context.At($"rules[{row}].then[{column}]");
            var value = column < table.Rules[row].Then.Count ? cells.Value(table.Rules[row].Then[column]) : FeelNull.Instance;
            if (orders[column] is { } allowed && value is not FeelNull && allowed.Passes(value) is FeelBoolean { Value: false })
            {
                context.Warn(TableDiagnostics.NotAllowed(allowed.Span, value, table.Outputs[column].Values!));
                return null;
            }

            outputs.Add(value);
        }

        return outputs.ToImmutable();
    }

    // The place of a value among those of its column; whatever is not listed comes last.
    private int Rank(FeelValue output, ITests? order)
    {
        var rank = 0;
        for (; order is not null && rank < order.Count; rank++)
        {
            if (order.Passes(output, rank) is FeelBoolean { Value: true })
            {
                break;
            }
        }

        return rank;
    }

    private FeelValue Default()
    {
        if (table.Outputs.All(output => output.Default is null))
        {
            return Hits.None(table);
        }

        var values = ImmutableArray.CreateBuilder<FeelValue>();
        for (var column = 0; column < table.Outputs.Count; column++)
        {
            context.At($"outputs[{column}].default");
            values.Add(table.Outputs[column].Default is { } text ? cells.Value(text) : FeelNull.Instance);
        }

        return Hits.Output(table, values.ToImmutable());
    }
}
