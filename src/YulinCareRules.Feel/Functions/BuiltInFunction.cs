using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>A function of the language, with the ways to call it; the first that fits the arguments is taken.</summary>
internal sealed record BuiltInFunction : FeelFunction
{
    public BuiltInFunction(string name, params ReadOnlySpan<Signature> signatures) => (Name, Signatures) = (name, [.. signatures]);

    public string Name { get; }

    public ImmutableArray<Signature> Signatures { get; }

    /// <summary>Whether arguments alone decide the result: neither a clock nor a function of the expression's own is needed.</summary>
    public bool IsPure { get; init; } = true;

    public IReadOnlyList<string> ParameterNames => [.. Signatures[0].Parameters.Select(parameter => parameter.Name)];

    public override IReadOnlyList<(string Name, FeelType Type)> Parameters => [.. Signatures[0].Parameters.Select(parameter => (parameter.Name, parameter.Type))];

    public bool Accepts(int count) => Signatures.Any(signature => signature.Accepts(count));

    public FeelValue Invoke(IReadOnlyList<FeelValue> arguments, EvaluationContext context) => Invoke(arguments, context, null, default);

    public FeelValue Invoke(IReadOnlyList<FeelValue> arguments, EvaluationContext context, IFunctionCaller? caller, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var signature in Signatures)
        {
            if (signature.Accepts(arguments.Count) && signature.Bind(arguments) is { } bound)
            {
                return Run(signature, bound, context, caller, span);
            }
        }

        return Misfit(context, span);
    }

    public FeelValue InvokeNamed(IReadOnlyList<(string Name, FeelValue Value)> arguments, EvaluationContext context, IFunctionCaller? caller, TextSpan span)
    {
        // Where two ways have the same names, the order that they are written in tells which is meant: before(range: r, point: p).
        foreach (var signature in Signatures.OrderByDescending(signature => signature.HasOrderOf(arguments)))
        {
            if (signature.Bind(arguments) is { } bound)
            {
                return Run(signature, bound, context, caller, span);
            }
        }

        return Misfit(context, span);
    }

    private FeelNull Misfit(EvaluationContext context, TextSpan span)
    {
        context.Warn(EvaluationDiagnostics.WrongArguments(span, Name, string.Join(" / ", Signatures)));
        return FeelNull.Instance;
    }

    private FeelValue Run(Signature signature, ImmutableArray<FeelValue> arguments, EvaluationContext context, IFunctionCaller? caller, TextSpan span)
    {
        FeelValue? result;
        context.Budget.Look(arguments.AsSpan());
        try
        {
            result = signature.Body(new Call(arguments, context, caller));
        }
        catch (ArithmeticException)
        {
            result = null;
        }

        if (result is null)
        {
            var types = string.Join(", ", arguments.Select(argument => TypeConformance.NameOf(argument)));
            context.Warn(EvaluationDiagnostics.NoResult(span, Name, $"not for these values ({types})", $"对这些值({types})不成立"));
            return FeelNull.Instance;
        }

        context.Budget.Spend(result switch { FeelList list => list.Items.Length, FeelString text => text.Value.Length / 16, _ => 0 });
        return context.Budget.Admit(result);
    }
}
