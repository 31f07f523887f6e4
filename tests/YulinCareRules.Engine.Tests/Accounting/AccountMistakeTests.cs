using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Accounting;

public sealed class AccountMistakeTests
{
    public static TheoryData<string> Names => [.. AccountMistakes.All.Select(mistake => mistake.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_told_once_at_the_very_place_and_with_the_name_that_was_meant(string name)
    {
        var mistake = AccountMistakes.All.Single(candidate => candidate.Name == name);

        var told = Assert.Single(mistake.Source.LoadWithAccount().Diagnostics);

        Assert.Equal(mistake.Code, told.Code);
        Assert.Equal(mistake.Source.Marked, told.Location);
        Assert.Equal(mistake.Suggestion, told.Suggestion);
    }

    [Fact]
    public void A_pack_decides_as_ever_while_its_account_is_not_whole() =>
        Assert.NotNull(AccountMistakes.All.Single(mistake => mistake.Name == "A clause that nothing cites").Source.Load().Pack);

    [Theory]
    [InlineData("A clause that nothing cites", "'lending-2020' 的 '第三条' 没有交代:既没有规则引用它,也没有用 notEncoded 说明为什么不写成规则 ('第三条' of 'lending-2020' is not accounted for: no rule cites it, and no 'notEncoded' says why it is none)")]
    [InlineData("A reason on a sentence that names what encodes it", "'第一条第2句' 已由 'borrows' 写成规则,不能再用 notEncoded 说它没有 ('第一条第2句' is encoded by 'borrows', so 'notEncoded' is no longer true of it)")]
    [InlineData("A reason that is not on the list", "没有名为 'apeal' 的理由,是否指 'appeal'?可用的有:principle, appeal, governmentDuty, organisation, freeChoice, noFact, ruleToCome, encodedElsewhere, otherSubject, information (no reason 'apeal'; did you mean 'appeal'? There are: principle, appeal, governmentDuty, organisation, freeChoice, noFact, ruleToCome, encodedElsewhere, otherSubject, information)")]
    [InlineData("A rule that its decision lacks", "没有名为 'yearlyFee.visitors' 的决定、规则、要求或数值,是否指 'yearlyFee.visitor'? (no decision, rule, requirement or parameter 'yearlyFee.visitors'; did you mean 'yearlyFee.visitor'?)")]
    [InlineData("A decision that rests on another clause", "'standing' 没有引用 '第一条',也没有引用 '第一条第2句',不能算作它的规则 ('standing' cites neither '第一条' nor '第一条第2句', so it does not encode it)")]
    [InlineData("A requirement that cites a clause of which no sentence names it", "'standing.loan-length' 引用了整条 '第一条',但这一条没有哪一句写明由它编码:请在那一句的 encodedBy 里加上 'standing.loan-length',或者直接引用那一句 ('standing.loan-length' cites the whole of '第一条', but no part of it says that 'standing.loan-length' encodes it: add it to 'encodedBy' of that part, or cite the part itself)")]
    [InlineData("A sentence under the clause of another", "'第二条第2句' 列在 '第一条' 之下,条款号应当以 '第一条' 开头,后面再写是哪一句 ('第二条第2句' stands under '第一条', so its locator should be '第一条' followed by which part it is)")]
    [InlineData("A citation of a sentence that does not exist", "文件 'lending-2020' 没有列出条款 '第一条第4句',是否指 '第一条第1句'? (document 'lending-2020' lists no clause '第一条第4句'; did you mean '第一条第1句'?)")]
    public void A_mistake_is_told_in_these_words(string mistake, string expected)
    {
        var told = Assert.Single(AccountMistakes.All.Single(candidate => candidate.Name == mistake).Source.LoadWithAccount().Diagnostics);

        Assert.Equal(expected, $"{told.MessageZh} ({told.MessageEn})");
    }
}
