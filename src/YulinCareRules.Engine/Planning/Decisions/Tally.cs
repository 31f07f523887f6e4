using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>What the requirements of a checklist add up to, as bits.</summary>
internal static class Tally
{
    public const int Met = 0;

    public const int Broken = 1;

    public const int Open = 2;

    public const int Referred = 4;

    /// <summary>The verdict: one that is broken settles it.</summary>
    public static Cell Conclude(int tally) => (tally & Broken) != 0 ? Cell.Determined(0)
        : (tally & Referred) != 0 ? Cell.Referred
        : (tally & Open) != 0 ? Cell.Undetermined
        : Cell.Determined(1);
}
