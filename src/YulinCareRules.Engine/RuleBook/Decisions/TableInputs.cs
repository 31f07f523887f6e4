using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Wording;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.RuleBook.Decisions;

/// <summary>The conditions of a table's rules, set out by what they test: a column for each, and what fits none beside them.</summary>
internal sealed class TableInputs
{
    private TableInputs(ImmutableArray<BoundExpression> columns, ImmutableArray<RuleInputs> rules) => (Columns, Rules) = (columns, rules);

    public ImmutableArray<BoundExpression> Columns { get; }

    public ImmutableArray<RuleInputs> Rules { get; }

    public static TableInputs Of(TableModel table)
    {
        var rules = table.Rules.Select(rule => rule.Conditions.SelectMany(condition => Conjuncts(condition.Test)).ToLookup(TestedBy)).ToList();
        ImmutableArray<BoundExpression> columns = [.. rules.SelectMany(rule => rule.Select(group => group.Key)).OfType<BoundExpression>().Distinct()];
        return new TableInputs(columns, [.. rules.Select(rule => new RuleInputs([.. columns.Select(column => rule[column].ToImmutableArray())], [.. rule[null]]))]);
    }

    private static IEnumerable<BoundExpression> Conjuncts(BoundExpression test) =>
        test is BoundBinary { Operator: BinaryOperator.And } joined ? Chains.Parts(joined) : [test];

    /// <summary>The one thing that a condition is about; null where it is about several.</summary>
    public static BoundExpression? TestedBy(BoundExpression test) => test switch
    {
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } joined => TestedBy(joined.Left) is { } left && left.Equals(TestedBy(joined.Right)) ? left : null,
        BoundBinary { Left: BoundConstant } => null,
        BoundBinary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterThanOrEqual } comparison => comparison.Left,
        BoundNot not => TestedBy(not.Operand),
        BoundField or BoundDecision => test,
        _ => null,
    };
}

/// <summary>The conditions of one rule: for each column those on it, all of which must hold, and those that fit no column.</summary>
internal sealed record RuleInputs(ImmutableArray<ImmutableArray<BoundExpression>> Cells, ImmutableArray<BoundExpression> Others);
