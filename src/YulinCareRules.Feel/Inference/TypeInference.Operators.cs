using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Inference;

/// <summary>Operators and tests.</summary>
internal sealed partial class TypeInference
{
    private StaticType Of(Binary binary)
    {
        var spine = Spine.Of(binary);
        var left = Visit(spine.Peek().Left);
        foreach (var next in spine)
        {
            left = types[next] = Of(next.Operator, left, Visit(next.Right));
        }

        return left;
    }

    // Sums and products may be too large to hold: any may be null.
    private static StaticType Of(BinaryOperator operation, StaticType left, StaticType right)
    {
        if (OperatorTypes.Of(operation, left.Type, right.Type) is not { } type)
        {
            return operation < BinaryOperator.Add ? StaticType.OrNull(FeelTypes.Boolean) : StaticType.Nothing;
        }

        var isKnown = operation switch
        {
            BinaryOperator.And or BinaryOperator.Or => left == StaticType.Of(FeelTypes.Boolean) && right == left,
            BinaryOperator.Equal or BinaryOperator.NotEqual => left.Type == right.Type && (left.Type == FeelTypes.Number || left.Type == FeelTypes.Boolean),
            < BinaryOperator.Add => left == StaticType.Of(FeelTypes.Number) && right == left,
            _ => false,
        };
        return new StaticType(type, !isKnown);
    }

    private StaticType Of(Negation negation)
    {
        var operand = Visit(negation.Operand);
        return operand.Type == FeelTypes.Number ? operand
            : operand.IsUnknown || operand.Type == FeelTypes.DayTimeDuration || operand.Type == FeelTypes.YearMonthDuration ? StaticType.OrNull(operand.Type)
            : StaticType.Nothing;
    }

    private StaticType Of(Between between)
    {
        StaticType[] parts = [Visit(between.Value), Visit(between.Low), Visit(between.High)];
        return new StaticType(FeelTypes.Boolean, parts.Any(part => part != StaticType.Of(FeelTypes.Number)));
    }

    private StaticType Of(In test)
    {
        Tests(test.Tests, Visit(test.Value));
        return StaticType.OrNull(FeelTypes.Boolean);
    }

    private void Tests(IReadOnlyList<UnaryTest> tests, StaticType tested)
    {
        foreach (var test in tests)
        {
            types[symbols.Of(test)] = tested;
            types[test] = test switch
            {
                ComparisonTest comparison => Visit(comparison.Endpoint),
                ExpressionTest expression => Visit(expression.Expression),
                _ => StaticType.Unknown,
            };
        }
    }
}
