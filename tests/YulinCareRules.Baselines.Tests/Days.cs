namespace YulinCareRules.Baselines.Tests;

/// <summary>The days on both sides of every change of the law, and one in between.</summary>
internal static class Days
{
    public static DateOnly Ordinary { get; } = new(2023, 6, 1);

    public static IReadOnlyList<DateOnly> Changes { get; } =
    [
        new(2010, 10, 31), new(2010, 11, 1), new(2019, 5, 31), new(2019, 6, 1), new(2019, 9, 30), new(2019, 10, 1), new(2019, 10, 7), new(2019, 10, 8),
        new(2020, 7, 23), new(2020, 7, 24), new(2022, 6, 30), new(2022, 7, 1), new(2025, 12, 31), new(2026, 1, 1), new(2027, 12, 31), new(2028, 1, 1),
    ];
}
