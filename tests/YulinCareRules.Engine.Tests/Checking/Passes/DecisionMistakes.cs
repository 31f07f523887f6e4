using System.Collections.Immutable;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Checking.Passes;

/// <summary>Mistakes in decisions that checking finds.</summary>
internal static class DecisionMistakes
{
    private const string Decisions = "lending/decisions.yaml";
    private const string BranchRules = "branch/rules.yaml";

    public static ImmutableArray<Mistake> All { get; } =
    [
        Of("A decision without a title", "YCR1302", "  borrows:\n    title: {zh: 是否借书, en: borrows}\n", "  ▸borrows:\n"),
        Of("A decision without a subject", "YCR1302", "  borrows:\n    title: {zh: 是否借书, en: borrows}\n    subject: reader\n", "  ▸borrows:\n    title: {zh: 是否借书, en: borrows}\n"),
        Of("A decision that gives nothing", "YCR1302", ("  borrows:", "  ▸borrows:"), ("    gives: {type: boolean}\n", string.Empty)),
        Of("A requirement that requires nothing", "YCR1302", ("loan-length:", "▸loan-length:"), ("        require: loan.days <= longestLoan\n", string.Empty)),
        Of("A requirement without its severity", "YCR1302", ("loan-length:", "▸loan-length:"), ("        severity: mandatory\n", string.Empty)),
        Of("Conditions in a list", "YCR1303", "when: {reader.resident: true}", "when: ▸[reader.resident]"),
        Of("One value for several outputs", "YCR1303", "    gives: {type: boolean}\n    value: count(reader.loans) > 0", "    gives: {many: {type: boolean, zh: 多, en: many}}\n    value: ▸count(reader.loans) > 0"),

        Of("A decision without a source", "YCR1307", "  borrows:\n    title: {zh: 是否借书, en: borrows}\n    subject: reader\n    source: lending-2020 第一条\n", "  ▸borrows:\n    title: {zh: 是否借书, en: borrows}\n    subject: reader\n"),
        Of("A requirement without a source or a figure", "YCR1307", ("loan-length:", "▸loan-length:"), ("        source: lending-2020 第二条\n        each", "        each"), ("loan.days <= longestLoan", "loan.days <= 30")),
        Of("A decision defined twice", "YCR1309", LendingPack.Source.With("lending/second.yaml", "decisions:\n  ▸borrows: {}\n")),
        Of("A rule that overrides none there is", "YCR1310", "visitor:\n", "visitor:\n        overrides: ▸residnt\n", "resident"),

        InBranch("An addition without authority", "YCR1311", "  yearlyFee:\n    extends: lending\n    authority: branch-2021 一\n", "  ▸yearlyFee:\n    extends: lending\n"),
        InBranch("A rule replaced without authority", "YCR1311", "visitor:\n        authority: branch-2021 一\n", "▸visitor:\n"),
        InBranch("An addition that would change the hit policy", "YCR1324", "    authority: branch-2021 一\n    rules:\n", "    authority: branch-2021 一\n    ▸hitPolicy: F\n    rules:\n"),
        InBranch("An addition to a decision that does not exist", "YCR1320", "  yearlyFee:\n    extends: lending", "  monthlyFee:\n    extends: ▸lending"),
        InBranch("An addition to a decision of a pack that is no base", "YCR1320", "  yearlyFee:\n    extends: lending", "  yearlyFee:\n    extends: ▸lendings"),

        Of("A hit policy that does not exist", "YCR1312", "    rules:\n", "    hitPolicy: ▸X\n    rules:\n"),
        Of("An aggregation that does not exist", "YCR1312", "    rules:\n", "    hitPolicy: C\n    aggregation: ▸summ\n    rules:\n", "sum"),
        Of("A severity that does not exist", "YCR1312", "severity: mandatory", "severity: ▸mandatry", "mandatory"),
        Of("Priorities of what is no enumeration", "YCR1312", "amount: {type: number", "amount: {priority: [▸high], type: number"),
        Of("An iteration without a list", "YCR1312", ("each: loan in reader.loans", "each: ▸reader.loans"), ("require: loan.days", "require: count(reader.loans)")),

        Of("Two decisions that read each other", "YCR1314", ("  borrows:", "  ▸borrows:"), ("count(reader.loans) > 0", "standing.good"), ("require: loan.days <= longestLoan", "require: borrows")),
        Of("A decision that reads itself", "YCR1314", ("  borrows:", "  ▸borrows:"), ("count(reader.loans) > 0", "borrows")),
        Of("A message that quotes the decision it belongs to", "YCR1314", ("  standing:", "  ▸standing:"), ("out for {actual} days", "out: {standing.good}")),

        Of("A conclusion on an output that is not given", "YCR1315", "then: {amount: 0}", "then: {amount: 0, ▸amounts: 0}", "amount"),
        Of("A verdict that is not given", "YCR1315", "verdict: good", "verdict: ▸god", "good"),
        Of("An output of another decision that is not given", "YCR1315", "count(reader.loans) > 0", "standing.▸goods", "good"),
        Of("A conclusion without an output", "YCR1316", "then: {amount: 0}", "then: ▸{}"),
        Of("A decision without a content", "YCR1321", ("  borrows:", "  ▸borrows:"), ("    value: count(reader.loans) > 0\n", string.Empty)),
        Of("A decision with two contents", "YCR1321", ("  yearlyFee:", "  ▸yearlyFee:"), ("    rules:\n", "    value: {amount: 1}\n    rules:\n")),
        Of("A condition of applying without what to say where it does not hold", "YCR1302", ("  borrows:", "  ▸borrows:"), ("    value: count", "    applies: reader.resident\n    value: count")),
        Of("A reason for not applying without the condition", "YCR1302", ("  borrows:", "  ▸borrows:"), ("    value: count", "    notApplicable: {zh: 甲, en: a}\n    value: count")),
        Of("A condition of applying that is no yes or no", "YCR1208", "    value: count", "    applies: ▸reader.kind\n    notApplicable: {zh: 甲, en: a}\n    value: count"),
        Of("A name in a reason that means nothing", "YCR1201", "    value: count", "    applies: reader.resident\n    notApplicable: {zh: \"{▸raeder.name}\", en: a}\n    value: count", "reader"),
        Of("A reason beside the outputs where no rule applies", "YCR1301", "      visitor:\n        when: {reader.resident: false}\n        then: {amount: fee(reader.kind)}\n", "    otherwise: {then: {amount: 1}, ▸notApplicable: {zh: 甲, en: a}}\n"),
        Of("Findings of what is no checklist", "YCR1323", "    rules:\n", "    findings: ▸borrows\n    rules:\n"),
        Of("Findings of a checklist whose name is misspelt", "YCR1323", "    rules:\n", "    findings: ▸standng\n    rules:\n", "standing"),
        Of("Findings of another in a checklist", "YCR1323", "    verdict: good\n", "    findings: ▸standing\n    verdict: good\n"),

        InReports("A record without one of its fields", "YCR1316", "first: {name: '\"books\"', value: count(reader.loans), state: null}", "first: ▸{name: '\"books\"', state: null}"),
        InReports("A record with a field that it lacks", "YCR1203", "first: {name: '\"books\"', ", "first: {▸nmae: '\"books\"', name: '\"books\"', ", "name"),
        InReports("A record whose field has a wrong value", "YCR1202", "then met else open}\n        - ", "then ▸mt else open}\n        - ", "met"),
        InReports("Words in one language", "YCR1302", "words: {zh: 两项指标, en: two marks}", "words: ▸{zh: 两项指标}"),
        InReports("Words in a third language", "YCR1301", "en: two marks}", "en: two marks, ▸de: zwei}"),
        InReports("Words that are a list", "YCR1303", "en: two marks}", "en: ▸[two]}"),
        InReports("Words where a yes or no is given", "YCR1208", "words: {type: bilingual,", "words: {type: boolean,", mark: ("words: {zh: 两", "words: ▸{zh: 两")),
        Of("Words as a fact", "YCR1304", LendingPack.Source.Replace("lending/facts.yaml", "name: {type: string,", "name: {type: ▸bilingual,")),

        Of("A decision with the name of a subject", "YCR1322", LendingPack.Source.With("lending/second.yaml", Named("reader"))),
        Of("A decision with the name of a parameter", "YCR1322", LendingPack.Source.With("lending/second.yaml", Named("longestLoan"))),

        Of("A decision about an unknown subject", "YCR1201", "    title: {zh: 是否借书, en: borrows}\n    subject: reader", "    title: {zh: 是否借书, en: borrows}\n    subject: ▸raeder", "reader"),
        Of("A priority that the enumeration lacks", "YCR1202", LendingPack.Source.With("lending/second.yaml", Prioritised), "adult"),
    ];

