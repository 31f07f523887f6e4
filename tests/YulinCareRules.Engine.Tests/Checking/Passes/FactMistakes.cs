using System.Collections.Immutable;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Checking.Passes;

/// <summary>Mistakes in facts, sources and parameters that checking finds.</summary>
internal static class FactMistakes
{
    private const string Facts = "lending/facts.yaml";
    private const string Figures = "lending/figures.yaml";
    private const string Decisions = "lending/decisions.yaml";

    public static ImmutableArray<Mistake> All { get; } =
    [
        Of("A record without a title", "YCR1302", Facts, "  Loan:\n    title: {zh: 借阅, en: loan}\n", "  ▸Loan:\n"),
        Of("A keyed parameter with a single value", "YCR1303", Figures, "{adult: 20, child: 5}", "▸20"),
        Of("A parameter whose value is a list", "YCR1303", Figures, "value: 30", "value: ▸[30]"),

        Of("A field of an unknown type", "YCR1304", Facts, "type: ReaderKind", "type: ▸ReaderKnd", "ReaderKind"),
        Of("A list of an unknown type", "YCR1304", Facts, "type: list<Loan>, unique: number", "type: ▸list<Lones>"),
        Of("A built-in type misspelt", "YCR1304", Facts, "resident: {type: boolean", "resident: {type: ▸bolean", "boolean"),
        Of("A subject of an unknown record", "YCR1304", Facts, "subjects:\n", "subjects:\n  guest: {type: ▸Readr, zh: 来宾, en: guest}\n", "Reader"),
        Of("A parameter of an unknown type", "YCR1304", Second("parameters:\n  deposit:\n    title: {zh: 押金, en: deposit}\n    type: ▸nunber\n"), "number"),
        Of("A parameter by an unknown enumeration", "YCR1304", ParameterOf("by: ▸ReaderKinds"), "ReaderKind"),
        Of("An output of an unknown type", "YCR1304", Decisions, "gives: {type: boolean}", "gives: {type: ▸bool}"),
        Of("A record that contains itself", "YCR1312", Facts, "number: {type: integer", "next: {type: ▸Loan, zh: 下一本, en: next}\n      number: {type: integer"),

        Of("A document that is not among the sources", "YCR1305", Figures, "source: lending-2020 第二条", "source: ▸lendng-2020 第二条", "lending-2020"),
        Of("A document of which nothing is like it", "YCR1305", Figures, "source: lending-2020 第二条", "source: ▸constitution 第二条"),
        Of("A clause that its document does not list", "YCR1306", Figures, "source: lending-2020 第二条", "source: lending-2020 ▸第三条", "第一条"),
        Of("A document without a clause", "YCR1306", Figures, "source: lending-2020 第二条", "source: ▸lending-2020"),
        Of("A value of a parameter without a source", "YCR1307", Figures, "- source: lending-2020 第二条\n        value: 30", "- ▸value: 30"),
        Of("Two values on one day", "YCR1308", Figures, "        value: 30", "        value: 30\n      - ▸from: 2020-06-01\n        source: lending-2020 第二条\n        value: 31"),

        Of("An enumeration defined twice", "YCR1309", Second("enumerations:\n  ▸ReaderKind:\n    title: {zh: 甲, en: a}\n    values: {x: {zh: 乙, en: b}}\n")),
        Of("A field defined twice", "YCR1309", Second("records:\n  Reader:\n    fields:\n      ▸name: {type: string, zh: 姓名, en: name}\n")),
        Of("A subject defined twice", "YCR1309", Second("subjects:\n  ▸reader: {type: Reader, zh: 读者证, en: reader}\n")),
        Of("A document defined twice", "YCR1309", Second("sources:\n  ▸lending-2020:\n    title: {zh: 甲, en: a}\n")),
        Of("A parameter defined twice", "YCR1309", Second("parameters:\n  ▸longestLoan:\n    title: {zh: 甲, en: a}\n    type: integer\n")),

        Of("A figure that is no number", "YCR1312", Figures, "value: 30", "value: ▸thirty"),
        Of("A figure that is no whole number", "YCR1312", Figures, "value: 30", "value: ▸30.5"),
        Of("A figure that is quoted", "YCR1312", Figures, "child: 5", "child: ▸\"5\""),
        Of("A unique key of what is no list", "YCR1312", Facts, "name: {type: string", "name: {type: string, unique: ▸number"),

        Of("Values of a parameter that nobody declared", "YCR1319", Second("parameters:\n  ▸longestLoans:\n    values:\n      - {source: lending-2020 第二条, value: 1}\n"), "longestLoan"),
        Of("A parameter with the name of a subject", "YCR1322", Second("parameters:\n  ▸reader:\n    title: {zh: 甲, en: a}\n    type: integer\n    source: lending-2020 第一条\n")),

        Of("A value for a key that the enumeration lacks", "YCR1202", Figures, "child: 5}", "▸chlid: 5}", "child"),
        Of("A clause for a key that the enumeration lacks", "YCR1202", Figures, "source: lending-2020 第一条", "source: {▸adlt: lending-2020 第一条}", "adult"),
        Of("A label that is no field", "YCR1203", Facts, "label: book", "label: ▸bok", "book"),
        Of("A unique key that is no field", "YCR1203", Facts, "unique: number", "unique: ▸numbr", "number"),
    ];

    private static PackSource Second(string text) => LendingPack.Source.With("lending/second.yaml", text);

    private static PackSource ParameterOf(string by) =>
        Second($"parameters:\n  deposit:\n    title: {{zh: 押金, en: deposit}}\n    type: number\n    {by}\n");

    private static Mistake Of(string name, string code, PackSource source, string? suggestion = null) => new(name, code, source) { Suggestion = suggestion };

    private static Mistake Of(string name, string code, string file, string written, string otherwise, string? suggestion = null) =>
        Of(name, code, LendingPack.Source.Replace(file, written, otherwise), suggestion);
}
