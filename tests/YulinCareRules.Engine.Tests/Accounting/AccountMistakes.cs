using System.Collections.Immutable;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Accounting;

/// <summary>Mistakes in the account of the clauses.</summary>
internal static class AccountMistakes
{
    private const string Circular = "lending/circular.yaml";
    private const string Decisions = "lending/decisions.yaml";

    private const string Third = "notEncoded: {reason: appeal, zh: 捐不捐随意, en: nobody need give any}";

    public static ImmutableArray<Mistake> All { get; } =
    [
        new("A clause that nothing cites", "YCR2301", LendingPack.Source.Replace(LendingAccount.File, "      第二条:", "      ▸第三条: {zh: 押金, en: deposit, evidence: text}\n      第二条:")),
        Of("A sentence that is forgotten", "YCR2301", ("第一条第3句:", "▸第一条第3句:"), ($"            {Third}", "            evidence: text")),
        Of("A sentence encoded by an empty list", "YCR2301", ("第一条第2句", "▸第一条第2句"), ("encodedBy: [borrows]", "encodedBy: []"), (Decisions, "    source: lending-2020 第一条\n    gives: {type: boolean}", "    source: lending-2020 第二条\n    gives: {type: boolean}")),
        Of("A document whose reason does not reach what has none", "YCR2301", (Circular, "    notEncoded: {reason: otherSubject, zh: 说的是活动, en: it is about events}\n", string.Empty), (Circular, "一: {zh", "▸一: {zh")),

        Of("A reason on a clause that a rule cites", "YCR2302", ("evidence: press}", "evidence: press, notEncoded: {reason: ▸noFact, zh: 甲, en: a}}")),
        Of("A reason on a sentence that names what encodes it", "YCR2302", ("encodedBy: [borrows]", "encodedBy: [borrows], notEncoded: {reason: ▸noFact, zh: 甲, en: a}")),
        Of("A reason on a clause of which one sentence is encoded", "YCR2302", ("    parts:\n", "    notEncoded: {reason: ▸principle, zh: 甲, en: a}\n        parts:\n")),
        Of("A reason on a document of which one clause is cited", "YCR2302", ("    from: 2020-01-01\n    clauses", "    from: 2020-01-01\n    notEncoded: {reason: ▸principle, zh: 甲, en: a}\n    clauses")),

        Of("A reason that is not on the list", "YCR2303", (Third, Third.Replace("appeal", "▸apeal", StringComparison.Ordinal))) with { Suggestion = "appeal" },
        Of("A reason without its words", "YCR1302", (Third, "notEncoded: ▸{reason: appeal, zh: 捐不捐随意}")),

        Of("A decision that is misspelt", "YCR2304", ("第一条第2句: {zh: 借书要登记, en: loans are recorded, encodedBy: [borrows]", "第一条第2句: {zh: 借书要登记, en: loans are recorded, encodedBy: [borrows, ▸yearlyFe]")) with { Suggestion = "yearlyFee" },
        Of("A rule that its decision lacks", "YCR2304", ("[borrows]", "[borrows, ▸yearlyFee.visitors]")) with { Suggestion = "yearlyFee.visitor" },
        Of("A decision that rests on another clause", "YCR2305", ("[borrows]", "[borrows, ▸standing]")),

        Of("A decision that cites a clause of which no sentence names it", "YCR2306", (Decisions, "    source: lending-2020 第二条\n    gives:", "    source: [lending-2020 第二条, ▸lending-2020 第一条]\n    gives:")),
        Of("A requirement that cites a clause of which no sentence names it", "YCR2306", (Decisions, "        source: lending-2020 第二条\n        each", "        source: [lending-2020 第二条, ▸lending-2020 第一条]\n        each")),
        Of("A rule beside the one that a sentence names", "YCR2306", (Decisions, "      resident:\n", "      resident:\n        source: ▸lending-2020 第一条\n")),
        Of("A parameter that cites a clause of which no sentence names it", "YCR2306", ("[yearlyFee.visitor, fee]", "[yearlyFee.visitor]"), ("source: lending-2020 第一条", "source: ▸lending-2020 第一条")),

        Of("A sentence under the clause of another", "YCR2307", ("第一条第2句", "▸第二条第2句")),
        Of("A sentence with the locator of its clause", "YCR2307", ("第一条第2句", "▸第一条")),
        Of("A citation of a sentence that does not exist", "YCR1306", (Decisions, "    source: lending-2020 第一条\n    gives: {type: boolean}", "    source: lending-2020 ▸第一条第4句\n    gives: {type: boolean}")) with { Suggestion = "第一条第1句" },
        Of("A sentence called verified in a clause that was not read", "YCR1317", ("        evidence: text\n        verified: true\n", "        evidence: press\n"), ("第一条第2句: {zh: 借书要登记,", "▸第一条第2句: {verified: true, zh: 借书要登记,")),
        Of("A grade of evidence of a sentence that does not exist", "YCR1312", ("第一条第2句: {", "第一条第2句: {evidence: ▸txt, ")) with { Suggestion = "text" },
        Of("A parameter that has no value and no clause", "YCR1307", ("  longestLoan:", "  ▸deposit: {title: {zh: 押金, en: deposit}, type: number}\n  longestLoan:")),
    ];

    private static Mistake Of(string name, string code, params (string Written, string Otherwise)[] changes) =>
        Of(name, code, [.. changes.Select(change => (LendingAccount.File, change.Written, change.Otherwise))]);

    private static Mistake Of(string name, string code, (string Written, string Otherwise) first, (string Written, string Otherwise) second, (string File, string Written, string Otherwise) third) =>
        Of(name, code, (LendingAccount.File, first.Written, first.Otherwise), (LendingAccount.File, second.Written, second.Otherwise), third);

    private static Mistake Of(string name, string code, params (string File, string Written, string Otherwise)[] changes) =>
        new(name, code, changes.Aggregate(LendingAccount.Source, (source, change) => source.Replace(change.File, change.Written, change.Otherwise)));
}