    private const string Prioritised = """
        decisions:
          second:
            title: {zh: 甲, en: a}
            subject: reader
            source: lending-2020 第一条
            gives:
              kind: {type: ReaderKind, zh: 类别, en: kind, priority: [child, ▸adlt]}
            hitPolicy: P
            rules: {any: {when: reader.resident, then: {kind: child}}}
        """;

    private static string Named(string name) =>
        $"decisions:\n  ▸{name}:\n    title: {{zh: 甲, en: a}}\n    subject: reader\n    source: lending-2020 第一条\n    gives: {{type: boolean}}\n    value: reader.resident\n";

    private static Mistake Of(string name, string code, PackSource source, string? suggestion = null) => new(name, code, source) { Suggestion = suggestion };

    private static Mistake Of(string name, string code, string written, string otherwise, string? suggestion = null) =>
        Of(name, code, LendingPack.Source.Replace(Decisions, written, otherwise), suggestion);

    private static Mistake Of(string name, string code, params (string Written, string Otherwise)[] changes) =>
        Of(name, code, changes.Aggregate(LendingPack.Source, (source, change) => source.Replace(Decisions, change.Written, change.Otherwise)));

    private static Mistake InReports(string name, string code, string written, string otherwise, string? suggestion = null, (string Written, string Otherwise)? mark = null)
    {
        var source = LendingVariants.Rich.Replace("lending/more.yaml", written, otherwise);
        return new(name, code, mark is { } place ? source.Replace("lending/more.yaml", place.Written, place.Otherwise) : source) { Suggestion = suggestion };
    }

    private static Mistake InBranch(string name, string code, string written, string otherwise) =>
        new(name, code, LendingPack.Branch.Replace(BranchRules, written, otherwise)) { Folder = "branch" };
}
