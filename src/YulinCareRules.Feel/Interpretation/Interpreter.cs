using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Syntax tree → value. What has no value is null, and a warning tells why.</summary>
internal sealed partial class Interpreter(EvaluationContext context) : IFunctionCaller
{
    private readonly HashSet<(string? Path, TextSpan Span)> unknown = [];

    public FeelValue Evaluate(Expression expression, Scope scope)
    {
        context.Budget.Enter();
        context.Budget.Spend(1);
        var value = expression switch
        {
            Literal literal => literal.Value,
            Name name => Resolve(name, scope),
            Binary binary => Operate(binary, scope),
            Negation negation => Negate(negation, scope),
            Between between => IsBetween(between, scope),
            In test => IsIn(test, scope),
            InstanceOf instance => IsInstance(instance, scope),
            If choice => Choose(choice, scope),
            For loop => Iterate(loop, scope),
            Quantified quantified => Quantify(quantified, scope),
            ListLiteral list => context.Budget.Admit(new FeelList([.. list.Items.Select(item => Evaluate(item, scope))])),
            ContextLiteral literal => Make(literal, scope),
            RangeLiteral range => Make(range, scope),
            TestRange range => FeelRange.FromTest(range.Operator, Evaluate(range.End, scope)),
            FunctionLiteral function => Make(function, scope),
            MemberAccess access => Member(access, scope),
            Filter filter => FilterOf(filter, scope),
            Invocation invocation => Invoke(invocation, scope),
            _ => FeelNull.Instance,
        };
        context.Budget.Leave();
        return value;
    }

    private FeelValue Null(FeelDiagnostic warning)
    {
        context.Warn(warning);
        return FeelNull.Instance;
    }

    private FeelValue Resolve(Name name, Scope scope) =>
        scope.Find(name.Identifier)
        ?? (FeelFunctions.TryFind(name.Identifier, out var function) ? function : Unknown(name, scope));

    // The name that was meant is looked for once, not at every turn of an iteration.
    private FeelValue Unknown(Name name, Scope scope)
    {
        if (!unknown.Add((context.Path, name.Span)))
        {
            return FeelNull.Instance;
        }

        var names = scope.Names().Take(500).Concat(FeelFunctions.Names).Distinct().ToList();
        var meant = ForeignWords.Meant(name.Identifier, names);
        return Null(EvaluationDiagnostics.UnknownName(name.Span, name.Identifier, meant));
    }

    // A long sum leans to the left: its operands are walked through, not descended into.
    private FeelValue Operate(Binary binary, Scope scope)
    {
        var spine = new Stack<Binary>([binary]);
        while (spine.Peek().Left is Binary inner)
        {
            spine.Push(inner);
        }

        var left = Evaluate(spine.Peek().Left, scope);
        while (spine.TryPop(out var next))
        {
            context.Budget.Spend(1);
            left = Operate(next, left, scope);
        }

        return left;
    }

    private FeelValue Operate(Binary binary, FeelValue left, Scope scope)
    {
        var isLogic = binary.Operator is BinaryOperator.And or BinaryOperator.Or;
        if (isLogic && left is FeelBoolean known && known.Value == (binary.Operator == BinaryOperator.Or))
        {
            return known;
        }

        var right = Evaluate(binary.Right, scope);
        context.Budget.Look(left, right);
        var result = FeelOperators.Apply(binary.Operator, left, right);
        if (result is FeelString text)
        {
            context.Budget.Spend(text.Value.Length / 16);
        }

        return result is FeelNull && !(isLogic && left is FeelBoolean or FeelNull && right is FeelBoolean or FeelNull)
            ? Null(EvaluationDiagnostics.NoOperation(binary.OperatorSpan, binary.Operator, left, right))
            : result;
    }

    private FeelValue Negate(Negation negation, Scope scope)
    {
        var operand = Evaluate(negation.Operand, scope);
        var result = FeelOperators.Negate(operand);
        return result is FeelNull ? Null(EvaluationDiagnostics.NoNegation(negation.Span, operand)) : result;
    }

    private FeelValue IsBetween(Between between, Scope scope)
    {
        var value = Evaluate(between.Value, scope);
        var (low, high) = (Evaluate(between.Low, scope), Evaluate(between.High, scope));
        var result = FeelOperators.Apply(
            BinaryOperator.And,
            FeelOperators.Apply(BinaryOperator.GreaterThanOrEqual, value, low),
            FeelOperators.Apply(BinaryOperator.LessThanOrEqual, value, high));
        return result is FeelNull ? Null(EvaluationDiagnostics.NoOperation(between.Span, BinaryOperator.LessThanOrEqual, value, low is FeelNull ? low : high)) : result;
    }

    private FeelValue IsInstance(InstanceOf instance, Scope scope)
    {
        var value = Evaluate(instance.Value, scope);
        return TypeReader.Read(instance.Type, out var unknown) is { } type
            ? FeelBoolean.From(TypeConformance.IsInstance(value, type))
            : Null(EvaluationDiagnostics.UnknownType(unknown?.Span ?? instance.Type.Span, unknown?.Name ?? string.Empty));
    }

    private FeelValue Choose(If choice, Scope scope)
    {
        var condition = Evaluate(choice.Condition, scope);
        if (condition is not FeelBoolean)
        {
            context.Warn(EvaluationDiagnostics.NotBoolean(choice.Condition.Span, condition));
        }

        return Evaluate(condition is FeelBoolean { Value: true } ? choice.Then : choice.Else, scope);
    }

    private FeelValue Make(RangeLiteral range, Scope scope)
    {
        var low = range.Low is null ? null : Evaluate(range.Low, scope);
        var high = range.High is null ? null : Evaluate(range.High, scope);
        var fits = low is null or FeelNull
            ? high is null or FeelNull ? low is null != high is null : FeelOperators.Compare(high, high) is not null
            : FeelOperators.Compare(low, high is null or FeelNull ? low : high) is not null;
        return fits
            ? new FeelRange(low, range.LowIncluded, high, range.HighIncluded)
            : Null(EvaluationDiagnostics.BadRange(range.Span, low ?? FeelNull.Instance, high ?? FeelNull.Instance));
    }

    private FeelValue Make(FunctionLiteral literal, Scope scope)
    {
        var parameters = ImmutableArray.CreateBuilder<(string Name, FeelType Type)>();
        foreach (var parameter in literal.Parameters)
        {
            NamedTypeSyntax? unknown = null;
            var type = parameter.Type is null ? FeelTypes.Any : TypeReader.Read(parameter.Type, out unknown);
            if (type is null)
            {
                return Null(EvaluationDiagnostics.UnknownType(unknown?.Span ?? parameter.NameSpan, unknown?.Name ?? parameter.Name));
            }

            parameters.Add((parameter.Name, type));
        }

        return new Closure(parameters.ToImmutable(), literal, scope);
    }
}
