using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>
/// What each form of the language makes of parts that are evaluated already: the one place of its meaning, which both evaluators call.
/// What has no value is null, and a warning tells why.
/// </summary>
internal sealed partial class Forms(EvaluationContext context)
{
    public Budget Budget => context.Budget;

    public FeelValue UnknownName(Name name, string? meant) => Null(EvaluationDiagnostics.UnknownName(name.Span, name.Identifier, meant));

    /// <summary>Whether the left side of <c>and</c> or <c>or</c> decides alone.</summary>
    public static bool Settles(BinaryOperator operation, FeelValue left) =>
        operation is BinaryOperator.And or BinaryOperator.Or && left is FeelBoolean known && known.Value == (operation == BinaryOperator.Or);

    public FeelValue Operate(Binary binary, FeelValue left, FeelValue right)
    {
        Budget.Look(left, right);
        var result = FeelOperators.Apply(binary.Operator, left, right);
        if (result is FeelString text)
        {
            Budget.Spend(text.Value.Length / 16);
        }

        var isUnknown = binary.Operator is BinaryOperator.And or BinaryOperator.Or && left is FeelBoolean or FeelNull && right is FeelBoolean or FeelNull;
        return result is FeelNull && !isUnknown ? Null(EvaluationDiagnostics.NoOperation(binary.OperatorSpan, binary.Operator, left, right)) : result;
    }

    public FeelValue Negate(Negation negation, FeelValue operand)
    {
        var result = FeelOperators.Negate(operand);
        return result is FeelNull ? Null(EvaluationDiagnostics.NoNegation(negation.Span, operand)) : result;
    }

    public FeelValue Between(Between between, FeelValue value, FeelValue low, FeelValue high)
    {
        var result = FeelOperators.Apply(
            BinaryOperator.And,
            FeelOperators.Apply(BinaryOperator.GreaterThanOrEqual, value, low),
            FeelOperators.Apply(BinaryOperator.LessThanOrEqual, value, high));
        return result is FeelNull ? Null(EvaluationDiagnostics.NoOperation(between.Span, BinaryOperator.LessThanOrEqual, value, low is FeelNull ? low : high)) : result;
    }

    public FeelValue IsInstance(InstanceOf instance, FeelValue value) => TypeReader.Read(instance.Type, out var unknown, isWhole: true) is { } type
        ? FeelBoolean.From(TypeConformance.IsInstance(value, type))
        : Null(unknown is { IsPartless: true }
            ? EvaluationDiagnostics.PartlessType(unknown.Span, unknown.Name)
            : EvaluationDiagnostics.UnknownType(unknown?.Span ?? instance.Type.Span, unknown?.Name ?? string.Empty));

    /// <summary>Whether a condition is true; one that is neither true nor false is told.</summary>
    public bool IsTrue(Expression condition, FeelValue value)
    {
        if (value is FeelBoolean boolean)
        {
            return boolean.Value;
        }

        NotBoolean(condition, value);
        return false;
    }

    public void NotBoolean(Expression condition, FeelValue value) => context.Warn(EvaluationDiagnostics.NotBoolean(condition.Span, value));

    /// <summary>The range between two ends; a missing one is null in C#.</summary>
    public FeelValue Range(RangeLiteral range, FeelValue? low, FeelValue? high)
    {
        var fits = low is null or FeelNull
            ? high is null or FeelNull ? low is null != high is null : FeelOperators.Compare(high, high) is not null
            : FeelOperators.Compare(low, high is null or FeelNull ? low : high) is not null;
        if (!fits)
        {
            return Null(EvaluationDiagnostics.BadRange(range.Span, low ?? FeelNull.Instance, high ?? FeelNull.Instance));
        }

        return low is not null && high is not null && FeelOperators.Compare(low, high) > 0
            ? Null(EvaluationDiagnostics.BackwardRange(range.Span, low, high))
            : new FeelRange(low, range.LowIncluded, high, range.HighIncluded);
    }

    /// <summary>The parameters of a function with their types; null where one names a type that there is not.</summary>
    public ImmutableArray<(string Name, FeelType Type)>? Parameters(FunctionLiteral literal)
    {
        var parameters = ImmutableArray.CreateBuilder<(string Name, FeelType Type)>();
        foreach (var parameter in literal.Parameters)
        {
            NamedTypeSyntax? unknown = null;
            var type = parameter.Type is null ? FeelTypes.Any : TypeReader.Read(parameter.Type, out unknown);
            if (type is null)
            {
                Null(EvaluationDiagnostics.UnknownType(unknown?.Span ?? parameter.NameSpan, unknown?.Name ?? parameter.Name));
                return null;
            }

            parameters.Add((parameter.Name, type));
        }

        return parameters.ToImmutable();
    }

    private FeelNull Null(FeelDiagnostic warning)
    {
        context.Warn(warning);
        return FeelNull.Instance;
    }
}
