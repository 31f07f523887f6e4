using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Solving;

/// <summary>A value for each variable that a formula hangs on, with which it holds.</summary>
internal sealed class Model(Domains domains, ImmutableDictionary<NumberVariable, Rational> sums)
{
    /// <summary>A value that it may have; another for another <paramref name="turn"/>, where it may have several.</summary>
    public FeelValue ValueOf(FiniteVariable variable, int turn = 0)
    {
        var open = domains.Of(variable);
        return variable.Values[open.Places().ElementAt(turn % open.Count)];
    }

    public Rational ValueOf(NumberVariable variable) =>
        sums.TryGetValue(variable, out var value) ? value : domains.Of(variable).Pick(variable.Wish);
}

/// <summary>Whether a formula can hold.</summary>
internal abstract record Answer
{
    public static Answer Never { get; } = new Unsatisfiable();

    public static Answer TooMuch { get; } = new GivenUp();
}

/// <summary>It can: so.</summary>
internal sealed record Satisfied(Model Model) : Answer;

/// <summary>It cannot.</summary>
internal sealed record Unsatisfiable : Answer;

/// <summary>The search took too long.</summary>
internal sealed record GivenUp : Answer;
