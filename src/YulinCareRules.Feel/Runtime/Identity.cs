using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Runtime;

/// <summary>Sameness, which asks more than equality: two times are the same only with the same zone.</summary>
internal static class Identity
{
    public static bool AreSame(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelTime a, FeelTime b) => a.NanosecondOfDay == b.NanosecondOfDay && Equals(a.Zone, b.Zone),
        (FeelDateTime a, FeelDateTime b) => a.Date == b.Date && a.NanosecondOfDay == b.NanosecondOfDay && Equals(a.Zone, b.Zone),
        (FeelList a, FeelList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => AreSame(pair.First, pair.Second)),
        (FeelContext a, FeelContext b) => a.Entries.Length == b.Entries.Length
            && a.Entries.All(entry => b.Find(entry.Key) is { } other && AreSame(entry.Value, other)),
        _ => left.Equals(right),
    };
}
