using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>What a call may know beside its arguments. Nothing yet: no clock, no culture, no I/O.</summary>
internal sealed class EvaluationContext
{
    public static EvaluationContext Default { get; } = new();
}

/// <summary>A built-in function; a variadic one takes a list or its items one by one.</summary>
internal sealed record BuiltInFunction(string Name, IReadOnlyList<string> ParameterNames, bool IsVariadic, Func<IReadOnlyList<FeelValue>, FeelValue> Body)
{
    public int Optional { get; init; }

    public bool Accepts(int count) => IsVariadic ? count > 0 : count <= ParameterNames.Count && count >= ParameterNames.Count - Optional;

    public FeelValue Invoke(IReadOnlyList<FeelValue> arguments, EvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return Body(arguments);
        }
        catch (OverflowException)
        {
            return FeelNull.Instance;
        }
    }
}
