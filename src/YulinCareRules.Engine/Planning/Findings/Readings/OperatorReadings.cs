using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>A comparison; of numbers and of texts without a detour.</summary>
internal sealed class ComparisonReading(BinaryOperator comparison, Reading left, Reading right) : Reading
{
    private readonly bool holdsBelow = comparison is BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.NotEqual;
    private readonly bool holdsAbove = comparison is BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual or BinaryOperator.NotEqual;
    private readonly bool holdsEqual = comparison is BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThanOrEqual or BinaryOperator.Equal;
    private readonly bool isEquality = comparison is BinaryOperator.Equal or BinaryOperator.NotEqual;

    // A fact that is held against one value, by their codes.
    private readonly FieldReading? coded = comparison is BinaryOperator.Equal or BinaryOperator.NotEqual && right is ConstantReading ? left as FieldReading : null;
    private readonly int code = left is FieldReading field && right is ConstantReading constant ? field.CodeOf(constant.Value) : -1;

    public override FeelValue? Read(FindingScope scope)
    {
        if (code >= 0 && coded is not null && coded.CodeIn(scope) is >= 0 and var found)
        {
            return FeelBoolean.From(found == code == holdsEqual);
        }

        if (left.Read(scope) is not { } a || right.Read(scope) is not { } b)
        {
            return null;
        }

        if (a is FeelNumber number && b is FeelNumber other)
        {
            var order = decimal.Compare(number.Value, other.Value);
            return FeelBoolean.From(order < 0 ? holdsBelow : order > 0 ? holdsAbove : holdsEqual);
        }

        return !isEquality ? FeelOperators.Apply(comparison, a, b)
            : a is FeelBoolean truth && b is FeelBoolean second ? FeelBoolean.From(truth.Value == second.Value == holdsEqual)
            : a is FeelString text && b is FeelString compared ? FeelBoolean.From(text.Value == compared.Value == holdsEqual)
            : FeelOperators.Apply(comparison, a, b);
    }

    public override bool HangsOn(FactsRead facts) => left.HangsOn(facts) && right.HangsOn(facts);
}

/// <summary>Arithmetic, and whatever else stands between two operands.</summary>
internal sealed class OperatorReading(BinaryOperator operation, Reading left, Reading right) : Reading
{
    public override FeelValue? Read(FindingScope scope) =>
        left.Read(scope) is { } a && right.Read(scope) is { } b ? FeelOperators.Apply(operation, a, b) : null;

    public override bool HangsOn(FactsRead facts) => left.HangsOn(facts) && right.HangsOn(facts);
}
