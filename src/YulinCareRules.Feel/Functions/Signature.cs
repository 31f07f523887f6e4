using System.Collections.Immutable;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>One way to call a function. The body gives null in C# where the arguments have no result, which is told as a warning.</summary>
internal sealed record Signature(ImmutableArray<Parameter> Parameters, Func<Call, FeelValue?> Body)
{
    private readonly int least = Parameters.Count(parameter => !parameter.IsOptional);

    /// <summary>Whether the last parameter takes any number of arguments.</summary>
    public bool IsVariadic { get; init; }

    public static Signature Of(Func<Call, FeelValue?> body, params ReadOnlySpan<Parameter> parameters) => new([.. parameters], body);

    public static Signature Variadic(Func<Call, FeelValue?> body, params ReadOnlySpan<Parameter> parameters) => new([.. parameters], body) { IsVariadic = true };

    public bool Accepts(int count) => IsVariadic
        ? count >= Math.Max(1, Parameters.Length - 1)
        : count >= least && count <= Parameters.Length;

    public bool HasOrderOf(IEnumerable<(string Name, FeelValue Value)> named) =>
        Parameters.Select(parameter => parameter.Name).SequenceEqual(named.Select(argument => argument.Name));

    /// <summary>The arguments as the parameters want them, one for each; null where one does not fit.</summary>
    public ImmutableArray<FeelValue>? Bind(IReadOnlyList<FeelValue> arguments)
    {
        var bound = ImmutableArray.CreateBuilder<FeelValue>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (Fit(arguments[i], Parameters[Math.Min(i, Parameters.Length - 1)]) is not { } value)
            {
                return null;
            }

            bound.Add(value);
        }

        while (bound.Count < Parameters.Length && !IsVariadic)
        {
            bound.Add(FeelNull.Instance);
        }

        return bound.ToImmutable();
    }

    /// <summary>The same by name; a parameter that is not named is null.</summary>
    public ImmutableArray<FeelValue>? Bind(IReadOnlyList<(string Name, FeelValue Value)> named)
    {
        if (IsVariadic || named.Any(argument => Parameters.All(parameter => parameter.Name != argument.Name)))
        {
            return null;
        }

        var bound = ImmutableArray.CreateBuilder<FeelValue>();
        foreach (var parameter in Parameters)
        {
            var given = named.Where(argument => argument.Name == parameter.Name).Select(argument => argument.Value).ToList();
            var value = given.Count switch
            {
                0 when parameter.IsOptional => FeelNull.Instance,
                0 => Fit(FeelNull.Instance, parameter),
                1 => Fit(given[0], parameter),
                _ => null,
            };
            if (value is null)
            {
                return null;
            }

            bound.Add(value);
        }

        return bound.ToImmutable();
    }

    public override string ToString() => $"({string.Join(", ", Parameters)}{(IsVariadic ? "…" : string.Empty)})";

    private static FeelValue? Fit(FeelValue value, Parameter parameter) =>
        value is FeelNull ? (parameter.TakesNull ? value : null) : TypeCoercion.Coerce(value, parameter.Type);
}
