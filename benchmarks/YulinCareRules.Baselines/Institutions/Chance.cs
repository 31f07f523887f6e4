namespace YulinCareRules.Baselines.Institutions;

/// <summary>Draws from a random source.</summary>
internal static class Chance
{
    /// <summary>True so many times in a hundred.</summary>
    public static bool In100(this Random random, int times) => random.Next(100) < times;

    public static T OneOf<T>(this Random random, params ReadOnlySpan<T> values) => values[random.Next(values.Length)];

    /// <summary>A number with two decimals.</summary>
    public static decimal Between(this Random random, int least, int most) => random.Next(least * 100, (most * 100) + 1) / 100m;
}
