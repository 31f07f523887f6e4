namespace YulinCareRules.Engine.Planning.Cells;

/// <summary>Conditions as numbers: which facts are unknown nobody foresees, and what is reckoned costs less than a jump that was foreseen wrongly.</summary>
internal static class Bits
{
    /// <summary>1 where the condition holds, 0 where it does not.</summary>
    public static int Of(bool condition) => condition ? 1 : 0;

    /// <summary>Some bits where the condition holds, none where it does not.</summary>
    public static ulong When(bool condition, ulong bits) => (condition ? 1UL : 0UL) * bits;
}
