using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>A FEEL expression whose every name is resolved and whose type is known.</summary>
internal abstract record BoundExpression(PackType Type)
{
    /// <summary>Where it is written; two expressions are the same wherever they stand.</summary>
    public ExpressionPlace Place { get; init; }
}

internal sealed record BoundConstant(PackType Type, FeelValue Value) : BoundExpression(Type);

internal sealed record BoundSubject(SubjectModel Subject) : BoundExpression(new RecordType(Subject.Record));

internal sealed record BoundField(BoundExpression Source, FieldModel Field) : BoundExpression(Field.Type);

/// <summary>A component of a date: year, month, day.</summary>
internal sealed record BoundDatePart(BoundExpression Source, string Part) : BoundExpression(PackTypes.Integer)
{
    /// <summary>The component of a value; null of the language of what is no date.</summary>
    public static FeelValue Of(FeelValue source, string part) => source is FeelDate { Date: var date }
        ? new FeelNumber(part switch { "year" => date.Year, "month" => date.Month, _ => date.Day })
        : FeelNull.Instance;
}

/// <summary>A variable of an iteration, a requirement's element, or <c>actual</c> and <c>limit</c> of a template.</summary>
internal sealed record BoundLocal(PackType Type, string Name) : BoundExpression(Type);

/// <summary>The date the rules are applied as of.</summary>
internal sealed record BoundAsOf() : BoundExpression(PackTypes.Date);

internal sealed record BoundParameter(ParameterModel Parameter, BoundExpression? Key) : BoundExpression(Parameter.Type);

/// <summary>An output of another decision, or the value of one that gives a single value.</summary>
internal sealed record BoundDecision(PackType Type, string Decision, string? Output) : BoundExpression(Type);

/// <summary>How far another decision is settled; only invariants ask.</summary>
internal sealed record BoundDecisionStatus(string Decision) : BoundExpression(DecisionStatuses.Type);

internal sealed record BoundBinary(PackType Type, BinaryOperator Operator, BoundExpression Left, BoundExpression Right) : BoundExpression(Type);

internal sealed record BoundNot(BoundExpression Operand) : BoundExpression(PackTypes.Boolean);

internal sealed record BoundNegation(BoundExpression Operand) : BoundExpression(Operand.Type);

internal sealed record BoundIf(PackType Type, BoundExpression Condition, BoundExpression Then, BoundExpression Else) : BoundExpression(Type);

internal sealed record BoundIterator(string Name, BoundExpression List);

internal sealed record BoundFor(PackType Type, ImmutableArray<BoundIterator> Iterators, BoundExpression Body) : BoundExpression(Type);

internal sealed record BoundQuantified(bool IsEvery, ImmutableArray<BoundIterator> Iterators, BoundExpression Condition) : BoundExpression(PackTypes.Boolean);

/// <summary><c>list[condition]</c>; the element is the local <c>item</c>.</summary>
internal sealed record BoundFilter(PackType Type, BoundExpression List, string ItemName, BoundExpression Condition) : BoundExpression(Type);

/// <summary><c>list[index]</c>, counted from 1.</summary>
internal sealed record BoundIndex(PackType Type, BoundExpression List, BoundExpression Index) : BoundExpression(Type);

internal sealed record BoundCall(PackType Type, BuiltInFunction Function, ImmutableArray<BoundExpression> Arguments) : BoundExpression(Type);

/// <summary>A record that a decision gives; the values stand in the order of the record's fields.</summary>
internal sealed record BoundRecord(RecordModel Record, ImmutableArray<BoundExpression> Fields) : BoundExpression(new RecordType(Record));

internal sealed record BoundList(PackType Type, ImmutableArray<BoundExpression> Items) : BoundExpression(Type);
