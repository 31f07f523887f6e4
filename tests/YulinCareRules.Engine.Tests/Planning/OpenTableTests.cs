using System.Globalization;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>
/// Tables that read a verdict which shares facts with them: whether a rule that may apply leaves the table open by itself hangs on what other rules read, on ranks and on outcomes. Every combination of
/// facts, each known or not, by the plan and by the reference evaluator.
/// </summary>
public sealed class OpenTableTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);
    private static readonly string[] Truths = ["closed", "old", "open"];

    [Theory]
    [InlineData("P", "{hall.closed: true}", "{order.good: false}", "{hall.open: false}", "none")]
    [InlineData("P", "{hall.closed: true}", "{order.good: false}", "{hall.old: true}", "none")]
    [InlineData("P", "{hall.closed: true, hall.old: false}", "{order.good: false}", "{hall.old: true}", "none")]
    [InlineData("P", "{hall.open: false}", "{order.good: false}", "{hall.closed: true}", "none")]
    [InlineData("P", "{hall.closed: true}", "{order.good: false}", "{hall.open: false}", "close")]
    [InlineData("P", "{hall.closed: true}", "{order.good: false}", "{hall.open: false}", "mend")]
    [InlineData("F", "{hall.closed: true}", "{order.good: false}", "{hall.open: false}", "none")]
    [InlineData("F", "{hall.closed: false}", "{order.good: true}", "{hall.old: true}", "none")]
    [InlineData("F", "{order.good: false}", "{hall.closed: true}", "{hall.open: false}", "close")]
    public void A_rule_that_hangs_on_facts_of_its_own_leaves_a_table_open_only_where_it_does(string policy, string close, string mend, string also, string otherwise)
    {
        var pack = Pack(policy, close, mend, also, otherwise);
        var planned = new PlannedPack(pack);
        var statuses = new HashSet<DecisionStatus>();
        foreach (var facts in Combinations())
        {
            var text = $$"""{"hall": {{{facts}}} }""";
            var reference = CaseDecisions.Decide(pack, PlannedCase.Facts(pack, text), Day, []);

            var differences = planned.Compare(reference).ToList();
            Assert.True(differences.Count == 0, $"{text}: {string.Join("; ", differences)}");
            statuses.Add(reference.Results.Single(result => result.Decision.Name == "outcome").Status);
        }

        Assert.Equal(2, statuses.Count);
    }

    // Three truths and the seats that the checklist asks about, each of them known or not.
    private static IEnumerable<string> Combinations()
    {
        for (var number = 0; number < 81; number++)
        {
            var rest = number;
            var facts = new List<string>();
            foreach (var truth in Truths)
            {
                rest = Math.DivRem(rest, 3, out var value);
                if (value < 2)
                {
                    facts.Add($"\"{truth}\": {(value == 1 ? "true" : "false")}");
                }
            }

            if (rest < 2)
            {
                facts.Add(string.Create(CultureInfo.InvariantCulture, $"\"seats\": {rest * 10}"));
            }

            yield return string.Join(", ", facts);
        }
    }

    private static CheckedPack Pack(string policy, string close, string mend, string also, string otherwise) => PackSource.Whole("table", $$$"""
        pack:
          id: table
          version: 1.0.0
          title: {zh: 表, en: table}
        enumerations:
          Action:
            title: {zh: 处置, en: action}
            values:
              none: {zh: 无, en: none}
              mend: {zh: 整改, en: mend}
              close: {zh: 关闭, en: close}
        records:
          Hall:
            title: {zh: 场馆, en: hall}
            fields:
              closed: {type: boolean, zh: 停业, en: closed}
              old: {type: boolean, zh: 老旧, en: old}
              open: {type: boolean, zh: 开放, en: open}
              seats: {type: integer, min: 0, zh: 座位, en: seats}
        subjects:
          hall: {type: Hall, zh: 场馆, en: hall}
        sources:
          rules:
            title: {zh: 规定, en: rules}
            from: 2018-01-01
            clauses:
              一: {zh: 一, en: one, evidence: text, verified: true}
        decisions:
          order:
            title: {zh: 秩序, en: order}
            subject: hall
            source: rules 一
            gives:
              good: {type: boolean, zh: 良好, en: good}
            verdict: good
            checklist:
              seated: {title: {zh: 座位, en: seats}, source: rules 一, severity: mandatory, applies: hall.open = true, require: hall.seats >= 5}
              counted: {title: {zh: 计数, en: counted}, source: rules 一, severity: mandatory, applies: hall.open = false, require: hall.seats <= 5}
          outcome:
            title: {zh: 处置, en: outcome}
            subject: hall
            source: rules 一
            hitPolicy: {{{policy}}}
            gives:
              action: {type: Action, {{{(policy == "P" ? "priority: [close, mend, none], " : "")}}}zh: 处置, en: action}
            rules:
              closing: {title: {zh: 关闭, en: closing}, source: rules 一, when: {{{close}}}, then: {action: close}}
              mending: {title: {zh: 整改, en: mending}, source: rules 一, when: {{{mend}}}, then: {action: mend}}
              also: {title: {zh: 也整改, en: mending as well}, source: rules 一, when: {{{also}}}, then: {action: mend}}
            otherwise:
              title: {zh: 其余, en: otherwise}
              then: {action: {{{otherwise}}}}
        """);
}
