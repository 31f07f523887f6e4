using System.Collections.Immutable;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Inference;

/// <summary>The narrowest type that is known to hold the values of two.</summary>
internal static class TypeJoin
{
    public static FeelType Of(FeelType left, FeelType right)
    {
        if (TypeConformance.IsSubtype(left, right))
        {
            return right;
        }

        if (TypeConformance.IsSubtype(right, left))
        {
            return left;
        }

        return (left, right) switch
        {
            (ListOf a, ListOf b) => new ListOf(Of(a.Element, b.Element)),
            (RangeOf a, RangeOf b) => new RangeOf(Of(a.Element, b.Element)),
            (ContextOf a, ContextOf b) => new ContextOf(Common(a, b)),
            _ => FeelTypes.Any,
        };
    }

    private static ImmutableArray<(string Name, FeelType Type)> Common(ContextOf left, ContextOf right) =>
        [.. left.Fields.Join(right.Fields, field => field.Name, field => field.Name, (a, b) => (a.Name, Of(a.Type, b.Type)))];
}
