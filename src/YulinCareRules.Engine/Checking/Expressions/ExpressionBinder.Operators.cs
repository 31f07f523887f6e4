using System.Globalization;
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

        var bound = AnyOf(tests.Tests.Select(test => Placed(BindTest(test, value), test.Span)));
        return tests.IsNegated ? Placed(new BoundNot(bound), tests.Span) : bound;
    }

    public static BoundExpression AnyOf(IEnumerable<BoundExpression> tests) => Join(BinaryOperator.Or, tests);

    public static BoundExpression AllOf(IEnumerable<BoundExpression> tests) => Join(BinaryOperator.And, tests);

    private static BoundExpression Join(BinaryOperator join, IEnumerable<BoundExpression> tests)
    {
        BoundExpression[] all = [.. tests];
        return Join(join, all);
    }

    // In halves, so that a cell of ten thousand values is no tree of ten thousand levels.
    private static BoundExpression Join(BinaryOperator join, ReadOnlySpan<BoundExpression> tests) => tests.Length == 1
        ? tests[0]
        : new BoundBinary(PackTypes.Boolean, join, Join(join, tests[..(tests.Length / 2)]), Join(join, tests[(tests.Length / 2)..]));

    private static BoundBinary Compare(BinaryOperator comparison, BoundExpression left, BoundExpression right) =>
        new(PackTypes.Boolean, comparison, left, right);

    private BoundExpression BindTest(UnaryTest test, BoundExpression value)
    {
        if (test is ComparisonTest comparison)
        {
            var endpoint = Bind(comparison.Endpoint, value.Type);
            CheckComparable(value.Type, endpoint.Type, comparison.Endpoint.Span);
            CheckOrder(comparison.Operator, value.Type, comparison.Endpoint.Span);
            CheckReach(value, endpoint, comparison.Endpoint.Span);
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
                    : AnyOf(list.Items.Select(item => Placed(BindMembership(item, value), item.Span)));
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
        CheckReach(value, bound, expression.Span);
        return Compare(BinaryOperator.Equal, value, bound);
    }

    private BoundExpression BindRange(RangeLiteral range, BoundExpression value)
    {
        var ends = new List<BoundExpression>();
        CheckOrder(BinaryOperator.LessThan, value.Type, range.Span);
        if (range.Low is not null)
        {
            var low = BindAs(range.Low, value.Type);
            ends.Add(Placed(Compare(range.LowIncluded ? BinaryOperator.GreaterThanOrEqual : BinaryOperator.GreaterThan, value, low), range.Low.Span));
        }

        if (range.High is not null)
        {
            var high = BindAs(range.High, value.Type);
            ends.Add(Placed(Compare(range.HighIncluded ? BinaryOperator.LessThanOrEqual : BinaryOperator.LessThan, value, high), range.High.Span));
        }

        return AllOf(ends);
    }

    private BoundExpression BindBinary(Binary binary)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            return new BoundBinary(PackTypes.Boolean, binary.Operator, BindAs(binary.Left, PackTypes.Boolean), BindAs(binary.Right, PackTypes.Boolean));
        }

        if (IsComparison(binary.Operator) && Chained(binary) is { } meant)
        {
            diagnostics.Add(ExpressionDiagnostics.Chain(At(binary.OperatorSpan), meant));
            return Broken;
        }

        // An enumeration value is a bare name or a text: the other side says of which enumeration.
        var leftIsValue = IsBareValue(binary.Left);
        var right = leftIsValue ? Bind(binary.Right) : null;
        var left = Bind(binary.Left, right?.Type);
        right ??= Bind(binary.Right, left.Type);
        CheckComparable(left.Type, right.Type, binary.Span, units: binary.Operator is not (BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Power));
        if (!IsComparison(binary.Operator))
        {
            return new BoundBinary(ArithmeticType(binary, left, right), binary.Operator, left, right);
        }

        if (PackTypes.Comparable(left.Type, right.Type))
        {
            CheckOrder(binary.Operator, left.Type is AnyType ? right.Type : left.Type, binary.Span);
        }

        CheckReach(left, right, binary.Right.Span);
        CheckReach(right, left, binary.Left.Span);
        return Compare(binary.Operator, left, right);
    }

    private static bool IsComparison(BinaryOperator operation) =>
        operation is BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual;

    // `1 < x < 3` holds the answer of the first comparison against 3. In brackets it is meant so.
    private string? Chained(Binary binary)
    {
        if (binary.Left is not Binary inner || !IsComparison(inner.Operator) || inner.Span.Start != inner.Left.Span.Start)
        {
            return null;
        }

        var start = textOffset + inner.Span.Start;
        var middle = text.Text.AsSpan(textOffset + inner.Right.Span.Start, inner.Right.Span.Length);
        return $"{text.Text.AsSpan(start, inner.Span.Length)} and {middle} {Signs.Of(binary.Operator)} {text.Text.AsSpan(textOffset + binary.Right.Span.Start, binary.Right.Span.Length)}";
    }

    // What comes earlier in the dictionary is not less of a legal form.
    private void CheckOrder(BinaryOperator operation, PackType type, TextSpan span)
    {
        if (operation is not (BinaryOperator.Equal or BinaryOperator.NotEqual) && type is not (NumberType or DateType or TextType or AnyType))
        {
            diagnostics.Add(ExpressionDiagnostics.Expected(At(span), "可以分大小的值(数、日期、文字)", "something that has an order: a number, a date, a text", type.Zh, type.En));
        }
    }

    private void CheckReach(BoundExpression field, BoundExpression value, TextSpan span)
    {
        if (field is BoundField { Field: var declared } && NumberOf(value) is { } number
            && (number < declared.Minimum || number > declared.Maximum))
        {
            diagnostics.Add(ExpressionDiagnostics.OutOfBounds(At(span), declared.Title.Zh, declared.Title.En, Shown(number), $"{Shown(declared.Minimum)}..{Shown(declared.Maximum)}"));
        }
    }

    private static decimal? NumberOf(BoundExpression value) => value switch
    {
        BoundConstant { Value: FeelNumber { Value: var number } } => number,
        BoundNegation { Operand: BoundConstant { Value: FeelNumber { Value: var number } } } => -number,
        _ => null,
    };

    private static string Shown(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "∞";

    private PackType ArithmeticType(Binary binary, BoundExpression left, BoundExpression right)
    {
        if (left.Type is NumberType a && right.Type is NumberType b)
        {
            return Calculated(binary, a, b);
        }

        if (left.Type is AnyType || right.Type is AnyType)
        {
            return left.Type is DateType ? left.Type : PackTypes.Any;
        }

        switch (left.Type, binary.Operator)
        {
            case (TextType, BinaryOperator.Add):
                return PackTypes.Text;
            case (DateType, BinaryOperator.Subtract) when right.Type is DateType:
                return PackTypes.Any;
        }

        if (PackTypes.Comparable(left.Type, right.Type))
        {
            // Two of one kind that cannot be reckoned with; two that differ are told already.
            diagnostics.Add(ExpressionDiagnostics.Expected(At(binary.Left.Span), "数", "a number", left.Type.Zh, left.Type.En));
        }

        return PackTypes.Any;
    }

    private static NumberType Calculated(Binary binary, NumberType a, NumberType b) => binary.Operator switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract => new NumberType(a.Unit ?? b.Unit, a.IsInteger && b.IsInteger) { IsScaled = a.IsScaled || b.IsScaled, Measure = a.Measure ?? b.Measure },

        // A bare number as a factor leaves the kind of unit; the unit of any other product is nobody's declared unit.
        BinaryOperator.Multiply => new NumberType(IsBare(binary.Right) ? a.Unit : IsBare(binary.Left) ? b.Unit : null, a.IsInteger && b.IsInteger) { IsScaled = true },
        BinaryOperator.Divide => new NumberType(IsBare(binary.Right) ? a.Unit : null, false) { IsScaled = true },
        _ => new NumberType(null, false),
    };

    private static bool IsBare(Expression expression) => expression is Literal { Value: FeelNumber } or Negation { Operand: Literal { Value: FeelNumber } };

    private BoundExpression BindNegation(Negation negation) => new BoundNegation(BindAs(negation.Operand, PackTypes.Number));

    private BoundExpression BindBetween(Between between)
    {
        var value = Bind(between.Value);
        CheckOrder(BinaryOperator.LessThan, value.Type, between.Value.Span);
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
