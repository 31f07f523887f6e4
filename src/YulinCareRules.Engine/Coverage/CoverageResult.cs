using System.Collections.Immutable;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Engine.Coverage;

/// <summary>How many cases reached each item of a pack.</summary>
internal sealed record CoverageResult(CoverageMap Map, ImmutableArray<TracedCase> Cases, ImmutableArray<CoveredItem> Items)
{
    /// <summary>What no case whatever can reach; it is not counted.</summary>
    public ImmutableArray<CoverageItem> BeyondReach { get; init; } = [];

    public IEnumerable<CoverageItem> Unreached => Items.Where(item => item.Cases == 0).Select(item => item.Item);

    public CoverageShare Total => CoverageShare.Of(Items);

    public static CoverageResult Of(CheckedPack pack, PackOwnership own, IEnumerable<CaseDefinition> cases)
    {
        var map = CoverageMap.Of(pack, own);
        ImmutableArray<TracedCase> traced = [.. cases.Select(definition => TracedCase.Run(pack, definition))];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in traced.SelectMany(one => CaseReach.Of(map, one)))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var proof = new ReachProof(pack);
        ImmutableArray<CoverageItem> beyond = [.. map.Items.Where(item => !counts.ContainsKey(item.Key) && proof.IsBeyondReach(item))];
        return new CoverageResult(map, traced, [.. map.Items.Except(beyond).Select(item => new CoveredItem(item, counts.GetValueOrDefault(item.Key)))]) { BeyondReach = beyond };
    }

    public CoverageShare Of(CoverageKind kind) => CoverageShare.Of(Items.Where(item => item.Item.Kind == kind));
}

/// <summary>An item, and how many cases reached it.</summary>
internal readonly record struct CoveredItem(CoverageItem Item, int Cases);

/// <summary>How many of some items were reached.</summary>
internal readonly record struct CoverageShare(int Reached, int All)
{
    /// <summary>Of nothing, all was reached.</summary>
    public decimal Percent => All == 0 ? 100 : 100m * Reached / All;

    public static CoverageShare Of(IEnumerable<CoveredItem> items)
    {
        var all = items.ToList();
        return new CoverageShare(all.Count(item => item.Cases > 0), all.Count);
    }
}
