using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Rewriting;

/// <summary>
/// An expression as it reads within one stretch of days: figures are their values, and an output of another table or expression is the condition that gives it.
/// What remains of other decisions are the ones that count as one open question while they are open.
/// </summary>
internal sealed class RegimeRewriter(CheckedPack pack, DateOnly day, SubjectModel subject)
{
    // What is larger is left to the reference evaluator.
    private const int MostNodes = 20_000;
    private const int MostNodesOfRule = 100;

    private readonly HashSet<string> inlined = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundExpression, BoundExpression> rewritten = new(ReferenceEqualityComparer.Instance);
    private int nodes;

    /// <summary>How many rules or requirements there are to rewrite: more of them may come to more.</summary>
    public int RulesToRewrite { get; init; }

    /// <summary>Whether what others give may be left to be read of them as it is, where it cannot be brought in.</summary>
    public bool KeepsReads { get; init; }

    /// <summary>The decisions whose rules have become part of the rewritten expressions.</summary>
    public IEnumerable<string> Inlined => inlined;

    public BoundExpression Rewrite(BoundExpression expression)
    {
        if (++nodes > MostNodes + (MostNodesOfRule * RulesToRewrite))
        {
            throw new BeyondPlanException();
        }

        return expression switch
        {
            BoundParameter parameter => Parameter(parameter),
            BoundDecision decision => OrKept(() => Decision(decision)) ?? decision,
            BoundBinary binary => Binary(binary),
            BoundNot not => Booleans.Not(Rewrite(not.Operand)),
            BoundField field => field with { Source = Rewrite(field.Source) },
            BoundDatePart part => part with { Source = Rewrite(part.Source) },
            BoundNegation negation => negation with { Operand = Rewrite(negation.Operand) },
            BoundIf branch => If(branch),
            BoundFor iteration => iteration with { Iterators = Rewrite(iteration.Iterators), Body = Rewrite(iteration.Body) },
            BoundQuantified quantified => quantified with { Iterators = Rewrite(quantified.Iterators), Condition = Rewrite(quantified.Condition) },
            BoundFilter filter => filter with { List = Rewrite(filter.List), Condition = Rewrite(filter.Condition) },
            BoundIndex index => index with { List = Rewrite(index.List), Index = Rewrite(index.Index) },
            BoundCall call => call with { Arguments = [.. call.Arguments.Select(Rewrite)] },
            BoundList list => list with { Items = [.. list.Items.Select(Rewrite)] },
            BoundRecord record => record with { Fields = [.. record.Fields.Select(Rewrite)] },
            _ => expression,
        };
    }

    /// <summary>An output.</summary>
    public BoundExpression RewriteOutput(BoundExpression output) => EmptyTotals.NeverNull(Rewrite(output));

    public BoundExpression Applies(RuleModel rule, ImmutableArray<RuleModel> inForce) => Rewrite(RuleConditions.Applies(rule, inForce));

    private ImmutableArray<BoundIterator> Rewrite(ImmutableArray<BoundIterator> iterators) =>
        [.. iterators.Select(iterator => iterator with { List = Rewrite(iterator.List) })];

    private BoundExpression Parameter(BoundParameter parameter)
    {
        var period = parameter.Parameter.At(day);
        if (parameter.Key is null)
        {
            return new BoundConstant(parameter.Type, period?.Single ?? FeelNull.Instance);
        }

        var key = Rewrite(parameter.Key);
        var byKey = parameter.Parameter.By!.Values.Select(value => period?.ByKey?.GetValueOrDefault(value.Name) ?? FeelNull.Instance).Distinct().ToList();
        return key switch
        {
            _ when byKey.Count == 1 => new BoundConstant(parameter.Type, byKey[0]),
            BoundConstant { Value: FeelString name } => new BoundConstant(parameter.Type, period?.ByKey?.GetValueOrDefault(name.Value) ?? FeelNull.Instance),
            _ => parameter with { Key = key },
        };
    }

    private BoundExpression If(BoundIf branch)
    {
        var condition = Rewrite(branch.Condition);
        return condition is BoundConstant { Value: var value }
            ? Rewrite(value is FeelBoolean { Value: true } ? branch.Then : branch.Else)
            : branch with { Condition = condition, Then = Rewrite(branch.Then), Else = Rewrite(branch.Else) };
    }

    private BoundExpression Binary(BoundBinary binary)
    {
        switch (binary)
        {
            case { Operator: BinaryOperator.And }:
                return Booleans.And(Rewrite(binary.Left), Rewrite(binary.Right));
            case { Operator: BinaryOperator.Or }:
                return Booleans.Or(Rewrite(binary.Left), Rewrite(binary.Right));
            case { Operator: BinaryOperator.Equal, Left: BoundDecision decision, Right: BoundConstant constant } when Gives(decision, constant.Value) is { } gives:
                return gives;
            case { Operator: BinaryOperator.NotEqual, Left: BoundDecision decision, Right: BoundConstant constant } when Gives(decision, constant.Value) is { } gives:
                return Booleans.Not(gives);
            default:
                var (left, right) = (Rewrite(binary.Left), Rewrite(binary.Right));
                return left is BoundConstant a && right is BoundConstant b
                    ? new BoundConstant(binary.Type, FeelOperators.Apply(binary.Operator, a.Value, b.Value))
                    : OrKept(() => EmptyTotals.Guarded(binary with { Left = left, Right = right }, day)) ?? binary with { Left = left, Right = right };
        }
    }

    // The condition on which a table's output is that value; null where its outputs are not plain.
    private BoundExpression? Gives(BoundDecision read, FeelValue value) =>
        value is not FeelNull && Find(read) is TableModel table && TableOutput.Condition(table, IndexOf(table, read), value, day) is { } condition
            ? OrKept(() => Inline(table, condition))
            : null;

    private BoundExpression? OrKept(Func<BoundExpression> rewrite) => KeepsReads ? BeyondPlanException.Try(rewrite) : rewrite();

    private BoundExpression Decision(BoundDecision read)
    {
        switch (Find(read))
        {
            case null:
                return new BoundConstant(read.Type, FeelNull.Instance);
            case ChecklistModel or { OwnsItsFacts: true }:
                return read;
            case ExpressionModel expression:
                return Inline(expression, expression.Values[IndexOf(expression, read)]);
            case TableModel when read.Type is BooleanType && Gives(read, FeelBoolean.True) is { } condition:
                return condition;
            case TableModel table when TableOutput.Value(table, IndexOf(table, read), day) is { } value:
                return Inline(table, value);
            default:
                throw new BeyondPlanException();
        }
    }

    private BoundExpression Inline(DecisionModel decision, BoundExpression value)
    {
        // Of another subject it is not known here whether the case has it.
        if (decision.Applicability is not null || decision.Subject.Name != subject.Name)
        {
            throw new BeyondPlanException();
        }

        inlined.Add(decision.Name);
        if (!rewritten.TryGetValue(value, out var known))
        {
            rewritten.Add(value, known = Rewrite(value));
        }

        return known;
    }

    // Null where it does not apply on these days.
    private DecisionModel? Find(BoundDecision read) =>
        pack.FindDecision(read.Decision) is { } decision && decision.Period.Contains(day)
            && (decision is not ChecklistModel checklist || checklist.Requirements.Any(requirement => requirement.Period.Contains(day)))
                ? decision
                : null;

    private static int IndexOf(DecisionModel decision, BoundDecision read)
    {
        for (var i = 0; i < decision.Outputs.Length; i++)
        {
            if (decision.Outputs[i].Name == read.Output)
            {
                return i;
            }
        }

        return 0;
    }
}
