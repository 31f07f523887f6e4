using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Feel.Values;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>Conditions, as truth sets.</summary>
internal sealed partial class Lowerer
{
    public Expression Truth(BoundExpression condition) => condition switch
    {
        BoundConstant { Value: FeelBoolean { Value: var value } } => Expression.Constant(TruthSet.From(value)),
        BoundConstant => Expression.Constant(TruthSet.Null),
        BoundField { Type: BooleanType } field => BooleanLeaf(field),
        BoundDecision { Type: BooleanType } decision => Question(decision),
        BoundNot not => Turned(Truth(not.Operand)),
        BoundBinary { Operator: BinaryOperator.And } and => Junction(and, TruthSet.False, nameof(TruthSet.And)),
        BoundBinary { Operator: BinaryOperator.Or } or => Junction(or, TruthSet.True, nameof(TruthSet.Or)),
        BoundBinary { Operator: BinaryOperator.NotEqual } unequal => Turned(Equal(unequal.Left, unequal.Right)),
        BoundBinary { Operator: BinaryOperator.Equal } equal => Equal(equal.Left, equal.Right),
        BoundBinary { Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } comparison =>
            OfOneElement(comparison.Operator, comparison.Left, comparison.Right, Compare(comparison.Operator, Number(comparison.Left), Number(comparison.Right))),
        BoundIf { Type: BooleanType } branch => Choose(branch),
        BoundQuantified quantified => Quantify(quantified),
        _ => throw new BeyondPlanException(),
    };

    private Expression BooleanLeaf(BoundField field) => PlainOrNull(field, known => known) ?? KnownOr(
        field,
        value => Expression.Condition(value, Expression.Constant(TruthSet.True), Expression.Constant(TruthSet.False)),
        OpenTruth);

    // A condition on a fact that is read where it lies and is exact while it is unknown; else null.
    private Expression? PlainOrNull(BoundField field, Func<Expression, Expression> condition)
    {
        if (!IsReadAsItIs(field))
        {
            return null;
        }

        var stored = Stored(field);
        return Plain(stored.Within(Expression.Call(typeof(TruthSet), nameof(TruthSet.From), null, stored.IsKnown, condition(stored.Value), OpenTruth)));
    }

    private Expression Plain(Expression truth)
    {
        plain.Add(truth);
        return truth;
    }

    private Expression Turned(Expression truth) => plain.Contains(truth) ? Plain(Not(truth)) : Not(truth);

    // Where both are plain it costs less to work out both than to foresee whether the first settles it.
    private Expression Junction(BoundBinary junction, int absorbing, string method)
    {
        var (left, right) = (Truth(junction.Left), Truth(junction.Right));
        return plain.Contains(left) && plain.Contains(right) ? Plain(Expression.Call(typeof(TruthSet), method, null, left, right)) : Junction(left, right, absorbing, method);
    }

    // A truth or a place: as it is tried where it is; else as it is known, or open.
    private Expression KnownOr(BoundField field, Func<Expression, Expression> known, Expression open)
    {
        if (assumed.TryGetValue(Leaf.PathOf(field) ?? string.Empty, out var tried))
        {
            return tried;
        }

        var value = Expression.Variable(ScalarTypes.Of(field.Type));
        var unknown = field.Source is BoundLocal local && completed.TryGetValue(Leaf.PathOf(field)!, out var completion)
            ? Expression.Convert(Expression.ArrayIndex(completion, places[local.Name]), typeof(int))
            : Unknown(field, open);
        return Expression.Block(
            [value],
            Expression.Assign(value, Scalar(field)),
            Expression.Condition(
                Expression.Property(value, nameof(Nullable<>.HasValue)),
                known(Expression.Call(value, nameof(Nullable<>.GetValueOrDefault), null)),
                unknown));
    }

    // Another decision that is open is one open question.
    private Expression Question(BoundDecision decision)
    {
        var path = Leaf.PathOf(decision)!;
        if (assumed.TryGetValue(path, out var tried))
        {
            return tried;
        }

        var index = Expression.Constant(indexOfDecision(decision.Decision));
        var truth = Expression.Variable(typeof(int));
        Expression isBound = Expression.Call(State, nameof(CaseState.IsBound), null, index);
        var shared = SharedFacts(decision.Decision);
        if (shared is { Count: > 0 } && shared.All(fact => assumed.ContainsKey(Leaf.PathOf(fact)!)))
        {
            var values = Expression.NewArrayInit(typeof(int), shared.Select(fact => assumed[Leaf.PathOf(fact)!]));
            return Expression.Block(
                [truth],
                Expression.Assign(truth, Expression.Call(State, nameof(CaseState.TruthUnder), null, index, values)),
                Expression.Condition(
                    Expression.Equal(truth, Expression.Constant(0)),
                    Expression.Block(Expression.Assign(IsInexact, Expression.Constant(true)), OpenTruth),
                    truth));
        }

        if (shared is not null)
        {
            isBound = Expression.AndAlso(isBound, shared.Select(fact => (Expression)Expression.Not(IsKnown(fact))).Aggregate((Expression)Expression.Constant(false), Expression.OrElse));
        }

        return Expression.Block(
            [truth],
            Expression.Assign(truth, Expression.Call(State, nameof(CaseState.TruthOf), null, index)),
            Expression.IfThen(
                Expression.AndAlso(
                    Expression.Call(typeof(TruthSet), nameof(TruthSet.IsOpen), null, truth),
                    inexact.Contains(path) ? Expression.Constant(true) : isBound),
                Expression.Assign(IsInexact, Expression.Constant(true))),
            truth);
    }

