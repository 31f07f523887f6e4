namespace YulinCareRules.Baselines.HandWritten;

/// <summary>Records of which nothing is known: they stand in for absent ones.</summary>
internal static class Nothing
{
    public static Registration Registration { get; } = new();

    public static Filing Filing { get; } = new();

    public static Qualifications Qualifications { get; } = new();

    public static Premises Premises { get; } = new();

    public static Staff Staff { get; } = new();

    public static Safety Safety { get; } = new();

    public static Supervision Supervision { get; } = new();
}
