using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Checking.Expressions;

/// <summary>Facts, values, figures, decisions, outputs and the date go by their Chinese names in expressions too.</summary>
public sealed class ChineseExpressionTests
{
    [Theory]
    [InlineData("读者证.类别 = 成人", "reader.kind = adult")]
    [InlineData("应交年费.金额 > 1", "yearlyFee.amount > 1")]
    [InlineData("年费标准(读者证.类别) = 20", "fee(reader.kind) = 20")]
    [InlineData("读者证.所借图书[1].已借天数 <= 最长借期", "reader.loans[1].days <= longestLoan")]
    [InlineData("适用日期.年 - 读者证.办证日期.年 >= 1 and 适用日期.月 = 6", "asOf.year - reader.joined.year >= 1 and asOf.month = 6")]
    [InlineData("是否借书 and 信用.良好", "borrows and standing.good")]
    public void An_expression_in_chinese_means_what_it_means_by_identifiers(string chinese, string identifiers)
    {
        Assert.Equal(FeelBoolean.True, Decide(chinese));
        Assert.Equal(FeelBoolean.True, Decide(identifiers));
    }

    private static FeelValue? Decide(string expression)
    {
        var decision = $"decisions:\n  asked:\n    title: {{zh: 所问, en: asked}}\n    subject: reader\n    source: lending-2020 第一条\n    gives: {{type: boolean}}\n    value: {expression}\n";
        var loaded = LendingPack.Source.With("lending/more.yaml", decision).Load();
        Assert.Empty(loaded.Diagnostics);
        var facts = new CaseReader(loaded.Pack!.Facts).Read(
            ReadText.Root("case.yaml", "读者证: {类别: 成人, 本市居民: 否, 办证日期: 2020-02-01, 所借图书: [{编号: 1, 已借天数: 3}]}"), new DiagnosticBag());
        return CaseDecisions.Decide(loaded.Pack, facts!, new DateOnly(2021, 6, 1), ["所问"]).Results[0].Values[0];
    }
}
