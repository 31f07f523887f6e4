using System.Globalization;
using YulinCareRules.Startup;

// No argument: one start, its times in milliseconds on one line. A number: so many starts of this program, and the median of each time.
if (args is [])
{
    Console.WriteLine(StartTimes.Measure());
    return 0;
}

if (args is [var times] && int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
{
    return Repetition.Run(count, Console.Out);
}

Console.Error.WriteLine("usage: YulinCareRules.Startup [TIMES]");
return 2;
