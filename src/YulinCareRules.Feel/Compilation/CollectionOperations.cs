using System.Collections.Immutable;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Compilation;

/// <summary>What compiled filters and calls ask for.</summary>
internal static class CollectionOperations
{
    public static FeelValue List(ImmutableArray<FeelValue>.Builder items) => new FeelList(items.ToImmutable());

    public static FeelValue At(ImmutableArray<FeelValue> items, FeelValue position) => Forms.At(items, ((FeelNumber)position).Value);
}
