using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Coverage;

/// <summary>The names of what can be covered.</summary>
internal static class CoverageWords
{
    public static BilingualText Total { get; } = new("合计", "total");

    public static BilingualText Of(CoverageKind kind) => kind switch
    {
        CoverageKind.Rule => new BilingualText("规则", "rules"),
        CoverageKind.Requirement => new BilingualText("要求", "requirements"),
        CoverageKind.Boundary => new BilingualText("界限", "boundaries"),
        CoverageKind.Unknown => new BilingualText("未知", "unknowns"),
        CoverageKind.Clause => new BilingualText("条款", "clauses"),
        _ => new BilingualText("日期", "dates"),
    };

    /// <summary>How an option and a report name the kind.</summary>
    public static string NameOf(CoverageKind kind) => Of(kind).En;
}
