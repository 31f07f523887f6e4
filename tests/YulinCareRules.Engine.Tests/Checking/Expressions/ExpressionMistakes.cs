using System.Collections.Immutable;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Checking.Expressions;

/// <summary>Mistakes in the expressions of a pack.</summary>
internal static class ExpressionMistakes
{
    public static ImmutableArray<Mistake> All { get; } =
    [
        Value("A name that does not exist", "YCR1201", "▸raeder.resident", "reader"),
        Value("A name that is like no other", "YCR1201", "▸government = null"),
        Value("A Chinese name misspelt", "YCR1201", "▸读书证.本市居民", "读者证"),
        Condition("A condition on a name that does not exist", "YCR1201", "▸raeder.resident: true", "reader"),
        Condition("A condition of values on a name that does not exist", "YCR1201", "▸raeder.kind: [child, adult]", "reader"),
        Message("A name in a message that does not exist", "YCR1201", "out for {▸actuall} days", "actual"),

        Value("A value that the enumeration lacks", "YCR1202", "reader.kind = ▸adlt", "adult"),
        Value("A value on the left that the enumeration lacks", "YCR1202", "▸adlt = reader.kind", "adult"),
        Value("A quoted value that the enumeration lacks", "YCR1202", "reader.kind = ▸\"pensioner\""),
        Value("A key of a parameter that the enumeration lacks", "YCR1202", "fee(▸adlt) > 0", "adult"),
        Condition("A condition on a value that the enumeration lacks", "YCR1202", "reader.kind: [child, ▸adlt]", "adult"),

        Value("A field that does not exist", "YCR1203", "reader.▸residnt", "resident"),
        Value("A field of each element that does not exist", "YCR1203", "some loan in reader.loans satisfies loan.▸dais > 3", "days"),
        Value("A field of what has no fields", "YCR1203", "reader.distance.▸metres > 3"),
        Value("A part of a date that does not exist", "YCR1203", "asOf.▸hour > 3"),
        Iteration("An iteration over a field that does not exist", "YCR1203", "loan in reader.▸lons", "loans"),

        Value("A text held against a number", "YCR1204", "▸reader.name = 3"),
        Value("Values of a date and of a number added", "YCR1204", "▸reader.kind + 3 > 4"),
        Value("Branches of different types", "YCR1204", "(if reader.resident then 1 else ▸\"none\") = 1"),
        Condition("A condition of another type", "YCR1204", "reader.joined: < ▸3"),
        Value("Distances held against days", "YCR1205", "▸reader.distance > longestLoan"),
        Value("Distances and days added", "YCR1205", "▸reader.distance + longestLoan > 1"),
        Value("A distance between days", "YCR1205", "reader.distance between ▸longestLoan and 50"),

        Value("A function that does not exist", "YCR1206", "▸cuont(reader.loans) > 0", "count"),
        Value("A function that is like no other", "YCR1206", "▸archive(reader.loans)"),
        Value("A function with too many arguments", "YCR1207", "▸count(reader.loans, 1) > 0"),
        Value("A parameter with two keys", "YCR1207", "▸fee(adult, child) > 0"),

        Value("A number where a yes or no belongs", "YCR1208", "▸count(reader.loans)"),
        Value("An and between numbers", "YCR1208", "reader.resident and ▸longestLoan"),
        Value("A negation of a text", "YCR1208", "-▸reader.name < 1"),
        Value("A filter of what is no list", "YCR1208", "count(▸reader.name[1]) = 1"),
        Value("An iteration over what is no list", "YCR1208", "some part in ▸reader.name satisfies true"),
        Iteration("A requirement on each of what is no list", "YCR1208", "▸loan in reader.name"),
        Condition("A condition that is empty", "YCR1208", "reader.resident:▸"),
        Condition("A condition with parts of its own", "YCR1208", "reader.resident: ▸{is: true}"),
        Of("A mapping where an expression belongs", "YCR1208", "value: count(reader.loans) > 0", "value: ▸{many: true}"),

        Value("A function of the pack's own", "YCR1209", "▸function(x) x"),
        Value("A mapping in an expression", "YCR1209", "▸{a: 1} = null"),
        Value("Arguments by name", "YCR1209", "▸count(list: reader.loans) > 0"),
        Value("An iteration over numbers", "YCR1209", "some year in ▸2020..2024 satisfies true"),
        Value("A keyed parameter without its key", "YCR1210", "▸fee > 3"),
        Message("A brace that is not closed", "YCR1211", "out for ▸{actual days"),
        Message("A brace that was never opened", "YCR1211", "out for actual▸} days"),
        Message("A brace that was never opened before one that was", "YCR1211", "out ▸} for {actual} days"),

        Value("A field against a figure beyond its bounds", "YCR1212", "reader.distance > ▸-1"),
        Condition("A condition on a figure beyond the bounds", "YCR1212", "reader.distance: \"< ▸-1\""),
        Value("A chain of comparisons", "YCR1213", "1 < reader.distance ▸< 3"),
        Value("An expression that breaks off", "YCR1104", "reader.resident and▸"),
        Value("A full-width sign", "YCR1102", "reader.resident ▸\uff1d true"),
    ];

    private static Mistake Of(string name, string code, string written, string otherwise, string? suggestion = null) =>
        new(name, code, LendingPack.Source.Replace("lending/decisions.yaml", written, otherwise)) { Suggestion = suggestion };

    // As a block, so that the expression may hold every sign.
    private static Mistake Value(string name, string code, string expression, string? suggestion = null) =>
        Of(name, code, "value: count(reader.loans) > 0", $"value: |-\n      {expression}", suggestion);

    private static Mistake Condition(string name, string code, string condition, string? suggestion = null) =>
        Of(name, code, "when: {reader.resident: true}", $"when:\n          {condition}", suggestion);

    private static Mistake Iteration(string name, string code, string each, string? suggestion = null) =>
        Of(name, code, "each: loan in reader.loans", $"each: {each}", suggestion);

    private static Mistake Message(string name, string code, string message, string? suggestion = null) =>
        Of(name, code, "out for {actual} days", message, suggestion);
}
