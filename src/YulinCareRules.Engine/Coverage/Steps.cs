namespace YulinCareRules.Engine.Coverage;

/// <summary>The least step from a number to another of the same form.</summary>
internal static class Steps
{
    /// <summary>One in the last place that is written: of 3 it is 1, of 2.8 a tenth.</summary>
    public static decimal Of(decimal number)
    {
        var step = 1m;
        for (var rest = Math.Abs(number); !decimal.IsInteger(rest) && step > 0.000001m; rest *= 10)
        {
            step /= 10;
        }

        return step;
    }
}