    /// <summary>Both of two truth sets; the second is not worked out where the first is false.</summary>
    public static Expression And(Expression left, Expression right) => Junction(left, right, TruthSet.False, nameof(TruthSet.And));

    private static Expression Not(Expression truth) => truth is ConstantExpression { Value: int value }
        ? Expression.Constant(TruthSet.Not(value))
        : Expression.Call(typeof(TruthSet), nameof(TruthSet.Not), null, truth);

    private static Expression Junction(Expression left, Expression right, int absorbing, string method)
    {
        if (left is ConstantExpression { Value: int known } && known == absorbing)
        {
            return left;
        }

        var first = Expression.Variable(typeof(int));
        return Expression.Block(
            [first],
            Expression.Assign(first, left),
            Expression.Condition(
                Expression.Equal(first, Expression.Constant(absorbing)),
                first,
                Expression.Call(typeof(TruthSet), method, null, first, right)));
    }

    private Expression Equal(BoundExpression left, BoundExpression right)
    {
        if (left is BoundConstant)
        {
            (left, right) = (right, left);
        }

        return (left.Type, right) switch
        {
            (BooleanType, BoundConstant { Value: FeelBoolean { Value: var wanted } }) =>
                IsTruth(Truth(left), wanted),
            (EnumerationType { Enumeration: var enumeration }, BoundConstant { Value: FeelString { Value: var name } }) when left is BoundField field && enumeration.PlaceOf(name) is { } place
                && PlainOrNull(field, known => Expression.Equal(known, Expression.Constant(place))) is { } isEqual => isEqual,
            (EnumerationType, _) when right.Type is EnumerationType => EqualPlaces(Place(left), Place(right)),
            (TextType, BoundConstant { Value: FeelString { Value: var text } }) when left is BoundField field => EqualText(field, text),
            (NumberType or DateType, _) => OfOneElement(BinaryOperator.Equal, left, right, Compare(BinaryOperator.Equal, Number(left), Number(right))),
            _ => throw new BeyondPlanException(),
        };
    }

    private Expression IsTruth(Expression truth, bool wanted)
    {
        var equal = Expression.Call(typeof(TruthSet), wanted ? nameof(TruthSet.IsTrue) : nameof(TruthSet.IsFalse), null, truth);
        return plain.Contains(truth) ? Plain(equal) : equal;
    }

    // Two loops over one list meet at the same element: there a number against itself, give or take, is plain even while it is unknown.
    private Expression OfOneElement(BinaryOperator comparison, BoundExpression left, BoundExpression right, Expression otherwise)
    {
        if (FieldOffset.Of(left) is not var (one, shift) || FieldOffset.Of(right) is not var (other, drift) || one.Field != other.Field
            || one.Source is not BoundLocal { Name: var a } || other.Source is not BoundLocal { Name: var b } || a == b
            || !lists.TryGetValue(a, out var list) || !lists.TryGetValue(b, out var same) || list != same)
        {
            return otherwise;
        }

        var element = elements[a];
        var isOne = Expression.AndAlso(
            Expression.Equal(places[a], places[b]),
            Expression.ReferenceNotEqual(element, Expression.Constant(null, element.Type)));
        var settled = Intervals.Compare(comparison, shift, shift, drift, drift);
        return Expression.Condition(isOne, Expression.Constant(settled), otherwise);
    }

    private static BlockExpression EqualPlaces(Expression left, Expression right)
    {
        var (first, second) = (Expression.Variable(typeof(int)), Expression.Variable(typeof(int)));
        var open = Expression.Constant(Places.Open);
        return Expression.Block(
            [first, second],
            Expression.Assign(first, left),
            Expression.Assign(second, right),
            Expression.Condition(
                Expression.OrElse(Expression.Equal(first, open), Expression.Equal(second, open)),
                OpenTruth,
                Expression.Condition(Expression.Equal(first, second), Expression.Constant(TruthSet.True), Expression.Constant(TruthSet.False))));
    }

    private Expression EqualText(BoundField field, string text)
    {
        var value = Expression.Variable(typeof(string));
        return Expression.Block(
            [value],
            Expression.Assign(value, Scalar(field)),
            Expression.Condition(
                Expression.ReferenceEqual(value, Expression.Constant(null, typeof(string))),
                Unknown(field, OpenTruth),
                Expression.Condition(
                    Expression.Equal(value, Expression.Constant(text)),
                    Expression.Constant(TruthSet.True),
                    Expression.Constant(TruthSet.False))));
    }

    private Expression Choose(BoundIf branch)
    {
        var condition = Expression.Variable(typeof(int));
        return Expression.Block(
            [condition],
            Expression.Assign(condition, Truth(branch.Condition)),
            Expression.Condition(
                Expression.Equal(condition, Expression.Constant(TruthSet.True)),
                Truth(branch.Then),
                Expression.Condition(
                    Expression.Equal(Expression.And(condition, Expression.Constant(TruthSet.True)), Expression.Constant(0)),
                    Truth(branch.Else),
                    Expression.Or(Truth(branch.Then), Truth(branch.Else)))));
    }
}
