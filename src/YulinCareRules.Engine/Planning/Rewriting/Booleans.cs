using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Rewriting;

/// <summary>Conditions put together, short of what is plain.</summary>
internal static class Booleans
{
    public static BoundExpression True { get; } = new BoundConstant(PackTypes.Boolean, FeelBoolean.True);

    public static BoundExpression False { get; } = new BoundConstant(PackTypes.Boolean, FeelBoolean.False);

    public static BoundExpression All(IEnumerable<BoundExpression> conditions) => conditions.Aggregate(True, And);

    public static BoundExpression Any(IEnumerable<BoundExpression> conditions) => conditions.Aggregate(False, Or);

    public static BoundExpression And(BoundExpression left, BoundExpression right) => (Known(left), Known(right)) switch
    {
        (false, _) or (_, false) => False,
        (true, _) => right,
        (_, true) => left,
        _ => new BoundBinary(PackTypes.Boolean, BinaryOperator.And, left, right),
    };

    public static BoundExpression Or(BoundExpression left, BoundExpression right) => (Known(left), Known(right)) switch
    {
        (true, _) or (_, true) => True,
        (false, _) => right,
        (_, false) => left,
        _ => new BoundBinary(PackTypes.Boolean, BinaryOperator.Or, left, right),
    };

    public static BoundExpression Not(BoundExpression operand) => operand switch
    {
        BoundConstant { Value: FeelBoolean { Value: var value } } => value ? False : True,
        BoundNot { Operand: var inner } => inner,
        _ => new BoundNot(operand),
    };

    private static bool? Known(BoundExpression condition) => condition is BoundConstant { Value: FeelBoolean { Value: var value } } ? value : null;
}
