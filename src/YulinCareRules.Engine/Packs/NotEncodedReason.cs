using System.Collections.Immutable;

namespace YulinCareRules.Engine.Packs;

/// <summary>The closed list of reasons why a clause is no rule.</summary>
internal enum NotEncodedReason
{
    /// <summary>It states an idea, a direction or an aim and lays nothing down.</summary>
    Principle,

    /// <summary>It encourages or promotes and binds nobody.</summary>
    Appeal,

    /// <summary>It is for the government and its departments to do among themselves.</summary>
    GovernmentDuty,

    /// <summary>It says how a body is made up and how it works.</summary>
    Organisation,

    /// <summary>It leaves a free choice, and no outcome hangs on what is chosen.</summary>
    FreeChoice,

    /// <summary>It asks for something on which a case has no fact.</summary>
    NoFact,

    /// <summary>It waits for rules that are still to be made.</summary>
    RuleToCome,

    /// <summary>Its content is encoded under another clause, or in a pack that builds on this one.</summary>
    EncodedElsewhere,

    /// <summary>It is about something that the packs do not decide on.</summary>
    OtherSubject,

    /// <summary>It tells how things are and lays nothing down.</summary>
    Information,
}

/// <summary>How the reasons are written in a pack and named to people.</summary>
internal static class NotEncodedReasons
{
    private static readonly ImmutableArray<(NotEncodedReason Reason, string Written, BilingualText Title)> All =
    [
        (NotEncodedReason.Principle, "principle", new("原则目标", "principle or aim")),
        (NotEncodedReason.Appeal, "appeal", new("倡导鼓励", "appeal or encouragement")),
        (NotEncodedReason.GovernmentDuty, "governmentDuty", new("政府职责", "duty of government")),
        (NotEncodedReason.Organisation, "organisation", new("组织安排", "organisation")),
        (NotEncodedReason.FreeChoice, "freeChoice", new("自由选择", "free choice")),
        (NotEncodedReason.NoFact, "noFact", new("没有相应事实", "no fact to go by")),
        (NotEncodedReason.RuleToCome, "ruleToCome", new("待另行规定", "rule to come")),
        (NotEncodedReason.EncodedElsewhere, "encodedElsewhere", new("见其他条款", "encoded elsewhere")),
        (NotEncodedReason.OtherSubject, "otherSubject", new("对象不同", "another subject")),
        (NotEncodedReason.Information, "information", new("情况说明", "information")),
    ];

    public static IEnumerable<string> Written => All.Select(entry => entry.Written);

    public static NotEncodedReason? Find(string written)
    {
        foreach (var entry in All)
        {
            if (entry.Written == written)
            {
                return entry.Reason;
            }
        }

        return null;
    }

    public static string WrittenOf(NotEncodedReason reason) => All[(int)reason].Written;

    public static BilingualText TitleOf(NotEncodedReason reason) => All[(int)reason].Title;
}
