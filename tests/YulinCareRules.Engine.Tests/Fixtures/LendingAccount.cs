namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>The lending pack with a clause that is accounted for sentence by sentence, and a document that no rule rests on.</summary>
internal static class LendingAccount
{
    public const string File = "lending/figures.yaml";

    public const string First = """
              第一条:
                zh: 年费和捐书
                en: yearly fee and gifts of books
                evidence: text
                verified: true
                parts:
                  第一条第1句: {zh: 外地读者交年费, en: readers from elsewhere pay a fee, encodedBy: [yearlyFee.visitor, fee]}
                  第一条第2句: {zh: 借书要登记, en: loans are recorded, encodedBy: [borrows]}
                  第一条第3句:
                    zh: 欢迎捐书
                    en: gifts of books are welcome
                    notEncoded: {reason: appeal, zh: 捐不捐随意, en: nobody need give any}
        """;

    private const string Circular = """
        sources:
          circular-2019:
            title: {zh: 阅读月通知, en: Circular on the month of reading}
            number: 〔2019〕1号
            notEncoded: {reason: otherSubject, zh: 说的是活动, en: it is about events}
            clauses:
              一: {zh: 办读书会, en: readings are held, evidence: press}
              二:
                zh: 宣传
                en: publicity
                evidence: recalled
                notEncoded: {reason: governmentDuty, zh: 由馆方去做, en: the library does it}
        """;

    public static PackSource Source { get; } = LendingPack.Source
        .Replace(File, "      第一条: {zh: 年费, en: yearly fee, evidence: text, verified: true}", First)
        .With("lending/circular.yaml", Circular);
}
