using System.Collections.Immutable;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>One of several possible values, while it is open which.</summary>
internal static class Joining
{
    /// <summary>More alternatives than this are only told apart after a split.</summary>
    private const int MostChoices = 64;

    public static Possible Join(IReadOnlyList<Possible> alternatives, UnknownSet on, Split? next)
    {
        if (alternatives.Count == 1)
        {
            return alternatives[0];
        }

        if (alternatives.All(alternative => alternative is PossibleOutputs))
        {
            return JoinOutputs([.. alternatives.Cast<PossibleOutputs>()], on, next);
        }

        var unknowns = alternatives.Aggregate(on, (all, alternative) => all.Union(alternative.Unknowns));
        var split = next ?? alternatives.Select(alternative => alternative.Split).FirstOrDefault(found => found is not null);
        if (Values(alternatives) is { } values)
        {
            return values.Length == 1 ? Possible.Known(values[0]) : new Choice(values, unknowns, split);
        }

        if (alternatives.All(alternative => alternative is PossibleNumber or KnownValue { Value: FeelNumber } || (alternative is Choice choice && choice.Values.All(value => value is FeelNumber))))
        {
            var span = alternatives.Select(Numbers.SpanOf).Aggregate((left, right) => left.Hull(right));
            return new PossibleNumber(span, null, unknowns, split);
        }

        return new AnyPossible(unknowns, split);
    }

    private static PossibleOutputs JoinOutputs(ImmutableArray<PossibleOutputs> alternatives, UnknownSet on, Split? next) =>
        new([.. Enumerable.Range(0, alternatives[0].Outputs.Length)
            .Select(i => Join([.. alternatives.Select(alternative => alternative.Outputs[i])], on, next))]);

    private static ImmutableArray<FeelValue>? Values(IReadOnlyList<Possible> alternatives)
    {
        var values = new HashSet<FeelValue>();
        foreach (var alternative in alternatives)
        {
            switch (alternative)
            {
                case KnownValue known:
                    values.Add(known.Value);
                    break;
                case Choice choice:
                    values.UnionWith(choice.Values);
                    break;
                default:
                    return null;
            }
        }

        return values.Count <= MostChoices ? [.. values] : null;
    }
}
