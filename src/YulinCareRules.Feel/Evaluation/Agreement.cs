using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>Whether two evaluators came to the same: the same values, and of functions those of the same place in the text.</summary>
internal static class Agreement
{
    public static bool Of(FeelValue one, FeelValue other) => (one, other) switch
    {
        (FeelList a, FeelList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Of(pair.First, pair.Second)),
        (FeelContext a, FeelContext b) => a.Entries.Length == b.Entries.Length
            && a.Entries.Zip(b.Entries).All(pair => pair.First.Key == pair.Second.Key && Of(pair.First.Value, pair.Second.Value)),
        (UserFunction a, UserFunction b) => a.Literal.Span == b.Literal.Span && a.Formal.SequenceEqual(b.Formal),
        _ => Identity.AreSame(one, other),
    };
}
