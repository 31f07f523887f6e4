using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tables;

/// <summary>A rule that matched: its row, its outputs and the place of each among the values of its column.</summary>
internal sealed record Hit(int Row, ImmutableArray<FeelValue> Outputs, ImmutableArray<int> Ranks);

/// <summary>Rules that matched → the result, as the hit policy has it.</summary>
internal static class Hits
{
    /// <summary>The result where no rule matches and no output has a default.</summary>
    public static FeelValue None(DecisionTable table) => (table.HitPolicy, table.Aggregation) switch
    {
        (HitPolicy.Collect, Aggregation.None) => FeelList.Empty,
        (HitPolicy.Collect, Aggregation.Count) => new FeelNumber(0),
        _ => FeelNull.Instance,
    };

    public static FeelValue Combine(DecisionTable table, IReadOnlyList<Hit> hits, EvaluationContext context)
    {
        switch (table.HitPolicy)
        {
            case HitPolicy.Unique when hits.Count > 1:
                return Refuse(context, TableDiagnostics.Several(hits.Select(hit => hit.Row)));
            case HitPolicy.Any when hits.Any(hit => !hit.Outputs.SequenceEqual(hits[0].Outputs)):
                return Refuse(context, TableDiagnostics.Contradiction(hits.Select(hit => hit.Row)));
            case HitPolicy.Unique or HitPolicy.Any or HitPolicy.First:
                return Output(table, hits[0].Outputs);
            case HitPolicy.Priority:
                return Output(table, ByPriority(hits).First().Outputs);
            case HitPolicy.OutputOrder:
                return List(table, ByPriority(hits));
            case HitPolicy.Collect when table.Aggregation != Aggregation.None:
                return Aggregate(table, hits, context);
            default:
                return List(table, hits);
        }
    }

    /// <summary>The only output itself, several as a context by their names.</summary>
    public static FeelValue Output(DecisionTable table, ImmutableArray<FeelValue> values) => table.Outputs.Count == 1
        ? values[0]
        : new FeelContext([.. table.Outputs.Select((output, column) => KeyValuePair.Create(output.Name ?? string.Empty, values[column]))]);

    private static FeelNull Refuse(EvaluationContext context, FeelDiagnostic warning)
    {
        context.Warn(warning);
        return FeelNull.Instance;
    }

    private static FeelList List(DecisionTable table, IEnumerable<Hit> hits) => new([.. hits.Select(hit => Output(table, hit.Outputs))]);

    // Column by column; rules of one rank stay in their order.
    private static IEnumerable<Hit> ByPriority(IReadOnlyList<Hit> hits) =>
        hits.OrderBy(hit => hit.Ranks, Comparer<ImmutableArray<int>>.Create((left, right) =>
            left.Zip(right, (a, b) => a.CompareTo(b)).FirstOrDefault(sign => sign != 0)));

    private static FeelValue Aggregate(DecisionTable table, IReadOnlyList<Hit> hits, EvaluationContext context)
    {
        if (table.Aggregation == Aggregation.Count)
        {
            return new FeelNumber(hits.Count);
        }

        var columns = table.Outputs.Select((_, column) => Total(table.Aggregation, [.. hits.Select(hit => hit.Outputs[column])])).ToImmutableArray();
        return columns.Any(total => total is FeelNull)
            ? Refuse(context, TableDiagnostics.NoAggregate(NameOf(table.Aggregation)))
            : Output(table, columns);
    }

    private static FeelValue Total(Aggregation aggregation, ImmutableArray<FeelValue> values) =>
        FeelFunctions.TryFind(NameOf(aggregation), out var function) ? function.Invoke([new FeelList(values)], EvaluationContext.Default) : FeelNull.Instance;

    private static string NameOf(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => "sum",
        Aggregation.Min => "min",
        Aggregation.Max => "max",
        _ => "count",
    };
}
