using System.Globalization;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Analysis;

/// <summary>A pack, and the codes that its analysis is to report; where a place is marked, the first of them there.</summary>
internal sealed record PlantedFault(string Name, string Sections, params string[] Codes)
{
    public PackSource Source => PermitPack.Source(Sections);

    public override string ToString() => Name;
}

/// <summary>Faults of each kind, each with a look-alike among <see cref="LookAlikes"/> that is right.</summary>
internal static class PlantedFaults
{
    private const string Granted = "then: {outcome: granted}";
    private const string Refused = "then: {outcome: refused}";

    /// <summary>What is only noted, of facts and figures that nobody reads.</summary>
    public static IEnumerable<string> Notes { get; } = ["YCR5014", "YCR5015", "YCR5032"];

    public static IEnumerable<PlantedFault> Faults { get; } =
    [
        new("a value of an enumeration is forgotten", PermitPack.Table($$"""
            a: {when: {shop.trade: food}, {{Granted}}}
            b: {when: {shop.trade: retail}, {{Refused}}}
            """), "YCR5001", "YCR5011"),
        new("a number between two ranges", PermitPack.Table($$"""
            a: {when: {shop.area: "< 100"}, {{Granted}}}
            b: {when: {shop.area: "> 100"}, {{Refused}}}
            """), "YCR5001"),
        new("a whole number between two ranges", PermitPack.Table($$"""
            a: {when: {shop.staff: "<= 4"}, {{Granted}}}
            b: {when: {shop.staff: ">= 6"}, {{Refused}}}
            """), "YCR5001"),
        new("a day between two dates", PermitPack.Table($$"""
            a: {when: {shop.opened: '< date("2020-05-01")'}, {{Granted}}}
            b: {when: {shop.opened: '> date("2020-05-01")'}, {{Refused}}}
            """), "YCR5001"),
        new("a sum that is just met", PermitPack.Table($$"""
            a: {when: shop.area > 3 * shop.staff, {{Granted}}}
            b: {when: shop.area < 3 * shop.staff, {{Refused}}}
            """), "YCR5001"),
        new("a year of the case that no rule is in force in", PermitPack.Table($$"""
            a: {to: 2021-12-31, when: "true", {{Granted}}}
            b: {from: 2023-01-01, when: "true", {{Refused}}}
            """), "YCR5017"),
        new("a gap once a figure changes", PermitPack.Table($$"""
            a: {when: shop.staff <= staffLimit, {{Granted}}}
            b: {when: shop.staff >= 11, {{Refused}}}
            """.Replace("staffLimit,", "staffLimit and asOf < date(\"2023-01-01\") or shop.staff < 5,", StringComparison.Ordinal)), "YCR5001"),
        new("two rules that disagree on one value", PermitPack.Table($$"""
            a: {when: {shop.area: "<= 100"}, {{Granted}}}
            ▸b: {when: {shop.area: ">= 100"}, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5002"),
        new("two rules that disagree from a day on", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            c: {when: {shop.open: false}, {{Refused}}}
            ▸b: {from: 2024-01-01, when: {shop.open: true, shop.trade: craft}, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5002"),
        new("two rules under A that disagree", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            ▸b: {when: {shop.trade: food}, {{Refused}}}
            """, "hitPolicy: A\notherwise: {outcome: refused}").Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5002"),
        new("a row behind one that takes all its cases", PermitPack.Table($$"""
            a: {when: {shop.staff: "> 3"}, {{Granted}}}
            ▸b: {when: {shop.staff: "> 5"}, {{Refused}}}
            c: {when: "true", {{Refused}}}
            """, "hitPolicy: F").Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5004"),
        new("a rule that is overridden wherever it holds", PermitPack.Table($$"""
            ▸a: {when: {shop.trade: food, shop.open: true}, {{Granted}}}
            b: {overrides: a, when: {shop.open: true}, {{Refused}}}
            c: {when: {shop.open: false}, {{Granted}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5004"),
        new("conditions that contradict each other", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            ▸c: {when: shop.staff > 4 and shop.staff < 5, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5003"),
        new("a sum that cannot be", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            ▸c: {when: shop.staff + shop.area < 0, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5003"),
        new("a rule that ends before its decision begins", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            ▸c: {to: 2019-12-31, when: {shop.open: false}, {{Granted}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5005"),
        new("an override of a rule that never applies with it", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {overrides: ▸a, when: {shop.open: false}, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5006"),
        new("an override of a rule of another time", PermitPack.Table($$"""
            a: {to: 2022-12-31, when: {shop.open: true}, {{Granted}}}
            b: {from: 2023-01-01, overrides: ▸a, when: {shop.open: true}, {{Refused}}}
            c: {when: {shop.open: false}, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5006"),
        new("a requirement that asks for nothing", PermitPack.Checklist("""
            ▸some: {title: {zh: 一, en: some}, source: permits-2020 第一条, require: shop.staff >= 0, severity: mandatory}
            """), "YCR5007"),
        new("a requirement that cannot be met", PermitPack.Checklist("""
            ▸some: {title: {zh: 一, en: some}, source: permits-2020 第一条, require: shop.staff + shop.area < 0, severity: mandatory}
            """), "YCR5008"),
        new("a requirement on each room that never applies", PermitPack.Checklist("""
            ▸some: {title: {zh: 一, en: some}, source: permits-2020 第一条, each: room in shop.rooms, applies: room.seats < 3 and room.seats > 4, require: room.kitchen, severity: mandatory}
            """), "YCR5003"),
        new("a requirement that reads a figure where there is none", PermitPack.Checklist("""
            ▸some: {title: {zh: 一, en: some}, source: permits-2020 第一条, require: shop.area <= areaLimit(shop.trade), severity: mandatory}
            """), "YCR5010"),
        new("a figure that has ended", PermitPack.Table("""
            ▸a: {when: shop.area > oldFee, then: {outcome: granted}}
            b: {when: not(shop.area > 5), then: {outcome: refused}}
            """, "hitPolicy: F\notherwise: {outcome: refused}").Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5010"),
        new("a value that no rule gives", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Granted}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5012"),
        new("rules of one rank that disagree", PermitPack.Table("""
            a: {when: {shop.open: true}, then: {outcome: granted, note: 1}}
            ▸b: {when: {shop.trade: food}, then: {outcome: granted, note: 2}}
            """, "hitPolicy: P\notherwise: {outcome: refused, note: 0}").Replace("▸permit", "permit", StringComparison.Ordinal)
            .Replace("en: outcome}}", "en: outcome, priority: [granted, refused]}, note: {type: integer, zh: 备注, en: note}}", StringComparison.Ordinal), "YCR5002"),
        new("a decision that concerns no case", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            """, "applies: shop.staff < 0\nnotApplicable: {zh: 无, en: none}"), "YCR5016", "YCR5003", "YCR5003"),
        new("two versions of a rule that are both in force on a day", PermitPack.Table($$"""
            a: {to: 2023-01-01, when: "true", {{Granted}}}
            ▸b: {from: 2023-01-01, when: "true", {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5002"),
        new("children against three times as many caregivers, and one fewer", PermitPack.Table($$"""
            a: {when: shop.staff <= 3 * count(shop.rooms), {{Granted}}}
            ▸b: {when: shop.staff >= 3 * count(shop.rooms), {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5002"),
        new("a gap by way of another table", PermitPack.Two($$"""
            small: {when: shop.staff <= 4, {{Granted}}}
            large: {when: shop.staff > 4, {{Refused}}}
            """, $$"""
            a: {when: {size.outcome: granted, shop.open: true}, {{Granted}}}
            b: {when: shop.staff > 5, {{Refused}}}
            c: {when: shop.staff <= 4 and shop.open = false, {{Refused}}}
            """), "YCR5001", "YCR5011"),
        new("an overlap by way of another table, and of a figure from a day on", PermitPack.Two($$"""
            small: {when: shop.staff <= staffLimit, {{Granted}}}
            large: {when: shop.staff > staffLimit, {{Refused}}}
            """, $$"""
            a: {when: {size.outcome: granted}, {{Granted}}}
            ▸b: {when: shop.staff > 10, {{Refused}}}
            """), "YCR5002"),
        new("a rule that another table leaves no case", PermitPack.Two($$"""
            small: {when: shop.staff <= 4, {{Granted}}}
            large: {when: shop.staff > 4, {{Refused}}}
            """, $$"""
            a: {when: {size.outcome: granted}, {{Granted}}}
            b: {when: {size.outcome: refused}, {{Refused}}}
            ▸c: {overrides: a, when: {size.outcome: granted, shop.staff: "> 7"}, {{Refused}}}
            """), "YCR5003", "YCR5006"),
        new("an output that no rule gives", PermitPack.Table("""
            a: {when: {shop.open: true}, then: {outcome: granted, note: null}}
            b: {when: {shop.open: false}, then: {outcome: refused, note: null}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal).Replace("en: outcome}}", "en: outcome}, ▸note: {type: integer, zh: 备注, en: note}}", StringComparison.Ordinal), "YCR5013"),
        new("what a function makes of a text", PermitPack.Table($$"""
            a: {when: string length(shop.owner) * shop.staff * shop.staff < 4711, {{Granted}}}
            b: {when: string length(shop.owner) * shop.staff * shop.staff > 4711, {{Refused}}}
            """), "YCR5018", "YCR5018"),
        new("two values of an enumeration that no rule mentions", PermitPack.Table($$"""
            a: {when: {shop.trade: food}, {{Granted}}}
            b: {when: {shop.trade: food, shop.open: true}, {{Granted}}}
            """, "hitPolicy: A").Replace("en: granted", "en: granted", StringComparison.Ordinal), "YCR5001", "YCR5011", "YCR5011", "YCR5012"),
        new("one day between thirty days after a date and thirty-one", PermitPack.Table($$"""
            a: {when: 'asOf <= shop.opened + duration("P30D")', {{Granted}}}
            b: {when: 'asOf > shop.opened + duration("P31D")', {{Refused}}}
            """), "YCR5001"),
        new("a length of time that neither rule takes", PermitPack.Table($$"""
            a: {when: 'asOf - shop.opened < duration("P90D")', {{Granted}}}
            b: {when: 'asOf - shop.opened > duration("P90D")', {{Refused}}}
            """), "YCR5001"),
        new("a month between one month after a date and two", PermitPack.Table($$"""
            a: {when: 'asOf <= shop.opened + duration("P1M")', {{Granted}}}
            b: {when: 'asOf > shop.opened + duration("P2M")', {{Refused}}}
            """), "YCR5001"),
        new("two rules that meet in the one day by which a month may be longer", PermitPack.Table($$"""
            a: {when: 'asOf <= shop.opened + duration("P1M")', {{Granted}}}
            ▸b: {when: 'asOf >= shop.opened + duration("P31D")', {{Refused}}}
            """, "otherwise: {outcome: refused}").Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5002"),
        new("the greater of two is just met", PermitPack.Table($$"""
            a: {when: "max(shop.staff, shop.area) < 5", {{Granted}}}
            b: {when: "shop.staff > 5 or shop.area > 5", {{Refused}}}
            """), "YCR5001"),
        new("rooms of which none is a kitchen, and no rooms at all", PermitPack.Table($$"""
            a: {when: some room in shop.rooms satisfies room.kitchen, {{Granted}}}
            b: {when: every room in shop.rooms satisfies room.kitchen = false, {{Refused}}}
            ▸c: {when: count(shop.rooms) = 0, {{Granted}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5002"),
        new("a rule that ends before it begins", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            ▸c: {from: 2023-01-01, to: 2022-01-01, when: {shop.open: false}, {{Granted}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal), "YCR5005"),
        new("a gap among the values that are not the one named", PermitPack.Table($$"""
            a: {when: shop.trade = food, {{Granted}}}
            b: {when: shop.trade != food and shop.staff < 5, {{Refused}}}
            """), "YCR5001"),
        new("a requirement that divides by a number that may be zero", PermitPack.Checklist("""
            ▸some: {title: {zh: 一, en: some}, source: permits-2020 第一条, require: shop.area / shop.staff >= 3, severity: mandatory}
            """), "YCR5040", "YCR5018"),
        new("a requirement on the sum of what may be no rooms", PermitPack.Checklist("""
            ▸some: {title: {zh: 一, en: some}, source: permits-2020 第一条, require: sum(for room in shop.rooms return room.seats) <= 100, severity: mandatory}
            """), "YCR5040"),
        new("a total of rules of which none applies", PermitPack.Table("""
            a: {when: {shop.staff: "> 3"}, then: {fee: 5}}
            b: {when: {shop.staff: "> 9"}, then: {fee: 7}}
            """, "hitPolicy: C\naggregation: sum").Replace("outcome: {type: Outcome", "fee: {type: number", StringComparison.Ordinal), "YCR5041"),
        new("an invariant with a case against it", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal) + PermitPack.Invariant("from: 2020-01-01\n    holds: permit.outcome = granted or shop.staff < 3"), "YCR5020"),
        new("an invariant that is beyond the method", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal) + PermitPack.Invariant("holds: shop.staff * shop.staff * shop.staff != 4711"), "YCR5021"),
        new("an invariant of no case", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal) + PermitPack.Invariant("when: shop.staff < 0\n    holds: shop.open"), "YCR5022"),
        new("an invariant about a figure that some trades do not have", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            """).Replace("▸permit", "permit", StringComparison.Ordinal) + PermitPack.Invariant("holds: areaLimit(shop.trade) > 0"), "YCR5023"),
        new("rules that nearly all disagree", PermitPack.Table(string.Join('\n', Enumerable.Range(0, 30).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"r{i}: {{when: shop.area >= {7 * i} or shop.staff > {i}, {(i % 2 == 0 ? Granted : Refused)}}}")))), ["YCR5030", .. Enumerable.Repeat("YCR5002", 20)]),
        new("rules behind one that takes all cases", PermitPack.Table(string.Join('\n', Enumerable.Range(0, 30).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"r{i}: {{when: {{shop.staff: \"{i}\"}}, {Refused}}}")).Prepend($"all: {{when: \"true\", {Granted}}}")), "hitPolicy: F"), ["YCR5031", .. Enumerable.Repeat("YCR5004", 20)]),
    ];

    public static IEnumerable<PlantedFault> LookAlikes { get; } =
    [
        new("every value has its rule", PermitPack.Table($$"""
            a: {when: {shop.trade: food}, {{Granted}}}
            b: {when: {shop.trade: "retail, craft"}, {{Refused}}}
            """)),
        new("what is not one value is any other", PermitPack.Table($$"""
            a: {when: {shop.trade: food}, {{Granted}}}
            b: {when: {shop.trade: not(food)}, {{Refused}}}
            """)),
        new("whole numbers have nothing between them", PermitPack.Table($$"""
            a: {when: {shop.staff: "<= 4"}, {{Granted}}}
            b: {when: {shop.staff: "> 4"}, {{Refused}}}
            """.Replace("> 4", ">= 5", StringComparison.Ordinal))),
        new("bounds of a fact close the gap", PermitPack.Table($$"""
            a: {when: {shop.area: "[0..500]"}, {{Granted}}}
            b: {when: {shop.area: "(500..1000]"}, {{Refused}}}
            """)),
        new("a sum and its other side", PermitPack.Table($$"""
            a: {when: shop.area >= 3 * shop.staff, {{Granted}}}
            b: {when: shop.area < 3 * shop.staff, {{Refused}}}
            """)),
        new("versions that follow each other", PermitPack.Table($$"""
            a: {to: 2022-12-31, when: "true", {{Granted}}}
            b: {from: 2023-01-01, when: "true", {{Refused}}}
            """)),
        new("an override that orders the two", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            c: {when: {shop.open: false}, {{Refused}}}
            b: {overrides: a, when: {shop.open: true, shop.trade: craft}, {{Refused}}}
            """)),
        new("rules under A that agree", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.trade: food}, {{Granted}}}
            """, "hitPolicy: A\notherwise: {outcome: refused}")),
        new("a row behind one that takes only some of its cases", PermitPack.Table($$"""
            a: {when: {shop.staff: "> 5"}, {{Granted}}}
            b: {when: {shop.staff: "> 3"}, {{Refused}}}
            c: {when: "true", {{Refused}}}
            """, "hitPolicy: F")),
        new("a figure of the county that is still to be set", PermitPack.Table($$"""
            a: {when: countyFee != null and shop.area > countyFee, {{Granted}}}
            b: {when: countyFee = null or not(shop.area > countyFee), {{Refused}}}
            """)),
        new("a figure that is read only of the trades that have it", PermitPack.Checklist("""
            some: {title: {zh: 一, en: some}, source: permits-2020 第一条, applies: shop.trade != craft, require: shop.area <= areaLimit(shop.trade), severity: mandatory}
            """)),
        new("a figure that is read only while it is in force", PermitPack.Checklist("""
            some: {title: {zh: 一, en: some}, source: permits-2020 第一条, require: 'shop.open or asOf > date("2021-12-31") or shop.area > oldFee', severity: mandatory}
            """)),
        new("texts that rules name, and any other", PermitPack.Table($$"""
            a: {when: {shop.owner: '"Li"'}, {{Granted}}}
            b: {when: {shop.owner: 'not("Li")'}, {{Refused}}}
            """)),
        new("the same function on both sides of a question", PermitPack.Table($$"""
            a: {when: 'starts with(shop.owner, "L")', {{Granted}}}
            b: {when: 'not(starts with(shop.owner, "L"))', {{Refused}}}
            """, "otherwise: {outcome: refused}")),
        new("versions of a rule that follow each other in the middle of a month", PermitPack.Table($$"""
            a: {to: 2023-01-14, when: "true", {{Granted}}}
            b: {from: 2023-01-15, when: "true", {{Refused}}}
            """)),
        new("children against three times as many caregivers, and the others", PermitPack.Table($$"""
            a: {when: shop.staff <= 3 * count(shop.rooms), {{Granted}}}
            b: {when: shop.staff >= 3 * count(shop.rooms) + 1, {{Refused}}}
            """)),
        new("no gap, since another table knows the facts", PermitPack.Two($$"""
            small: {when: shop.staff <= 4, {{Granted}}}
            large: {when: shop.staff > 4, {{Refused}}}
            """, $$"""
            a: {when: {size.outcome: granted}, {{Granted}}}
            b: {when: shop.staff >= 5, {{Refused}}}
            """)),
        new("no overlap, since a figure keeps them apart on every day", PermitPack.Two($$"""
            small: {when: shop.staff <= staffLimit, {{Granted}}}
            large: {when: shop.staff > staffLimit, {{Refused}}}
            """, $$"""
            a: {when: {size.outcome: granted}, {{Granted}}}
            b: {when: shop.staff > staffLimit, {{Refused}}}
            """)),
        new("a rule that another table leaves just one case", PermitPack.Two($$"""
            small: {when: shop.staff <= 4, {{Granted}}}
            large: {when: shop.staff > 4, {{Refused}}}
            """, $$"""
            a: {when: {size.outcome: granted}, {{Granted}}}
            b: {when: {size.outcome: refused}, {{Refused}}}
            c: {overrides: a, when: {size.outcome: granted, shop.staff: "> 3"}, {{Refused}}}
            """)),
        new("an output that one rule gives", PermitPack.Table("""
            a: {when: {shop.open: true}, then: {outcome: granted, note: null}}
            b: {when: {shop.open: false}, then: {outcome: refused, note: 4}}
            """).Replace("en: outcome}}", "en: outcome}, note: {type: integer, zh: 备注, en: note}}", StringComparison.Ordinal)),
        new("values that no rule mentions and the last takes", PermitPack.Table($$"""
            a: {when: {shop.trade: food}, {{Granted}}}
            """, "otherwise: {outcome: refused}")),
        new("a day after thirty days is one after thirty-one at least", PermitPack.Table($$"""
            a: {when: 'asOf <= shop.opened + duration("P30D")', {{Granted}}}
            b: {when: 'asOf >= shop.opened + duration("P31D")', {{Refused}}}
            """)),
        new("a length of time, told by its dates and by itself", PermitPack.Table($$"""
            a: {when: 'asOf - shop.opened < duration("P90D")', {{Granted}}}
            b: {when: 'asOf >= shop.opened + duration("P90D")', {{Refused}}}
            """)),
        new("a month has twenty-eight days at least", PermitPack.Table($$"""
            a: {when: 'asOf <= shop.opened + duration("P1M")', {{Granted}}}
            b: {overrides: a, when: 'asOf > shop.opened + duration("P28D")', {{Refused}}}
            """)),
        new("the greater, the less, the size and the whole part of numbers", PermitPack.Table($$"""
            a: {when: "max(shop.staff, shop.area) < 5 and min(shop.staff, shop.area) >= 0", {{Granted}}}
            b: {when: "(shop.staff >= 5 or shop.area >= 5) and abs(shop.staff - shop.area) >= 5", {{Refused}}}
            c: {when: "(shop.staff >= 5 or floor(shop.area) > 4) and shop.staff - shop.area < 5 and shop.area - shop.staff < 5", {{Granted}}}
            """)),
        new("some room is so, or every room is not", PermitPack.Table($$"""
            a: {when: some room in shop.rooms satisfies room.seats > 50 * room.exits, {{Granted}}}
            b: {when: every room in shop.rooms satisfies not(50 * room.exits < room.seats), {{Refused}}}
            """)),
        new("the verdict of a checklist on each room, and the other", PermitPack.Checklist("""
            some: {title: {zh: 一, en: some}, source: permits-2020 第一条, each: room in shop.rooms, require: room.exits > 0, severity: mandatory}
            """) + "\n" + string.Join('\n', PermitPack.Table($$"""
            a: {when: fitness.fit, {{Granted}}}
            b: {when: not(fitness.fit), {{Refused}}}
            """).Replace("▸", string.Empty, StringComparison.Ordinal).Split('\n').Skip(1))),
        new("a requirement on the sum of rooms, where there are some", PermitPack.Checklist("""
            some: {title: {zh: 一, en: some}, source: permits-2020 第一条, applies: count(shop.rooms) > 0, require: sum(for room in shop.rooms return room.seats) <= 100, severity: mandatory}
            other: {title: {zh: 二, en: other}, source: permits-2020 第一条, require: count(shop.rooms) = 0 or sum(for room in shop.rooms return room.seats) <= 100, severity: mandatory}
            """)),
        new("totals of which some rule always applies, and one that has an otherwise", PermitPack.Table("""
            a: {when: {shop.staff: "> 3"}, then: {fee: 5}}
            b: {when: {shop.staff: "<= 9"}, then: {fee: 7}}
            """, "hitPolicy: C\naggregation: sum").Replace("outcome: {type: Outcome", "fee: {type: number", StringComparison.Ordinal)),
        new("an invariant that holds", PermitPack.Table($$"""
            a: {when: {shop.open: true}, {{Granted}}}
            b: {when: {shop.open: false}, {{Refused}}}
            """) + PermitPack.Invariant("from: 2020-01-01\n    holds: (permit.outcome = granted) = shop.open")),
        new("many rules that follow each other", PermitPack.Table(string.Join('\n', Enumerable.Range(0, 30).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"r{i}: {{when: {{shop.staff: \"{(i < 29 ? $"[{7 * i}..{(7 * i) + 6}]" : $">= {7 * i}")}\"}}, {(i % 2 == 0 ? Granted : Refused)}}}"))))),
        new("many rules, the last for what is left", PermitPack.Table(string.Join('\n', Enumerable.Range(0, 30).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"r{i}: {{when: {{shop.staff: \"{i}\"}}, {Refused}}}")).Append($"all: {{when: \"true\", {Granted}}}")), "hitPolicy: F")),
    ];
}
