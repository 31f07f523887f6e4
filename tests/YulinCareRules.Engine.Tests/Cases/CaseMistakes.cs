using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Cases;

/// <summary>A case file with one mistake in it, or one expectation that is not met; a mark shows the place.</summary>
internal sealed record CaseMistake(string Name, string Code, string Text, string? Suggestion = null)
{
    public string File { get; init; } = "cases/lending.yaml";

    public MarkedText Marked => MarkedText.Read(File, Text);
}

/// <summary>Mistakes in case files.</summary>
internal static class CaseMistakes
{
    private const string Title = "  - title: {zh: 一, en: one}\n    asOf: 2023-01-01\n";

    public static ImmutableArray<CaseMistake> All { get; } =
    [
        Case("Facts of an unknown name", "YCR4001", "    given: ▸adlt\n    expect: {yearlyFee: {amount: 20}}\n", "adult"),
        Case("A decision that does not exist", "YCR4002", "    given: adult\n    expect: {▸yearlyFees: {amount: 20}}\n", "yearlyFee"),
        Case("A change of an unknown subject", "YCR4003", "    given: adult\n    but: {▸raeder.kind: child}\n    expect: {yearlyFee: {amount: 20}}\n", "reader"),
        Case("A change of an unknown field", "YCR4003", "    given: adult\n    but: {▸reader.knid: child}\n    expect: {yearlyFee: {amount: 20}}\n", "kind"),
        Case("A change of an element that is not there", "YCR4003", "    given: adult\n    but: {▸\"reader.loans[2].days\": 1}\n    expect: {yearlyFee: {amount: 20}}\n"),
        Case("A change of an element of what is no list", "YCR4003", "    given: adult\n    but: {▸\"reader.kind[0]\": child}\n    expect: {yearlyFee: {amount: 20}}\n"),
        Case("A change of an element without a number", "YCR4003", "    given: adult\n    but: {▸\"reader.loans[first].days\": 1}\n    expect: {yearlyFee: {amount: 20}}\n"),
        new("A case that expects nothing", "YCR4004", $"{LendingCases.Head}  - ▸title: {{zh: 一, en: one}}\n    asOf: 2023-01-01\n    given: adult\n"),
        new("A case with an empty expectation", "YCR4004", $"{LendingCases.Head}  - ▸title: {{zh: 一, en: one}}\n    asOf: 2023-01-01\n    given: adult\n    expect: {{}}\n"),
        new("A file that is no mapping", "YCR4005", "▸- title\n"),
        new("A file without cases", "YCR4005", "▸facts: {adult: facts/adult.yaml}\n"),
        new("A file with an empty list of cases", "YCR4005", "▸cases: []\n"),
        Case("An output that differs", "YCR4010", "    given: adult\n    expect: {yearlyFee: {amount: ▸5}}\n"),
        Case("A finding that does not exist", "YCR4010", "    given: adult\n    expect: {standing: {findings: {▸loan-lenght: violated}}}\n"),

        new("Facts in a file that is not there", "YCR1010", "facts: {adult: facts/nobody.yaml}\ncases:\n" + Title + "    expect: {yearlyFee: notApplicable}\n") { File = "cases/facts/nobody.yaml" },
        new("A case without a title", "YCR1302", $"{LendingCases.Head}  - ▸asOf: 2023-01-01\n    given: adult\n    expect: {{yearlyFee: {{amount: 20}}}}\n"),
        new("A case without a day", "YCR1302", $"{LendingCases.Head}  - ▸title: {{zh: 一, en: one}}\n    given: adult\n    expect: {{yearlyFee: {{amount: 20}}}}\n"),
        Case("A key of a case that does not exist", "YCR1301", "    given: adult\n    ▸expects: {}\n    expect: {yearlyFee: {amount: 20}}\n", "expect"),
        Case("A pin on a clause that is not there", "YCR1306", "    pins: lending-2020 ▸第九条\n    given: adult\n    expect: {yearlyFee: {amount: 20}}\n", "第一条"),
        Case("An expectation of an output that is not given", "YCR1315", "    given: adult\n    expect: {yearlyFee: {▸amounts: 20}}\n", "amount"),
        Case("A fact of the wrong type", "YCR2002", "    given: {reader: {resident: ▸maybe}}\n    expect: {yearlyFee: {amount: 20}}\n"),
        Case("A change to a value of the wrong type", "YCR2002", "    given: adult\n    but: {reader.resident: ▸maybe}\n    expect: {yearlyFee: {amount: 20}}\n"),
        Case("An expectation of the wrong type", "YCR2002", "    given: adult\n    expect: {yearlyFee: {amount: ▸much}}\n"),
        new("Facts of the wrong type in a file", "YCR2002", "facts: {wrong: facts/wrong.yaml}\ncases:\n" + Title + "    given: wrong\n    expect: {yearlyFee: {amount: 20}}\n") { File = "cases/facts/wrong.yaml" },
    ];

    private static CaseMistake Case(string name, string code, string lines, string? suggestion = null) =>
        new(name, code, LendingCases.Head + Title + lines, suggestion);
}
