namespace YulinCareRules.Engine.Planning.Layouts;

/// <summary>Days as numbers, counted from 1970-01-01 as dates of expressions count theirs.</summary>
internal static class DayNumbers
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    public static long Of(DateOnly day) => day.DayNumber - Epoch;

    public static long? Of(DateOnly? day) => day is { } known ? Of(known) : null;
}
