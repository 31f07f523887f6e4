using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Why a decision gives no value.</summary>
internal static class Reasons
{
    public static BilingualText SubjectAbsent(SubjectModel subject) =>
        new($"案例中没有{subject.Title.Zh}", $"the case has no {subject.Title.En}");

    public static BilingualText NotInForce(Period period, DateOnly asOf)
    {
        return (period.From, period.To) switch
        {
            ({ } from, { } to) => new($"{Zh(asOf)}不在施行期内:自{Zh(from)}起,至{Zh(to)}止", $"not in force on {En(asOf)}: it is from {En(from)} to {En(to)}"),
            ({ } from, null) => new($"{Zh(asOf)}尚未施行:自{Zh(from)}起施行", $"not yet in force on {En(asOf)}: it is from {En(from)} on"),
            (null, { } to) => new($"{Zh(asOf)}已不再施行:至{Zh(to)}止", $"no longer in force on {En(asOf)}: it was until {En(to)}"),
            _ => new("不适用", "not applicable"),
        };
    }

    public static BilingualText NoRule { get; } =
        new("没有任何规则对这种情形作出规定", "no rule answers this case");

    public static BilingualText Conflict(IEnumerable<RuleModel> rules)
    {
        var titles = rules.Select(rule => rule.Title ?? new BilingualText("未命名的规则", rule.Id)).ToList();
        return new(
            $"规则之间互相矛盾:{string.Join("、", titles.Select(title => $"“{title.Zh}”"))}同时适用而结论不同",
            $"rules contradict each other: {string.Join(", ", titles.Select(title => $"\"{title.En}\""))} apply together and disagree");
    }

    private static string Zh(DateOnly day) => FactText.Day(day, chinese: true);

    private static string En(DateOnly day) => FactText.Day(day, chinese: false);
}
