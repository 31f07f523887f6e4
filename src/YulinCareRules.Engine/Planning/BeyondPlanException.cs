namespace YulinCareRules.Engine.Planning;

/// <summary>Leaves the planning of a decision that the plan has no code for; it is referred to the reference evaluator. Never leaves the plan.</summary>
internal sealed class BeyondPlanException : Exception
{
    /// <summary>Makes code; null where there is none for it.</summary>
    public static T? Try<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (Exception beyond) when (beyond is BeyondPlanException or ArgumentException or InvalidOperationException)
        {
            // The last two: pieces of code that do not fit together.
            return null;
        }
    }
}
