using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>A comparison; of numbers and of texts without a detour.</summary>
internal sealed class ComparisonReading(BinaryOperator comparison, Reading left, Reading right) : Reading
{
    public override FeelValue? Read(FindingScope scope) => (left.Read(scope), right.Read(scope)) switch
    {
        (null, _) or (_, null) => null,
        (FeelNumber a, FeelNumber b) => FeelBoolean.From(Holds(decimal.Compare(a.Value, b.Value))),
        (FeelString a, FeelString b) when comparison is BinaryOperator.Equal => FeelBoolean.From(a.Value == b.Value),
        (FeelString a, FeelString b) when comparison is BinaryOperator.NotEqual => FeelBoolean.From(a.Value != b.Value),
        (FeelBoolean a, FeelBoolean b) when comparison is BinaryOperator.Equal => FeelBoolean.From(a.Value == b.Value),
        (FeelBoolean a, FeelBoolean b) when comparison is BinaryOperator.NotEqual => FeelBoolean.From(a.Value != b.Value),
        var (a, b) => FeelOperators.Apply(comparison, a, b),
    };

    private bool Holds(int order) => comparison switch
    {
        BinaryOperator.LessThan => order < 0,
        BinaryOperator.LessThanOrEqual => order <= 0,
        BinaryOperator.GreaterThan => order > 0,
        BinaryOperator.GreaterThanOrEqual => order >= 0,
        BinaryOperator.NotEqual => order != 0,
        _ => order == 0,
    };
}

/// <summary>Arithmetic, and whatever else stands between two operands.</summary>
internal sealed class OperatorReading(BinaryOperator operation, Reading left, Reading right) : Reading
{
    public override FeelValue? Read(FindingScope scope) =>
        left.Read(scope) is { } a && right.Read(scope) is { } b ? FeelOperators.Apply(operation, a, b) : null;
}
