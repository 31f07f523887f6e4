using System.Collections.Concurrent;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>Results of cells with which they are the same in every case, made once.</summary>
internal sealed class ResultMemo
{
    private readonly ConcurrentDictionary<ulong, DecisionResult> made = new();

    public DecisionResult Of(Cell cell, Func<DecisionResult> make) => made.TryGetValue(cell.Bits, out var known) ? known : made.GetOrAdd(cell.Bits, make());
}
