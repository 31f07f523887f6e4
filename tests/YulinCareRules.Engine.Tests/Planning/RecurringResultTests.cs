using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>
/// Decisions of which facts are unknown, told again where the same is known: outputs that only inform, numbers that outputs are worked out from, figures whose clauses go by a key, and checklists that may not
/// apply. Every combination of facts, by one plan in several orders, against the reference evaluator.
/// </summary>
public sealed class RecurringResultTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private static readonly (string Name, string[] Values)[] Fields =
    [
        ("old", ["true", "false", "null"]),
        ("open", ["true", "false", "null"]),
        ("safe", ["true", "false", "null"]),
        ("kind", ["\"small\"", "\"large\"", "null"]),
        ("seats", ["20", "30", "120", "null"]),
    ];

    [Theory]
    [InlineData("grant")]
    [InlineData("outcome")]
    [InlineData("bonus")]
    [InlineData("allowance")]
    [InlineData("quota")]
    [InlineData("order")]
    [InlineData("delivery")]
    [InlineData("ready")]
    public void What_is_told_again_is_what_the_reference_evaluator_says(string decision)
    {
        var pack = Pack();
        var (planned, document) = (new PlannedPack(pack), new DecisionDocument(chinese: false));
        var cases = Combinations().ToList();
        var settled = 0;
        foreach (var text in cases.Concat(Enumerable.Reverse(cases)))
        {
            var facts = PlannedCase.Facts(pack, text);
            var reference = CaseDecisions.Decide(pack, facts, Day, [decision]);

            var line = PlannedCase.Line(document, planned.Decide(facts, Day, [decision]));
            Assert.Equal(PlannedCase.Line(document, reference), line);
            Assert.Empty(planned.Compare(reference));
            settled += text.Contains("null", StringComparison.Ordinal) && reference.Results[0].Status == DecisionStatus.Determined ? 1 : 0;
        }

        // Of each some are settled though facts are unknown, and some are not.
        Assert.InRange(settled, 1, (cases.Count * 2) - 1);
    }

    [Fact]
    public void Results_that_there_is_no_room_for_are_told_all_the_same()
    {
        var pack = Pack();
        var (planned, document) = (new PlannedPack(pack), new DecisionDocument(chinese: false));

        // More numbers of seats than results are kept of a decision.
        for (var seats = 0; seats < 4200; seats++)
        {
            var facts = PlannedCase.Facts(pack, $$"""{"hall": {"seats": {{seats}}, "old": true} }""");
            var line = PlannedCase.Line(document, planned.Decide(facts, Day, ["grant"]));

            if (seats % 600 == 0 || seats > 4190)
            {
                Assert.Equal(PlannedCase.Line(document, CaseDecisions.Decide(pack, facts, Day, ["grant"])), line);
            }
        }
    }

    [Theory]
    [InlineData("fenced")]
    [InlineData("walled")]
    public void Another_subject_that_is_absent_is_not_one_of_which_nothing_is_known(string decision)
    {
        var pack = Pack();
        string[] cases = ["""{"hall": {"safe": true} }""", """{"hall": {"safe": true}, "yard": {} }""", """{"hall": {"safe": true}, "yard": {"big": true} }""", """{"hall": {"safe": true}, "yard": {"big": null} }""", """{"hall": {}, "yard": {"big": false} }""", """{"hall": {} }"""];
        foreach (var order in new[] { cases, [.. Enumerable.Reverse(cases)] })
        {
            var (planned, document) = (new PlannedPack(pack), new DecisionDocument(chinese: false));
            foreach (var text in order.Concat(order))
            {
                var facts = PlannedCase.Facts(pack, text);
                Assert.Equal(PlannedCase.Line(document, CaseDecisions.Decide(pack, facts, Day, [decision])), PlannedCase.Line(document, planned.Decide(facts, Day, [decision])));
            }
        }
    }

    private static IEnumerable<string> Combinations() => Fields
        .Aggregate<(string Name, string[] Values), IEnumerable<string>>([string.Empty], (texts, field) => texts.SelectMany(text => field.Values.Select(value => $"{text}{(text.Length == 0 ? "" : ", ")}\"{field.Name}\": {value}")))
        .Select(fields => $$"""{"hall": {{{fields}}} }""");

    private static CheckedPack Pack() => PackSource.Whole("hall", """
        pack:
          id: hall
          version: 1.0.0
          title: {zh: 场馆, en: hall}
        enumerations:
          Kind:
            title: {zh: 类别, en: kind}
            values:
              small: {zh: 小, en: small}
              large: {zh: 大, en: large}
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
              old: {type: boolean, zh: 老旧, en: old}
              open: {type: boolean, zh: 开放, en: open}
              safe: {type: boolean, zh: 安全, en: safe}
              kind: {type: Kind, zh: 类别, en: kind}
              seats: {type: integer, min: 0, zh: 座位, en: seats}
          Yard:
            title: {zh: 院子, en: yard}
            fields:
              big: {type: boolean, zh: 大, en: big}
        subjects:
          hall: {type: Hall, zh: 场馆, en: hall}
          yard: {type: Yard, zh: 院子, en: yard}
        sources:
          rules:
            title: {zh: 规定, en: rules}
            from: 2018-01-01
            clauses:
              一: {zh: 一, en: one, evidence: text, verified: true}
              二: {zh: 二, en: two, evidence: text, verified: true}
              三: {zh: 三, en: three, evidence: text, verified: true}
              四: {zh: 四, en: four, evidence: text, verified: true}
        parameters:
          leastSeats:
            title: {zh: 座位下限, en: least seats}
            type: integer
            unit: seats
            by: Kind
            values:
              - source: rules 二
                value: {small: 25}
              - source: rules 三
                value: {large: 100}
        decisions:
          grant:
            title: {zh: 补助, en: grant}
            subject: hall
            source: rules 一
            hitPolicy: A
            gives:
              eligible: {type: boolean, zh: 符合, en: eligible}
              amount: {type: number, unit: yuan, zh: 金额, en: amount}
              why: {type: list<Kind>, informative: true, zh: 理由, en: why}
            rules:
              aged: {title: {zh: 老旧, en: aged}, source: rules 二, when: {hall.old: true, hall.open: true}, then: {eligible: true, amount: 10 * hall.seats, why: [small]}}
              safe: {title: {zh: 安全, en: safe}, source: rules 三, when: {hall.safe: true}, then: {eligible: true, amount: 10 * hall.seats, why: [large]}}
            otherwise:
              title: {zh: 其余, en: otherwise}
              then: {eligible: false, amount: 0, why: []}
          allowance:
            title: {zh: 津贴, en: allowance}
            subject: hall
            source: rules 一
            hitPolicy: A
            gives:
              eligible: {type: boolean, zh: 符合, en: eligible}
            rules:
              seated: {title: {zh: 座位, en: seated}, source: rules 一, when: hall.open and leastSeats(hall.kind) != null, then: {eligible: true}}
              aged: {title: {zh: 老旧, en: aged}, source: rules 四, when: {hall.old: true}, then: {eligible: true}}
            otherwise:
              title: {zh: 其余, en: otherwise}
              then: {eligible: false}
          bonus:
            title: {zh: 奖补, en: bonus}
            subject: hall
            source: rules 一
            gives:
              first: {type: boolean, zh: 优先, en: first}
              amount: {type: number, unit: yuan, zh: 金额, en: amount}
            rules:
              safe: {title: {zh: 安全, en: safe}, source: rules 三, when: {hall.safe: true}, then: {first: true, amount: 10 * hall.seats}}
              unsafe: {title: {zh: 不安全, en: unsafe}, source: rules 四, when: {hall.safe: false, hall.old: true}, then: {first: false, amount: 10 * hall.seats}}
              young: {title: {zh: 新, en: young}, source: rules 四, when: {hall.safe: false, hall.old: false}, then: {first: false, amount: 10 * hall.seats}}
          fenced:
            title: {zh: 围栏, en: fenced}
            subject: hall
            source: rules 一
            applies: yard.big = true
            notApplicable: {zh: 不查, en: not looked at}
            gives:
              good: {type: boolean, zh: 良好, en: good}
            verdict: good
            checklist:
              safe: {title: {zh: 安全, en: safe}, source: rules 四, severity: mandatory, require: hall.safe = true}
          walled:
            title: {zh: 围墙, en: walled}
            subject: hall
            source: rules 一
            gives:
              good: {type: boolean, zh: 良好, en: good}
            verdict: good
            checklist:
              safe: {title: {zh: 安全, en: safe}, source: rules 四, severity: mandatory, require: hall.safe = true or yard.big = false}
              big: {title: {zh: 大, en: big}, source: rules 三, severity: mandatory, applies: yard.big, require: hall.safe = true}
          size:
            title: {zh: 大小, en: size}
            subject: hall
            source: rules 一
            gives:
              kind: {type: Kind, zh: 类别, en: kind}
            rules:
              little: {title: {zh: 小, en: small}, source: rules 一, when: {hall.safe: true}, then: {kind: small}}
              much: {title: {zh: 大, en: large}, source: rules 一, when: {hall.safe: false}, then: {kind: large}}
          quota:
            title: {zh: 定额, en: quota}
            subject: hall
            source: rules 一
            hitPolicy: A
            gives:
              eligible: {type: boolean, zh: 符合, en: eligible}
            rules:
              listed: {title: {zh: 有定额, en: listed}, source: rules 一, when: hall.open and leastSeats(size.kind) != null, then: {eligible: true}}
              aged: {title: {zh: 老旧, en: aged}, source: rules 四, when: {hall.old: true}, then: {eligible: true}}
            otherwise:
              title: {zh: 其余, en: otherwise}
              then: {eligible: false}
          delivery:
            title: {zh: 交付, en: delivery}
            subject: hall
            source: rules 一
            findings: delivered
            gives:
              done: {type: boolean, zh: 完成, en: done}
            rules:
              aged: {title: {zh: 老旧, en: aged}, source: rules 一, when: {hall.old: true}, then: {done: true}}
              open: {title: {zh: 开放, en: open}, source: rules 一, when: {hall.open: true}, then: {done: true}}
              neither: {title: {zh: 都不是, en: neither}, source: rules 一, when: {hall.old: false, hall.open: false}, then: {done: false}}
          ready:
            title: {zh: 就绪, en: ready}
            subject: hall
            source: rules 一
            findings: delivered
            gives: {type: boolean, zh: 就绪, en: ready}
            value: hall.old and hall.open
          delivered:
            title: {zh: 交付检查, en: delivery checks}
            internal: true
            subject: hall
            source: rules 一
            gives:
              good: {type: boolean, zh: 良好, en: good}
            verdict: good
            checklist:
              little: {title: {zh: 小, en: small}, source: rules 二, severity: mandatory, applies: hall.kind = small, require: hall.safe = true}
              much: {title: {zh: 大, en: large}, source: rules 三, severity: mandatory, applies: hall.kind = large, require: hall.safe = true}
          outcome:
            title: {zh: 处置, en: outcome}
            subject: hall
            source: rules 一
            hitPolicy: P
            gives:
              action: {type: Action, priority: [close, mend, none], zh: 处置, en: action}
              grounds: {type: list<Kind>, informative: true, zh: 理由, en: grounds}
            rules:
              closing: {title: {zh: 关闭, en: closing}, source: rules 二, when: {hall.safe: false}, then: {action: close, grounds: [small]}}
              unfit: {title: {zh: 不合, en: unfit}, source: rules 三, when: {order.good: false}, then: {action: mend, grounds: [large]}}
              aged: {title: {zh: 老旧, en: aged}, source: rules 四, when: {hall.old: true}, then: {action: mend, grounds: [small, large]}}
            otherwise:
              title: {zh: 其余, en: otherwise}
              then: {action: none, grounds: []}
          order:
            title: {zh: 秩序, en: order}
            subject: hall
            source: rules 一
            applies: hall.open = true and hall.old = false
            notApplicable: {zh: 不查, en: not looked at}
            gives:
              good: {type: boolean, zh: 良好, en: good}
            verdict: good
            checklist:
              seated: {title: {zh: 座位, en: seats}, source: rules 二, severity: mandatory, require: hall.seats >= leastSeats(hall.kind), message: {zh: "座位{hall.seats},至少{leastSeats(hall.kind)}", en: "seats {hall.seats}, least {leastSeats(hall.kind)}"}}
              safe: {title: {zh: 安全, en: safe}, source: rules 四, severity: mandatory, require: hall.safe = true, message: {zh: "安全:{actual}", en: "safe: {actual}"}}
        """);
}
