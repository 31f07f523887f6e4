using System.Collections.Immutable;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Packs.Reading;

/// <summary>Mistakes that reading a pack finds, before anything is resolved.</summary>
internal static class ReadingMistakes
{
    private const string Manifest = "lending/pack.yaml";
    private const string Facts = "lending/facts.yaml";
    private const string Figures = "lending/figures.yaml";
    private const string Decisions = "lending/decisions.yaml";

    public static ImmutableArray<Mistake> All { get; } =
    [
        Of("A section that does not exist", "YCR1301", Facts, "enumerations:", "▸enumeration: {}\nenumerations:", "enumerations"),
        Of("A key of a field that does not exist", "YCR1301", Facts, "unit: km, min: 0", "▸units: km, min: 0", "unit"),
        Of("A key of a rule that does not exist", "YCR1301", Decisions, "    when: {reader.resident: true}", "    ▸overides: visitor\n        when: {reader.resident: true}", "overrides"),
        Of("A key that is like no other", "YCR1301", Decisions, "    severity: mandatory", "    ▸favourite: yes\n        severity: mandatory"),
        Of("A comma in a text that is not quoted", "YCR1301", Facts, "en: kind of reader}", "en: kind, ▸of reader}"),
        Of("A key of a title beside the two languages", "YCR1301", Manifest, "en: Lending rules}", "en: Lending rules, ▸de: Ausleihe}"),

        Of("A pack without an id", "YCR1302", Manifest, "  id: lending\n  version", "  ▸version"),
        Of("A pack without a version", "YCR1302", Manifest, "  id: lending\n  version: 1.0.0\n", "  ▸id: lending\n"),
        Of("A field without a type", "YCR1302", Facts, "joined: {type: date, ", "▸joined: {"),
        Of("A field without an English name", "YCR1302", Facts, "name: {type: string, zh: 姓名, en: name}", "▸name: {type: string, zh: 姓名}"),
        Of("A clause without the grade of its evidence", "YCR1302", Figures, "      第二条:", "      ▸第三条: {zh: 押金, en: deposit}\n      第二条:"),
        Of("A rule without a conclusion", "YCR1302", Decisions, "resident:\n        when: {reader.resident: true}\n        then: {amount: 0}", "▸resident:\n        when: {reader.resident: true}"),
        Of("A message in one language", "YCR1302", Decisions, "{zh: \"已借{actual}天\", en: \"out for {actual} days\"}", "▸{zh: \"已借{actual}天\"}"),

        Of("A file that is a list", "YCR1303", LendingPack.Source.With("lending/list.yaml", "▸- 1\n")),
        Of("A title that is a text", "YCR1303", Manifest, "{zh: 图书借阅规则, en: Lending rules}", "▸图书借阅规则"),
        Of("An enumeration whose value is a text", "YCR1303", Facts, "adult: {zh: 成人, en: adult}", "senior: ▸老人\n      adult: {zh: 成人, en: adult}"),
        Of("A list where one value stands", "YCR1303", Decisions, "    rules:\n", "    hitPolicy: ▸[U]\n    rules:\n"),
        Of("A mapping where values are listed", "YCR1303", Decisions, "    rules:\n", "    authority: ▸{a: b}\n    rules:\n"),
        Of("Values of a parameter without dates", "YCR1303", Figures, "      - source: lending-2020 第二条\n        value: 30", "      ▸30"),
        Of("A conclusion that is no mapping", "YCR1303", Decisions, "then: {amount: 0}", "then: ▸0"),
        Of("A clause of a key that is a list", "YCR1303", Figures, "source: lending-2020 第一条", "source: {adult: lending-2020 第一条, child: ▸[lending-2020 第一条]}"),

        Of("A day that does not exist", "YCR1312", Figures, "from: 2020-01-01\n    clauses", "from: ▸2020-02-30\n    clauses"),
        Of("A yes that YAML once knew", "YCR1312", Figures, "verified: true", "verified: ▸yes"),
        Of("A bound that is no number", "YCR1312", Facts, "unit: days, min: 0", "unit: days, min: ▸none"),
        Of("A grade of evidence that does not exist", "YCR1312", Figures, "evidence: press", "evidence: ▸pres", "press"),

        Of("A base that is not there", "YCR1313", LendingPack.Source.Replace(Manifest, "  version", "  extends: ▸../national\n  version")),
        Of("A clause called verified that was not read", "YCR1317", Figures, "第二条: {zh: 借期, en: how long a book may be out, evidence: press}", "▸第二条: {zh: 借期, en: how long a book may be out, evidence: press, verified: true}"),
        Of("A folder without a manifest", "YCR1318", LendingPack.Source.With(Manifest, "▸").Without(Manifest)),
        Of("A manifest without its section", "YCR1318", LendingPack.Source.With(Manifest, "▸subjects: {}")),
    ];

    private static Mistake Of(string name, string code, PackSource source) => new(name, code, source);

    private static Mistake Of(string name, string code, string file, string written, string otherwise, string? suggestion = null) =>
        new(name, code, LendingPack.Source.Replace(file, written, otherwise)) { Suggestion = suggestion };
}
