using System.Collections.Immutable;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Checking.Passes;

/// <summary>Mistakes in the names that people know things by.</summary>
internal static class NameMistakes
{
    private const string Facts = "lending/facts.yaml";
    private const string Decisions = "lending/decisions.yaml";

    private static PackSource Units { get; } = LendingPack.Source.With("lending/units.yaml", "units: {km: {zh: 公里, en: km}, days: {zh: 天, en: days, one: day}, yuan: {zh: 元, en: yuan}}");

    public static ImmutableArray<Mistake> All { get; } =
    [
        Of("Two fields of one Chinese name", "YCR2350", Facts, "book: {type: string, zh: 书名", "▸book: {type: string, zh: 编号"),
        Of("A Chinese name that is another's identifier", "YCR2350", Facts, "book: {type: string, zh: 书名", "已借: {type: string, zh: 借否, en: out}\n      ▸book: {type: string, zh: 已借"),
        Of("Two values of one Chinese name", "YCR2350", Facts, "child: {zh: 儿童", "▸child: {zh: 成人"),
        Of("Two outputs of one Chinese name", "YCR2350", Decisions, "amount: {type: number, unit: yuan, zh: 金额, en: amount}", "amount: {type: number, unit: yuan, zh: 金额, en: amount}\n      ▸other: {type: number, zh: 金额, en: other}", "      resident:\n        when: {reader.resident: true}\n        then: {amount: 0", "amount: fee(reader.kind)"),
        Of("A decision with the Chinese name of a parameter", "YCR2350", Decisions, "borrows:\n    title: {zh: 是否借书", "▸borrows:\n    title: {zh: 最长借期"),
        Of("A subject with the Chinese name of a decision", "YCR2350", Decisions, "borrows:\n    title: {zh: 是否借书", "▸borrows:\n    title: {zh: 读者证"),
        Of("A Chinese name that is English", "YCR2351", Facts, "name: {type: string, zh: 姓名", "▸name: {type: string, zh: name"),
        Of("A Chinese name that is empty", "YCR2351", Facts, "name: {type: string, zh: 姓名", "▸name: {type: string, zh: ''"),
        new("A unit that is not among the units", "YCR2352", Units.Replace(Facts, "unit: km", "unit: ▸kmm")) { Suggestion = "km" },
        new("A unit defined twice", "YCR1309", Units.With("lending/years.yaml", "units: {▸km: {zh: 公里, en: km}}")),
    ];

    private static Mistake Of(string name, string code, string file, string written, string otherwise, params string[] outputs)
    {
        var source = LendingPack.Source.Replace(file, written, otherwise);
        return new(name, code, outputs.Aggregate(source, (text, output) => text.Replace(file, output, output + ", other: 1")));
    }
}
