using System.Globalization;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>
/// Decisions that three-valued logic has no code for: expressions of any type, tables that collect or apply on a condition, functions, texts, durations. Where their facts are known they are code, and
/// whatever is known the line of a case is that of the reference evaluator.
/// </summary>
public sealed class KnownPlanTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private static readonly string Packs = Environment.GetEnvironmentVariable("YULINCARE_RANDOM_VALUES") ?? "25";

    [Theory]
    [InlineData("gives: {type: number}, value: hall.seats * 100")]
    [InlineData("gives: {type: number}, value: hall.seats * rate(hall.kind)")]
    [InlineData("gives: {type: number}, value: 'hall.area / hall.seats'")]
    [InlineData("gives: {type: number}, value: '-hall.area'")]
    [InlineData("gives: {type: number}, value: 'max(for room in hall.rooms return room.seats)'")]
    [InlineData("gives: {type: number}, value: 'sum(for room in hall.rooms return room.area)'")]
    [InlineData("gives: {type: number}, value: 'sum(for room in hall.rooms[kind = small] return room.area)'")]
    [InlineData("gives: {type: number}, value: 'hall.rooms[1].seats'", false)]
    [InlineData("gives: {type: Kind}, value: if hall.seats > 15 then large else small")]
    [InlineData("gives: {type: string}, value: 'hall.name + string(hall.seats)'")]
    [InlineData("gives: {type: date}, value: 'hall.opened + duration(\"P1Y\")'")]
    [InlineData("gives: {type: list<Kind>}, value: 'hall.kinds'")]
    [InlineData("gives: {type: list<number>}, value: 'for room in hall.rooms return room.seats + hall.seats'")]
    [InlineData("gives: {type: boolean}, value: 'contains(hall.name, \"a\")'")]
    [InlineData("gives: {type: boolean}, value: 'hall.opened <= asOf - duration(\"P6M\")'")]
    [InlineData("gives: {type: boolean}, value: 'count(hall.rooms[kind = large]) > 1'")]
    [InlineData("gives: {type: boolean}, value: 'list contains(hall.kinds, hall.kind)'")]
    [InlineData("gives: {type: boolean}, value: 'hall.area / hall.seats > 3'")]
    [InlineData("gives: {type: boolean}, value: 'sum(for room in hall.rooms return room.seats) = rate(hall.kind)'")]
    [InlineData("gives: {type: boolean}, value: 'hall.seats * rate(hall.kind) >= 0'")]
    [InlineData("gives: {type: boolean}, value: 'some k in hall.kinds satisfies k = hall.kind'")]
    [InlineData("applies: hall.open = true, notApplicable: {zh: 不开放, en: it is closed}, gives: {type: boolean}, value: hall.seats > 15")]
    [InlineData("applies: hall.open = true, notApplicable: {zh: '座位{hall.seats}', en: '{hall.seats} seats'}, gives: {type: number}, value: hall.seats + 1")]
    [InlineData("gives: {more: {type: number, zh: 多, en: more}, many: {type: boolean, zh: 很多, en: many}}, value: {more: hall.seats + least, many: hall.seats > least}")]
    [InlineData("gives: {entries: {type: list<Entry>, zh: 条目, en: entries}}, value: {entries: [{what: '\"seats\"', amount: hall.seats * 2}, {what: hall.name, amount: hall.area}]}")]
    [InlineData("applies: hall.open = true, notApplicable: {zh: 不开放, en: it is closed}, gives: {grade: {type: Kind, zh: 等级, en: grade}}, rules: {one: {title: {zh: 一, en: one}, when: {hall.seats: '< 10'}, then: {grade: small}}, two: {title: {zh: 二, en: two}, when: {hall.seats: '>= 10'}, then: {grade: large}}}")]
    [InlineData("gives: {amount: {type: number, zh: 数额, en: amount}}, rules: {one: {title: {zh: 一, en: one}, when: {hall.seats: '< 10'}, then: {amount: hall.area / 4}}, two: {title: {zh: 二, en: two}, when: {hall.seats: '>= 10'}, then: {amount: floor(hall.area)}}}")]
    [InlineData("gives: {amount: {type: number, zh: 数额, en: amount}}, rules: {one: {title: {zh: 一, en: one}, when: 'floor(hall.area) < 10', then: {amount: hall.seats}}}, otherwise: {notApplicable: {zh: 无, en: none}}")]
    [InlineData("hitPolicy: C, gives: {grade: {type: Kind, zh: 等级, en: grade}}, rules: {one: {title: {zh: 一, en: one}, when: {hall.seats: '< 10'}, then: {grade: small}}, two: {title: {zh: 二, en: two}, when: {hall.open: true}, then: {grade: large}}, three: {title: {zh: 三, en: three}, source: order 二, when: {hall.old: true}, then: {grade: hall.kind}}}")]
    [InlineData("hitPolicy: C, aggregation: sum, gives: {amount: {type: number, zh: 数额, en: amount}}, rules: {one: {title: {zh: 一, en: one}, when: {hall.seats: '< 10'}, then: {amount: 5}}, two: {title: {zh: 二, en: two}, when: {hall.open: true}, then: {amount: hall.seats * rate(hall.kind)}}}")]
    [InlineData("hitPolicy: C, aggregation: sum, gives: {amount: {type: number, zh: 数额, en: amount}}, rules: {one: {title: {zh: 一, en: one}, when: {hall.seats: '>= 0'}, then: {amount: 70000000000000000000000000000}}, two: {title: {zh: 二, en: two}, when: {hall.seats: '>= 1'}, then: {amount: 70000000000000000000000000000}}}")]
    [InlineData("hitPolicy: C, aggregation: max, gives: {amount: {type: number, zh: 数额, en: amount}}, rules: {one: {title: {zh: 一, en: one}, when: {hall.seats: '< 10'}, then: {amount: 5}}, two: {title: {zh: 二, en: two}, when: {hall.open: true}, then: {amount: hall.area}}}")]
    [InlineData("hitPolicy: C, aggregation: count, gives: {amount: {type: number, zh: 数额, en: amount}}, rules: {one: {title: {zh: 一, en: one}, when: {hall.seats: '< 10'}, then: {amount: 5}}, two: {title: {zh: 二, en: two}, when: {hall.open: true}, then: {amount: 6}}}")]
    [InlineData("gives: {good: {type: boolean, zh: 合格, en: good}}, verdict: good, checklist: {named: {title: {zh: 名称, en: name}, source: order 一, require: 'contains(hall.name, \"a\")', severity: mandatory, message: {zh: '{hall.name}', en: '{hall.name}'}, remedy: {zh: 改, en: change}}, roomy: {title: {zh: 大, en: roomy}, source: order 二, each: room in hall.rooms, require: 'floor(room.area) >= least', severity: mandatory, message: {zh: '{actual}', en: '{actual}'}, remedy: {zh: 改, en: change}}}")]
    public void Code_for_known_facts_tells_what_the_reference_evaluator_tells(string decision, bool hasCode = true)
    {
        var read = decision.Contains("gives: {type: ", StringComparison.Ordinal) ? "asked != null" : "hall.open";
        var pack = HallPack.With($$"""
            asked: {title: {zh: 所问, en: asked}, subject: hall, source: order 一, {{decision}}}
            reads: {title: {zh: 读, en: reads}, subject: hall, source: order 三, gives: {type: boolean}, value: hall.old = true or {{read}}}
            """);

        Assert.Equal(hasCode, new RegimePlan(pack, new RecordFactLayout(), Day, 0)[0].Known is not null);
        Assert.Equal(hasCode, Settled(pack, 150, 0.05) > 0);
        Settled(pack, 150, 0.3);
    }

    [Theory]
    [InlineData(10, DecisionStatus.Determined)]
    [InlineData(11, DecisionStatus.Undetermined)]
    public void Rules_that_come_to_the_same_amount_leave_nothing_open(int seats, DecisionStatus expected)
    {
        var pack = HallPack.With("grant: {title: {zh: 补助, en: grant}, subject: hall, source: order 一, hitPolicy: F, gives: {amount: {type: number, zh: 金额, en: amount}}, rules: {one: {title: {zh: 一, en: one}, when: 'hall.old != hall.open', then: {amount: 10}}}, otherwise: {then: {amount: hall.seats}}}");
        var planned = new PlannedPack(pack);
        foreach (var before in new[] { 11, 10, seats })
        {
            var facts = PlannedCase.Facts(pack, $$"""{"hall": {"open": true, "seats": {{before}}} }""");
            var decided = CaseDecisions.Decide(pack, facts, Day, []);

            Assert.Empty(planned.Compare(decided));
            Assert.True(before != seats || decided.Results[0].Status == expected);
        }
    }

    [Fact]
    public void So_it_is_with_random_expressions()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("YULINCARE_SEED") ?? "1", CultureInfo.InvariantCulture);
        var settled = 0;
        for (var number = 0; number < int.Parse(Packs, CultureInfo.InvariantCulture); number++)
        {
            var values = new RandomValues(new Random(seed + number));
            var decisions = string.Join('\n', Enumerable.Range(0, 12).Select(place => Decision(place, values)));
            settled += Settled(HallPack.With(decisions), 30, number % 2 == 0 ? 0.03 : 0.2, seed + number, decisions);
        }

        Assert.InRange(settled, 1, int.MaxValue);
    }

    // How many decisions the plan settled by itself.
    private static int Settled(CheckedPack pack, int cases, double unknown, int seed = 1, string decisions = "")
    {
        var (planned, document, texts) = (new PlannedPack(pack), new DecisionDocument(chinese: false), new RandomCaseText(pack.Facts, seed, unknown));
        var (plan, reference, settled) = (new PackPlan(pack, new RecordFactLayout()), new Reference(pack, facts => (CaseFacts)facts), 0);
        for (var i = 0; i < cases; i++)
        {
            var text = texts.Next();
            var facts = PlannedCase.Facts(pack, text);
            var decided = CaseDecisions.Decide(pack, facts, Day, []);

            var line = PlannedCase.Line(document, planned.Decide(facts, Day, []));
            Assert.True(PlannedCase.Line(document, decided) == line, $"{seed}: {text}\n{PlannedCase.Line(document, decided)}\n{line}\n{decisions}");
            Assert.True(planned.Compare(decided) is { IsEmpty: true }, $"{seed}: {text}\n{decisions}");

            var state = plan.Start(facts, Day, reference);
            settled += Enumerable.Range(0, pack.Decisions.Length).Count(place => pack.Decisions[place].Name != "reads" && state.CellOf(place).State == CellState.Determined);
        }

        return settled;
    }

    // A third are tables, half of which collect; a quarter apply on a condition.
    private static string Decision(int number, RandomValues values)
    {
        var applies = number % 4 == 0 ? $"applies: '{values.Condition()}', notApplicable: {{zh: 不, en: not}}, " : string.Empty;
        var (type, expression) = values.Next();
        var given = number % 3 != 0
            ? $"gives: {{type: {type}}}, value: '{expression}'"
            : number % 2 == 0
            ? $"hitPolicy: C, aggregation: {(number % 4 == 0 ? "sum" : "max")}, gives: {{amount: {{type: number, zh: 数额, en: amount}}}}, rules: {{{Rules(values, "amount", () => values.Amount())}}}"
            : $"hitPolicy: F, gives: {{given: {{type: {type}, zh: 所给, en: given}}}}, rules: {{{Rules(values, "given", () => values.Of(type))}}}, otherwise: {{then: {{given: '{expression}'}}}}";
        return $"d{number}: {{title: {{zh: 决定{number}, en: decision {number}}}, subject: hall, source: order 一, {applies}{given}}}";
    }

    private static string Rules(RandomValues values, string output, Func<string> draw) =>
        string.Join(", ", Enumerable.Range(0, 3).Select(rule => $"r{rule}: {{title: {{zh: 规则{rule}, en: rule {rule}}}, source: order {"一二三"[rule]}, when: '{values.Condition()}', then: {{{output}: '{draw()}'}}}}"));
}
