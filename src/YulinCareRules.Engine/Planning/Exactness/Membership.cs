using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>A condition that asks of one fact alone whether its value is among some: however often it names the fact, that is one question.</summary>
internal static class Membership
{
    /// <summary>The fact, where some of its values meet the condition and some do not; else null.</summary>
    public static BoundField? FactOf(BoundBinary junction) =>
        FactIn(junction) is { Type: EnumerationType { Enumeration.Values: var values } } fact && values.Select(value => Holds(junction, value.Name)).Distinct().Count() > 1 ? fact : null;

    // The fact that all of its comparisons are about.
    private static BoundField? FactIn(BoundExpression condition) => condition switch
    {
        BoundNot not => FactIn(not.Operand),
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } junction =>
            FactIn(junction.Left) is { } left && FactIn(junction.Right) is { } right && Leaf.PathOf(left) is { } path && path == Leaf.PathOf(right) ? left : null,
        BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } equality => Sides(equality)?.Fact,
        _ => null,
    };

    private static bool Holds(BoundExpression condition, string value) => condition switch
    {
        BoundNot not => !Holds(not.Operand, value),
        BoundBinary { Operator: BinaryOperator.And } and => Holds(and.Left, value) && Holds(and.Right, value),
        BoundBinary { Operator: BinaryOperator.Or } or => Holds(or.Left, value) || Holds(or.Right, value),
        BoundBinary equality => (Sides(equality)?.Value == value) == (equality.Operator == BinaryOperator.Equal),
        _ => false,
    };

    private static (BoundField Fact, string Value)? Sides(BoundBinary equality) => (equality.Left, equality.Right) switch
    {
        (BoundField { Type: EnumerationType } fact, BoundConstant { Value: FeelString { Value: var value } }) => (fact, value),
        (BoundConstant { Value: FeelString { Value: var value } }, BoundField { Type: EnumerationType } fact) => (fact, value),
        _ => null,
    };
}
