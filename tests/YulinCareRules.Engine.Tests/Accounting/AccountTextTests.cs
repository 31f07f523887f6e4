using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Accounting;

public sealed class AccountTextTests
{
    [Fact]
    public void In_Chinese_the_account_speaks_by_titles_alone() => Assert.Equal(
        """
        阅读月通知(〔2019〕1号)
          一  办读书会(见于报道)
            – 未写成规则(对象不同):说的是活动
          二  宣传(凭记忆)
            – 未写成规则(政府职责):由馆方去做
          写成规则 0 条,说明理由 2 条,没有交代 0 条

        图书借阅办法
          第一条  年费和捐书
            第一条第1句  外地读者交年费
              → 规则:应交年费:非本市居民
              → 数值:年费标准
            第一条第2句  借书要登记
              → 决定:是否借书
            第一条第3句  欢迎捐书
              – 未写成规则(倡导鼓励):捐不捐随意
          第二条  借期(见于报道)
            → 决定:信用
            → 要求:信用:借期
            → 数值:最长借期
          写成规则 3 条,说明理由 1 条,没有交代 0 条

        合计:写成规则 3 条,说明理由 3 条,没有交代 0 条

        """,
        Text(chinese: true));

    [Fact]
    public void In_English_the_account_speaks_by_titles_alone() => Assert.Equal(
        """
        Circular on the month of reading (〔2019〕1号)
          一  readings are held (from a report)
            – no rule (another subject): it is about events
          二  publicity (from memory)
            – no rule (duty of government): the library does it
          0 encoded, 2 accounted for, 0 missing

        Lending regulations
          第一条  yearly fee and gifts of books
            第一条第1句  readers from elsewhere pay a fee
              → rule: fee due: a reader from elsewhere
              → figure: yearly fee
            第一条第2句  loans are recorded
              → decision: borrows
            第一条第3句  gifts of books are welcome
              – no rule (appeal or encouragement): nobody need give any
          第二条  how long a book may be out (from a report)
            → decision: standing
            → requirement: standing: length of loans
            → figure: longest loan
          3 encoded, 1 accounted for, 0 missing

        Total: 3 encoded, 3 accounted for, 0 missing

        """,
        Text(chinese: false));

    private static string Text(bool chinese)
    {
        var titled = LendingAccount.Source.Replace("lending/decisions.yaml", "      visitor:\n", "      visitor:\n        title: {zh: 非本市居民, en: a reader from elsewhere}\n");
        return AccountText.Write(ClauseAccountant.Account(titled.Load().Pack!), chinese);
    }
}
