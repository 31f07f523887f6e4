using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Tests.Parsing;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>Smaller trees: a part for the whole, null for a part, fewer items, entries and tests.</summary>
internal static class TreeShrinker
{
    private static readonly TextSpan Nowhere = new(0, 0);

    public static IEnumerable<Expression> Shrink(Expression tree)
    {
        List<Expression> parts = [.. SyntaxNodes.Children(tree)];
        foreach (var part in parts.Where(part => part is not UnaryTest))
        {
            yield return part;
        }

        foreach (var shorter in Shorter(tree))
        {
            yield return shorter;
        }

        foreach (var (index, part) in parts.Index())
        {
            if (part is not (UnaryTest or Literal or Name))
            {
                yield return SyntaxNodes.With(tree, [.. parts[..index], new Literal(Nowhere, FeelNull.Instance), .. parts[(index + 1)..]]);
            }

            foreach (var smaller in Shrink(part).Where(smaller => part is UnaryTest == smaller is UnaryTest))
            {
                yield return SyntaxNodes.With(tree, [.. parts[..index], smaller, .. parts[(index + 1)..]]);
            }
        }
    }

    private static IEnumerable<Expression> Shorter(Expression tree) => tree switch
    {
        ListLiteral list => Without(list.Items).Select(Expression (items) => list with { Items = items }),
        ContextLiteral context => Without(context.Entries).Select(Expression (entries) => context with { Entries = entries }),
        In { Tests.Count: > 1 } test => Without(test.Tests).Select(Expression (tests) => test with { Tests = tests }),
        _ => [],
    };

    private static IEnumerable<List<T>> Without<T>(IReadOnlyList<T> items) => items.Select((_, index) => items.Where((_, other) => other != index).ToList());
}
