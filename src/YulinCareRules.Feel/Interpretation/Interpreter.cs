using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Syntax tree → value: the order in which parts are evaluated, and the names that each sees.</summary>
internal sealed partial class Interpreter(EvaluationContext context)
{
    private readonly Forms forms = new(context);
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
            Negation negation => forms.Negate(negation, Evaluate(negation.Operand, scope)),
            Between between => forms.Between(between, Evaluate(between.Value, scope), Evaluate(between.Low, scope), Evaluate(between.High, scope)),
            In test => IsIn(test, scope),
            InstanceOf instance => forms.IsInstance(instance, Evaluate(instance.Value, scope)),
            If choice => Choose(choice, scope),
            For loop => Iterate(loop, scope),
            Quantified quantified => Quantify(quantified, scope),
            ListLiteral list => forms.List([.. list.Items.Select(item => Evaluate(item, scope))]),
            ContextLiteral literal => Make(literal, scope),
            RangeLiteral range => forms.Range(range, range.Low is null ? null : Evaluate(range.Low, scope), range.High is null ? null : Evaluate(range.High, scope)),
            TestRange range => FeelRange.FromTest(range.Operator, Evaluate(range.End, scope)),
            FunctionLiteral function => forms.Parameters(function) is { } parameters ? new Closure(parameters, function, scope, this) : FeelNull.Instance,
            MemberAccess access => forms.Member(access, Evaluate(access.Source, scope)),
            Filter filter => FilterOf(filter, scope),
            Invocation invocation => Invoke(invocation, scope),
            _ => FeelNull.Instance,
        };
        context.Budget.Leave();
        return value;
    }

    private FeelValue Resolve(Name name, Scope scope) =>
        scope.Find(name.Identifier)
        ?? (FeelFunctions.TryFind(name.Identifier, out var function) ? function : Unknown(name, scope));

    // The name that was meant is looked for once, not at every turn of an iteration.
    private FeelValue Unknown(Name name, Scope scope) =>
        unknown.Add((context.Path, name.Span)) ? forms.UnknownName(name, ForeignWords.Meant(name.Identifier, [.. scope.Names().Take(500).Concat(FeelFunctions.Names).Distinct()])) : FeelNull.Instance;

    // A long sum leans to the left: its operands are walked through, not descended into.
    private FeelValue Operate(Binary binary, Scope scope)
    {
        var spine = Spine.Of(binary);
        var left = Evaluate(spine.Peek().Left, scope);
        while (spine.TryPop(out var next))
        {
            context.Budget.Spend(1);
            left = Forms.Settles(next.Operator, left) ? left : forms.Operate(next, left, Evaluate(next.Right, scope));
        }

        return left;
    }

    private FeelValue Choose(If choice, Scope scope) =>
        Evaluate(forms.IsTrue(choice.Condition, Evaluate(choice.Condition, scope)) ? choice.Then : choice.Else, scope);

    private FeelValue Invoke(Invocation invocation, Scope scope) => forms.Callee(invocation, Evaluate(invocation.Function, scope)) is { } function
        ? forms.Call(invocation, function, [.. invocation.Arguments.Select(argument => Evaluate(argument.Value, scope))])
        : FeelNull.Instance;
}
