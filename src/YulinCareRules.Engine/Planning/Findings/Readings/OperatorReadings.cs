using YulinCareRules.Engine.Checking.Model;
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

    /// <inheritdoc/>
    public override bool MayFixNumber => comparison == BinaryOperator.Equal && code < 0;

    // A fact of which any value is possible, against one of them or against a figure among its numbers.
    public override bool IsOpen(FindingScope scope) => left is FieldReading field && field.IsOpen(scope) && (code >= 0 || (right.Read(scope) is FeelNumber { Value: var figure } && IsUndecided(field.Field, figure)));

    private bool IsUndecided(FieldModel field, decimal figure)
    {
        if (field.Type is not NumberType { IsInteger: var isInteger })
        {
            return false;
        }

        var (mayBeBelow, mayBeAbove) = (field.Minimum is null || field.Minimum < figure, field.Maximum is null || field.Maximum > figure);
        var mayBeEqual = (field.Minimum is null || field.Minimum <= figure) && (field.Maximum is null || field.Maximum >= figure) && (!isInteger || decimal.IsInteger(figure));
        return ((mayBeBelow && holdsBelow) || (mayBeAbove && holdsAbove) || (mayBeEqual && holdsEqual))
            && ((mayBeBelow && !holdsBelow) || (mayBeAbove && !holdsAbove) || (mayBeEqual && !holdsEqual));
    }

    public override bool HangsOn(FactsRead facts) => left.HangsOn(facts) && right.HangsOn(facts);
}

/// <summary>Arithmetic, and whatever else stands between two operands.</summary>
internal sealed class OperatorReading(BinaryOperator operation, Reading left, Reading right) : Reading
{
    public override FeelValue? Read(FindingScope scope) =>
        left.Read(scope) is { } a && right.Read(scope) is { } b ? FeelOperators.Apply(operation, a, b) : null;

    // One side is a value that tells what the other is apart. Two that are open may cancel each other.
    public override bool IsOpen(FindingScope scope) =>
        (left.Read(scope) is { } first && right.Read(scope) is null && right.IsOpen(scope) && TellsApart(first))
        || (right.Read(scope) is { } second && left.Read(scope) is null && left.IsOpen(scope) && TellsApart(second));

    private bool TellsApart(FeelValue side) => (operation, side) switch
    {
        (BinaryOperator.Add, FeelNumber or FeelString) => true,
        (BinaryOperator.Subtract, FeelNumber) => true,
        (BinaryOperator.Multiply or BinaryOperator.Divide, FeelNumber { Value: not 0 }) => true,
        _ => false,
    };

    public override bool HangsOn(FactsRead facts) => left.HangsOn(facts) && right.HangsOn(facts);
}
