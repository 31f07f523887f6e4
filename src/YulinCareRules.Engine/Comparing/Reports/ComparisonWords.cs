using YulinCareRules.Engine.Comparing.Structure;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Comparing.Reports;

/// <summary>What people call the parts of a comparison.</summary>
internal static class ComparisonWords
{
    public static BilingualText Of(ChangedThing thing) => thing switch
    {
        ChangedThing.Document => new("文件", "document"),
        ChangedThing.Enumeration => new("枚举", "enumeration"),
        ChangedThing.EnumerationValue => new("枚举值", "value"),
        ChangedThing.Record => new("记录", "record"),
        ChangedThing.Fact => new("事实", "fact"),
        ChangedThing.Subject => new("对象", "subject"),
        ChangedThing.Parameter => new("参数", "parameter"),
        ChangedThing.Decision => new("决定", "decision"),
        ChangedThing.Output => new("结果项", "output"),
        ChangedThing.Rule => new("规则", "rule"),
        ChangedThing.Requirement => new("要求", "requirement"),
        _ => new("不变式", "invariant"),
    };

    public static BilingualText Of(ChangeState state) => state switch
    {
        ChangeState.Added => new("新增", "added"),
        ChangeState.Removed => new("删除", "removed"),
        ChangeState.Wording => new("仅改文字", "wording only"),
        _ => new("改变", "changed"),
    };

    public static BilingualText Of(VersionAdvice advice) => advice switch
    {
        VersionAdvice.Major => new("主版本（有不兼容的变化，用到的程序要改）", "major (programs that use it have to be changed)"),
        VersionAdvice.Minor => new("次版本（决定或事实有变化，接口兼容）", "minor (decisions or facts differ, programs go on as they are)"),
        VersionAdvice.Patch => new("修订号（决定和事实都不变）", "patch (neither decisions nor facts differ)"),
        _ => new("不用改（规则包相同）", "none (the packs are the same)"),
    };
}
