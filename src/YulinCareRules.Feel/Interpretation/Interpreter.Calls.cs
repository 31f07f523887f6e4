using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Calls of functions, the language's and the expression's own.</summary>
internal sealed partial class Interpreter
{
    private TextSpan callSpan;

    public FeelValue Call(FeelFunction function, ImmutableArray<FeelValue> arguments) => Call(function, arguments, callSpan);

    private FeelValue Invoke(Invocation invocation, Scope scope)
    {
        var target = Evaluate(invocation.Function, scope);
        if (target is not FeelFunction function)
        {
            // An unknown name has its warning already.
            return invocation.Function is Name && target is FeelNull ? target : Null(EvaluationDiagnostics.NotFunction(invocation.Function.Span, target));
        }

        ImmutableArray<FeelValue> values = [.. invocation.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        callSpan = invocation.Span;
        if (invocation.Arguments.All(argument => argument.Name is null))
        {
            return Call(function, values, invocation.Span);
        }

        if (invocation.Arguments.Any(argument => argument.Name is null))
        {
            return Misfit(function, invocation.Span);
        }

        var named = invocation.Arguments.Select((argument, index) => (argument.Name!, values[index])).ToList();
        return function is BuiltInFunction builtIn ? builtIn.InvokeNamed(named, context, this, invocation.Span) : CallNamed(function, named, invocation.Span);
    }

    private FeelValue Call(FeelFunction function, ImmutableArray<FeelValue> arguments, TextSpan span) => function switch
    {
        BuiltInFunction builtIn => builtIn.Invoke(arguments, context, this, span),
        Closure closure => Run(closure, arguments, span),
        _ => FeelNull.Instance,
    };

    private FeelValue CallNamed(FeelFunction function, List<(string Name, FeelValue Value)> named, TextSpan span)
    {
        var names = function.Parameters.Select(parameter => parameter.Name).ToList();
        return named.Count == names.Count && names.All(name => named.Count(argument => argument.Name == name) == 1)
            ? Call(function, [.. names.Select(name => named.First(argument => argument.Name == name).Value)], span)
            : Misfit(function, span);
    }

    private FeelValue Run(Closure closure, ImmutableArray<FeelValue> arguments, TextSpan span)
    {
        if (closure.Literal.IsExternal)
        {
            return Null(EvaluationDiagnostics.External(closure.Literal.Span));
        }

        if (arguments.Length != closure.Formal.Count)
        {
            return Misfit(closure, span);
        }

        var frame = new Frame(closure.Scope);
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type) = closure.Formal[i];
            if (TypeCoercion.Coerce(arguments[i], type) is not { } value)
            {
                return Null(EvaluationDiagnostics.WrongType(span, name, type, arguments[i]));
            }

            frame.Set(name, value);
        }

        return Evaluate(closure.Literal.Body, frame);
    }

    private FeelValue Misfit(FeelFunction function, TextSpan span)
    {
        var (name, signature) = function is BuiltInFunction builtIn
            ? (builtIn.Name, string.Join(" / ", builtIn.Signatures))
            : ("function", $"({string.Join(", ", function.Parameters.Select(parameter => $"{parameter.Name}: {parameter.Type}"))})");
        return Null(EvaluationDiagnostics.WrongArguments(span, name, signature));
    }
}
