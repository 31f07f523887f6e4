using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>What a row asks of one input: that it lies in one of some stretches. Values of enumerations count as their places, dates as their day numbers, false and true as 0 and 1.</summary>
internal sealed record RowTest(BoundField Input, ImmutableArray<Interval> Intervals)
{
    public string Path { get; } = Leaf.PathOf(Input)!;

    public bool Holds(decimal value)
    {
        foreach (var interval in Intervals)
        {
            if (interval.Contains(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A condition as tests that must all hold; null where it asks for something else.</summary>
    public static ImmutableArray<RowTest>? Of(BoundExpression condition) => condition switch
    {
        BoundConstant { Value: FeelBoolean { Value: true } } => [],
        BoundBinary { Operator: BinaryOperator.And } and => Of(and.Left) is { } left && Of(and.Right) is { } right ? [.. left, .. right] : null,
        BoundBinary { Operator: BinaryOperator.Or } or => Of(or.Left) is [var one] && Of(or.Right) is [var other] && one.Path == other.Path ? [one with { Intervals = [.. one.Intervals, .. other.Intervals] }] : null,
        BoundField { Type: BooleanType } field => Test(field, Interval.At(1)),
        BoundNot { Operand: BoundField { Type: BooleanType } field } => Test(field, Interval.At(0)),
        BoundNot { Operand: BoundBinary { Operator: BinaryOperator.Equal } equality } => Of(equality with { Operator = BinaryOperator.NotEqual }),
        BoundBinary { Left: BoundField field, Right: BoundConstant constant } comparison => Compare(comparison.Operator, field, constant.Value),
        BoundBinary { Left: BoundConstant constant, Right: BoundField field } comparison => Compare(Comparisons.Turned(comparison.Operator), field, constant.Value),
        _ => null,
    };

    private static ImmutableArray<RowTest>? Compare(BinaryOperator comparison, BoundField field, FeelValue value) => NumberOf(field.Type, value) is not { } number ? null : comparison switch
    {
        BinaryOperator.Equal => Test(field, Interval.At(number)),
        BinaryOperator.NotEqual => Test(field, Interval.To(number, false), Interval.From(number, false)),
        BinaryOperator.LessThan => Test(field, Interval.To(number, false)),
        BinaryOperator.LessThanOrEqual => Test(field, Interval.To(number, true)),
        BinaryOperator.GreaterThan => Test(field, Interval.From(number, false)),
        BinaryOperator.GreaterThanOrEqual => Test(field, Interval.From(number, true)),
        _ => null,
    };

    private static ImmutableArray<RowTest>? Test(BoundField field, params ImmutableArray<Interval> intervals) =>
        Leaf.PathOf(field) is { } path && !path.StartsWith('$') ? [new RowTest(field, intervals)] : null;

    private static decimal? NumberOf(PackType type, FeelValue value) => (type, value) switch
    {
        (NumberType, FeelNumber { Value: var number }) => number,
        (DateType, FeelDate { Date: var date }) => date.DayNumber,
        (BooleanType, FeelBoolean { Value: var truth }) => truth ? 1 : 0,
        (EnumerationType { Enumeration: var enumeration }, FeelString { Value: var name }) => enumeration.PlaceOf(name),
        _ => null,
    };
}
