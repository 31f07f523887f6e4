using System.Collections.Immutable;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>Three-valued logic over what may be true.</summary>
internal static class Truth
{
    private static readonly ImmutableArray<FeelValue> True = [FeelBoolean.True];

    private static readonly ImmutableArray<FeelValue> False = [FeelBoolean.False];

    private static readonly ImmutableArray<FeelValue> Null = [FeelNull.Instance];

    private static readonly ImmutableArray<FeelValue> Either = [FeelBoolean.True, FeelBoolean.False];

    public static bool IsTrue(Possible value) => value is KnownValue { Value: FeelBoolean { Value: true } };

    public static bool IsFalse(Possible value) => value is KnownValue { Value: FeelBoolean { Value: false } };

    /// <summary>Known not to be true: false, or no answer at all.</summary>
    public static bool CannotBeTrue(Possible value) => value is KnownValue ? !IsTrue(value) : value is Choice choice && !choice.Values.Contains(FeelBoolean.True);

    public static Possible Not(Possible value) => value switch
    {
        KnownValue { Value: FeelBoolean known } => Possible.Known(!known.Value),
        KnownValue => KnownValue.Null,
        Choice choice => choice with { Values = [.. choice.Values.Select(Negate)] },
        _ => Undecided(value.Unknowns, value.Split),
    };

    public static Possible And(Possible left, Func<Possible> right) => Join(left, right, absorbing: KnownValue.False, neutral: IsTrue);

    public static Possible Or(Possible left, Func<Possible> right) => Join(left, right, absorbing: KnownValue.True, neutral: IsFalse);

    public static Choice Undecided(UnknownSet on, Split? next) => new(Either, on, next);

    private static FeelValue Negate(FeelValue value) => value is FeelBoolean boolean ? FeelBoolean.From(!boolean.Value) : value;

    private static Possible Join(Possible left, Func<Possible> other, KnownValue absorbing, Func<Possible, bool> neutral)
    {
        if (left.Equals(absorbing))
        {
            return absorbing;
        }

        var right = other();
        if (right.Equals(absorbing))
        {
            return absorbing;
        }

        if (neutral(left))
        {
            return AsBoolean(right);
        }

        if (neutral(right))
        {
            return AsBoolean(left);
        }

        // Both without an answer: neither absorbs, so there is none.
        return left is KnownValue && right is KnownValue
            ? KnownValue.Null
            : new Choice(Outcomes(left, right, absorbing.Value), left.Unknowns.Union(right.Unknowns), left.Split ?? right.Split);
    }

    private static ImmutableArray<FeelValue> Outcomes(Possible left, Possible right, FeelValue absorbing)
    {
        var rights = Values(right);
        var outcomes = ImmutableArray.CreateBuilder<FeelValue>(3);
        foreach (var l in Values(left))
        {
            foreach (var r in rights)
            {
                var outcome = l.Equals(absorbing) || r.Equals(absorbing) ? absorbing
                    : l is FeelNull || r is FeelNull ? FeelNull.Instance
                    : Negate(absorbing);
                if (!outcomes.Contains(outcome))
                {
                    outcomes.Add(outcome);
                }
            }
        }

        return outcomes.DrainToImmutable();
    }

    private static ImmutableArray<FeelValue> Values(Possible value) => value switch
    {
        KnownValue { Value: FeelBoolean { Value: true } } => True,
        KnownValue { Value: FeelBoolean } => False,
        KnownValue => Null,
        Choice choice => choice.Values,
        _ => Either,
    };

    private static Possible AsBoolean(Possible value) => value switch
    {
        KnownValue { Value: FeelBoolean } or Choice => value,
        KnownValue => KnownValue.Null,
        _ => Undecided(value.Unknowns, value.Split),
    };
}
