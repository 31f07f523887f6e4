using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>What the requirements of a checklist add up to, as bits.</summary>
internal static class Tally
{
    public const int Met = 0;

    public const int Broken = 1;

    public const int Open = 2;

    public const int Referred = 4;

    /// <summary>More than one is open.</summary>
    public const int Several = 8;

    /// <summary>One that is open hangs on facts that those who read the verdict read too.</summary>
    public const int Shared = 16;

    /// <summary>One that is open hangs on facts of requirements that it is not judged together with.</summary>
    public const int Crossing = 32;

    /// <summary>One that is open hangs on no such facts.</summary>
    public const int Apart = 64;

    public static int Add(int tally, int next) => tally | next | ((tally & next & Open) << 2);

    /// <summary>Whether one is broken, which settles it.</summary>
    public static bool IsBroken(int tally) => (tally & Broken) != 0;

    /// <summary>Whether judging one thing after the other does not tell if all that is open can be met at once.</summary>
    public static bool IsContested(int tally) => (tally & Referred) != 0 || (tally & (Crossing | Several)) == (Crossing | Several);

    /// <summary>The verdict where what is open can be met at once.</summary>
    public static Cell Conclude(int tally) => (tally & Open) == 0 ? Cell.Determined(1)
        : (tally & Shared) == 0 ? Cell.Undetermined
        : (tally & Apart) == 0 ? Cell.Inexact : Cell.Inexact.WithPlain();
}
