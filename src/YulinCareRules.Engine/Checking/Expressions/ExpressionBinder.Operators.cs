using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>Operators and unary tests.</summary>
internal sealed partial class ExpressionBinder
{
    /// <summary>A condition cell: what the tests say of <paramref name="value"/>, as a boolean expression.</summary>
    public BoundExpression BindTests(UnaryTests tests, BoundExpression value)
    {
        if (tests.IsAny)
        {
            return new BoundConstant(PackTypes.Boolean, FeelBoolean.True);
        }

        var bound = AnyOf(tests.Tests.Select(test => BindTest(test, value)));
        return tests.IsNegated ? new BoundNot(bound) : bound;
    }

    public static BoundExpression AnyOf(IEnumerable<BoundExpression> tests) => Join(BinaryOperator.Or, tests);

    public static BoundExpression AllOf(IEnumerable<BoundExpression> tests) => Join(BinaryOperator.And, tests);

    private static BoundExpression Join(BinaryOperator join, IEnumerable<BoundExpression> tests) =>
        tests.Aggregate((left, right) => new BoundBinary(PackTypes.Boolean, join, left, right));

    private static BoundBinary Compare(BinaryOperator comparison, BoundExpression left, BoundExpression right) =>
        new(PackTypes.Boolean, comparison, left, right);

    private BoundExpression BindTest(UnaryTest test, BoundExpression value)
    {
        if (test is ComparisonTest comparison)
        {
            var endpoint = Bind(comparison.Endpoint, value.Type);
            CheckComparable(value.Type, endpoint.Type, comparison.Endpoint.Span);
            return Compare(comparison.Operator, value, endpoint);
        }

        return test is ExpressionTest { Expression: var expression } ? BindMembership(expression, value) : NotSupported(test);
    }

    // A value to equal, a list or range to lie in, or a boolean over `?`.
    private BoundExpression BindMembership(Expression expression, BoundExpression value)
    {
        switch (expression)
        {
            case RangeLiteral range:
                return BindRange(range, value);
            case ListLiteral list:
                return list.Items.Count == 0
                    ? new BoundConstant(PackTypes.Boolean, FeelBoolean.False)
                    : AnyOf(list.Items.Select(item => BindMembership(item, value)));
        }

        // `?` stands for the tested value itself.
        var bound = new ExpressionBinder(scope.With("?", value.Type), text, textOffset, diagnostics).Bind(expression, value.Type);
        if (Mentions(bound, "?"))
        {
            return Substitution.Replace(Demand(bound, PackTypes.Boolean, expression.Span), "?", value);
        }

        if (bound.Type is ListType { Element: var element } && value.Type is not ListType)
        {
            CheckComparable(value.Type, element, expression.Span);
            return new BoundQuantified(false, [new BoundIterator("?member", bound)], Compare(BinaryOperator.Equal, new BoundLocal(element, "?member"), value));
        }

        CheckComparable(value.Type, bound.Type, expression.Span);
        return Compare(BinaryOperator.Equal, value, bound);
    }

    private BoundExpression BindRange(RangeLiteral range, BoundExpression value)
    {
        var ends = new List<BoundExpression>();
        if (range.Low is not null)
        {
            var low = BindAs(range.Low, value.Type);
            ends.Add(Compare(range.LowIncluded ? BinaryOperator.GreaterThanOrEqual : BinaryOperator.GreaterThan, value, low));
        }

        if (range.High is not null)
        {
            var high = BindAs(range.High, value.Type);
            ends.Add(Compare(range.HighIncluded ? BinaryOperator.LessThanOrEqual : BinaryOperator.LessThan, value, high));
        }

        return AllOf(ends);
    }

    private BoundExpression BindBinary(Binary binary)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            return new BoundBinary(PackTypes.Boolean, binary.Operator, BindAs(binary.Left, PackTypes.Boolean), BindAs(binary.Right, PackTypes.Boolean));
        }

        // An enumeration value is a bare name or a text: the other side says of which enumeration.
        var leftIsValue = IsBareValue(binary.Left);
        var right = leftIsValue ? Bind(binary.Right) : null;
        var left = Bind(binary.Left, right?.Type);
        right ??= Bind(binary.Right, left.Type);
        CheckComparable(left.Type, right.Type, binary.Span, units: binary.Operator is not (BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Power));
        return binary.Operator is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Power
            ? new BoundBinary(ArithmeticType(binary, left, right), binary.Operator, left, right)
            : Compare(binary.Operator, left, right);
    }

    private PackType ArithmeticType(Binary binary, BoundExpression left, BoundExpression right)
    {
        if (left.Type is not NumberType a || right.Type is not NumberType b)
        {
            if (left.Type is not AnyType && right.Type is not AnyType && left.Type is not TextType && left.Type is not DateType)
            {
                diagnostics.Add(ExpressionDiagnostics.TypeMismatch(At(binary.Span), left.Type.Zh, left.Type.En, right.Type.Zh, right.Type.En));
            }

            return left.Type;
        }

        return binary.Operator switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract => new NumberType(a.Unit ?? b.Unit, a.IsInteger && b.IsInteger) { Measure = a.Measure ?? b.Measure },

            // The unit of a product is nobody's declared unit; a pure factor keeps the other's.
            BinaryOperator.Multiply => new NumberType(null, a.IsInteger && b.IsInteger),
            _ => new NumberType(null, false),
        };
    }

    private BoundExpression BindNegation(Negation negation) => new BoundNegation(BindAs(negation.Operand, PackTypes.Number));

    private BoundExpression BindBetween(Between between)
    {
        var value = Bind(between.Value);
        return AllOf(
        [
            Compare(BinaryOperator.GreaterThanOrEqual, value, BindAs(between.Low, value.Type)),
            Compare(BinaryOperator.LessThanOrEqual, value, BindAs(between.High, value.Type)),
        ]);
    }

    private BoundExpression BindIn(In test)
    {
        var value = Bind(test.Value);
        return AnyOf(test.Tests.Select(one => BindTest(one, value)));
    }

    private bool IsBareValue(Expression expression) => expression switch
    {
        Literal { Value: FeelString } => true,
        Name name => ResolveVariable(name) is null,
        _ => false,
    };

    private static bool Mentions(BoundExpression expression, string local) => BoundWalk.Descendants(expression).Any(node => node is BoundLocal named && named.Name == local);
}
