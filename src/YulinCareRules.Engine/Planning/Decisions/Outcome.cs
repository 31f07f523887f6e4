using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>One way a table can come out: its outputs, each a constant or an expression. Outputs that only inform are null.</summary>
internal sealed record Outcome(ImmutableArray<BoundExpression?> Outputs)
{
    /// <summary>Whether it is another for certain: some output is constant in both, and not the same.</summary>
    public bool IsApartFrom(Outcome other) =>
        Outputs.Zip(other.Outputs).Any(pair => pair is { First: BoundConstant mine, Second: BoundConstant theirs } && !mine.Value.Equals(theirs.Value));

    public bool Equals(Outcome? other) => other is not null && Outputs.SequenceEqual(other.Outputs);

    public override int GetHashCode() => Outputs.Length;

    public static Outcome Of(TableModel table, IEnumerable<BoundExpression> outputs) =>
        new([.. outputs.Zip(table.Outputs, (output, declared) => declared.IsInformative ? null : Fold(output))]);

    // A constant whatever type it was written as.
    private static BoundExpression Fold(BoundExpression output) => Constants.Fold(output) is { } value ? new BoundConstant(PackTypes.Any, value) : output;
}

/// <summary>The outcomes of a table, each once.</summary>
internal sealed class TableOutcomes
{
    // A bit each.
    private const int Most = 64;

    private readonly TableModel table;
    private readonly Func<BoundExpression, BoundExpression> rewrite;
    private readonly List<Outcome> outcomes = [];

    /// <param name="table">The table.</param>
    /// <param name="rules">The rules that may apply.</param>
    /// <param name="rewrite">An output as it reads within the stretch of days.</param>
    /// <exception cref="BeyondPlanException">There are too many.</exception>
    public TableOutcomes(TableModel table, ImmutableArray<RuleModel> rules, Func<BoundExpression, BoundExpression> rewrite)
    {
        (this.table, this.rewrite) = (table, rewrite);
        OfRules = [.. rules.Select(rule => Number(rule.Outputs))];
        Otherwise = table.Otherwise switch
        {
            null => RuleSelection.NoOtherwise,
            { NotApplicable: not null } => RuleSelection.NotApplicable,
            var last => Number(last.Outputs),
        };
    }

    public IReadOnlyList<Outcome> All => outcomes;

    /// <summary>The outcome of each rule.</summary>
    public ImmutableArray<int> OfRules { get; }

    /// <summary>That where no rule applies, or one of the marks of <see cref="RuleSelection"/>.</summary>
    public int Otherwise { get; }

    private int Number(ImmutableArray<BoundExpression> outputs)
    {
        var outcome = Outcome.Of(table, outputs.Select(rewrite));
        var number = outcomes.IndexOf(outcome);
        if (number < 0)
        {
            number = outcomes.Count;
            outcomes.Add(outcome);
        }

        return number < Most ? number : throw new BeyondPlanException();
    }
}

/// <summary>Expressions that are the same value whatever the facts.</summary>
internal static class Constants
{
    /// <summary>Null where it is not constant.</summary>
    public static FeelValue? Fold(BoundExpression expression) => expression switch
    {
        BoundConstant constant => constant.Value,
        BoundList list => All(list.Items) is { } items ? new FeelList(items) : null,
        BoundRecord record => All(record.Fields) is { } fields
            ? new FeelContext([.. record.Record.Fields.Select(field => KeyValuePair.Create(field.Name, fields[field.Index]))])
            : null,
        _ => null,
    };

    private static ImmutableArray<FeelValue>? All(ImmutableArray<BoundExpression> expressions)
    {
        var values = ImmutableArray.CreateBuilder<FeelValue>(expressions.Length);
        foreach (var expression in expressions)
        {
            if (Fold(expression) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return values.MoveToImmutable();
    }
}
