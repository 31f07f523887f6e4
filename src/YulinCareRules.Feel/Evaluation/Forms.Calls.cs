using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>Calls of functions, the language's and the expression's own.</summary>
internal sealed partial class Forms : IFunctionCaller
{
    private TextSpan callSpan;

    /// <summary>What is called; null in C# where it is no function, which is told.</summary>
    public FeelFunction? Callee(Invocation invocation, FeelValue target)
    {
        // An unknown name has its warning already.
        if (target is not FeelFunction && !(invocation.Function is Name && target is FeelNull))
        {
            context.Warn(EvaluationDiagnostics.NotFunction(invocation.Function.Span, target));
        }

        return target as FeelFunction;
    }

    public FeelValue Call(Invocation invocation, FeelFunction function, ImmutableArray<FeelValue> values)
    {
        var outer = callSpan;
        callSpan = invocation.Span;
        var result = invocation.Arguments.All(argument => argument.Name is null) ? Call(function, values)
            : invocation.Arguments.Any(argument => argument.Name is null) ? Misfit(function)
            : CallNamed(function, [.. invocation.Arguments.Select((argument, index) => (argument.Name!, values[index]))]);
        callSpan = outer;
        return result;
    }

    public FeelValue Call(FeelFunction function, ImmutableArray<FeelValue> arguments) => function switch
    {
        BuiltInFunction builtIn => builtIn.Invoke(arguments, context, this, callSpan),
        UserFunction own => Run(own, arguments),
        _ => FeelNull.Instance,
    };

    private FeelValue CallNamed(FeelFunction function, IReadOnlyList<(string Name, FeelValue Value)> named)
    {
        if (function is BuiltInFunction builtIn)
        {
            return builtIn.InvokeNamed(named, context, this, callSpan);
        }

        // A parameter that is not named is null.
        var names = function.Parameters.Select(parameter => parameter.Name).ToList();
        return named.All(argument => names.Contains(argument.Name)) && named.DistinctBy(argument => argument.Name).Count() == named.Count
            ? Call(function, [.. names.Select(name => named.FirstOrDefault(argument => argument.Name == name).Value ?? FeelNull.Instance)])
            : Misfit(function);
    }

    private FeelValue Run(UserFunction function, ImmutableArray<FeelValue> arguments)
    {
        if (function.Literal.IsExternal)
        {
            return Null(EvaluationDiagnostics.External(function.Literal.Span));
        }

        if (arguments.Length != function.Formal.Length)
        {
            return Misfit(function);
        }

        var fitting = ImmutableArray.CreateBuilder<FeelValue>(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type) = function.Formal[i];
            if (TypeCoercion.Coerce(arguments[i], type) is not { } value)
            {
                return Null(EvaluationDiagnostics.WrongType(callSpan, name, type, arguments[i]));
            }

            fitting.Add(value);
        }

        return function.Run(fitting.MoveToImmutable());
    }

    private FeelNull Misfit(FeelFunction function)
    {
        var (name, signature) = function is BuiltInFunction builtIn
            ? (builtIn.Name, string.Join(" / ", builtIn.Signatures))
            : ("function", $"({string.Join(", ", function.Parameters.Select(parameter => $"{parameter.Name}: {parameter.Type}"))})");
        return Null(EvaluationDiagnostics.WrongArguments(callSpan, name, signature));
    }
}
