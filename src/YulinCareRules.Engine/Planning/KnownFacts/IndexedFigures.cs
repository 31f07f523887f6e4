using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>The figures of a parameter by the places of its key.</summary>
/// <param name="Values">An array of <c>long</c> or <c>decimal</c>, with 0 where a key has no figure.</param>
/// <param name="Gaps">An array that tells which keys have none.</param>
/// <param name="HasGaps">Whether some key has none.</param>
internal sealed record IndexedFigures(Expression Values, Expression Gaps, bool HasGaps)
{
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
            parameter.Type is NumberType { IsInteger: true }
                ? Expression.Constant(Array.ConvertAll(figures, figure => (long)(figure ?? 0)))
                : Expression.Constant(Array.ConvertAll(figures, figure => figure ?? 0)),
            Expression.Constant(Array.ConvertAll(figures, figure => figure is null)),
            Array.Exists(figures, figure => figure is null));
    }
}
