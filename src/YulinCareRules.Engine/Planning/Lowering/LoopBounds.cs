namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>How long the lists of loops within loops may be. What is longer is referred to the reference evaluator, which counts its steps and tells when they are spent.</summary>
internal static class LoopBounds
{
    private const int Second = 2_000;
    private const int Third = 200;
    private const int Further = 50;

    /// <exception cref="BeyondPlanException">The list is too long for code that nobody counts the steps of.</exception>
    public static void Check(Array? items, int depth) => Check(items?.Length ?? 0, depth);

    /// <exception cref="BeyondPlanException">The list is too long for code that nobody counts the steps of.</exception>
    public static void Check(int length, int depth)
    {
        if (length > (depth switch { 1 => Second, 2 => Third, _ => Further }))
        {
            throw new BeyondPlanException();
        }
    }
}
