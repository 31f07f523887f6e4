using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>The figures of a parameter by the places of its key.</summary>
/// <param name="Values">The figures, with 0 where a key has none.</param>
/// <param name="AreWhole">Whether all are whole numbers.</param>
/// <param name="Gaps">Which keys have none.</param>
internal sealed record IndexedFigures(decimal[] Values, bool AreWhole, bool[] Gaps)
{
    private const int MostBits = 64;

    /// <summary>Whether some key has none.</summary>
    public bool HasGaps { get; } = Array.Exists(Gaps, isGap => isGap);

    /// <summary>Null where the key is no enumeration.</summary>
    public static IndexedFigures? Of(BoundParameter parameter, DateOnly day)
    {
        if (parameter.Key?.Type is not EnumerationType { Enumeration: var enumeration })
        {
            return null;
        }

        var byKey = parameter.Parameter.At(day)?.ByKey;
        var figures = enumeration.Values.Select(value => (byKey?.GetValueOrDefault(value.Name) as FeelNumber)?.Value).ToArray();
        return new IndexedFigures(
            Array.ConvertAll(figures, figure => figure ?? 0),
            parameter.Type is NumberType { IsInteger: true },
            Array.ConvertAll(figures, figure => figure is null));
    }

    /// <summary>Whether the key at a place has no figure: a bit of a constant, where there are bits enough.</summary>
    public Expression IsGap(Expression place)
    {
        if (Gaps.Length > MostBits)
        {
            return Expression.ArrayIndex(Expression.Constant(Gaps), place);
        }

        var bits = Gaps.Select((isGap, i) => isGap ? 1UL << i : 0UL).Aggregate(0UL, (all, bit) => all | bit);
        return Expression.NotEqual(Expression.And(Expression.Constant(bits), Expression.LeftShift(Expression.Constant(1UL), place)), Expression.Constant(0UL));
    }
}
