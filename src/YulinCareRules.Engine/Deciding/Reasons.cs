using System.Globalization;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Why a decision gives no value.</summary>
internal static class Reasons
{
    public static BilingualText SubjectAbsent(SubjectModel subject) =>
        new($"案例中没有{subject.Title.Zh}", $"the case has no {subject.Title.En}");

    public static BilingualText NotInForce(Period period, DateOnly asOf)
    {
        var day = Day(asOf);
        return (period.From, period.To) switch
        {
            ({ } from, { } to) => new($"{day} 不在施行期内:自 {Day(from)} 起,至 {Day(to)} 止", $"not in force on {day}: it is from {Day(from)} to {Day(to)}"),
            ({ } from, null) => new($"{day} 尚未施行:自 {Day(from)} 起施行", $"not yet in force on {day}: it is from {Day(from)} on"),
            (null, { } to) => new($"{day} 已不再施行:至 {Day(to)} 止", $"no longer in force on {day}: it was until {Day(to)}"),
            _ => new("不适用", "not applicable"),
        };
    }

    public static BilingualText NoRule { get; } =
        new("没有任何规则对这种情形作出规定", "no rule answers this case");

    public static BilingualText Conflict(string rules) =>
        new($"规则之间互相矛盾:{rules} 同时适用而结论不同", $"rules contradict each other: {rules} apply together and disagree");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
