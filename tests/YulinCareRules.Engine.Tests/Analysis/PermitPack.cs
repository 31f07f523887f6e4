using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Analysis;

/// <summary>Facts and figures of an office that gives permits, for decisions that a test writes.</summary>
internal static class PermitPack
{
    private const string Manifest = """
        pack:
          id: permits
          version: 1.0.0
          title: {zh: 许可规则, en: Permit rules}
        """;

    private const string Facts = """
        enumerations:
          Trade:
            title: {zh: 行业, en: trade}
            values:
              food: {zh: 餐饮, en: food}
              retail: {zh: 零售, en: retail}
              craft: {zh: 手工, en: craft}
          Outcome:
            title: {zh: 结果, en: outcome}
            values:
              granted: {zh: 准予, en: granted}
              refused: {zh: 不准, en: refused}
        records:
          Shop:
            title: {zh: 店铺, en: shop}
            fields:
              trade: {type: Trade, zh: 行业类别, en: trade}
              open: {type: boolean, zh: 营业, en: open}
              staff: {type: integer, min: 0, zh: 员工数, en: staff}
              area: {type: number, min: 0, max: 1000, zh: 面积, en: area}
              opened: {type: date, zh: 开业日期, en: opened on}
              owner: {type: string, zh: 店主, en: owner}
              rooms: {type: list<Room>, zh: 房间, en: rooms}
          Room:
            title: {zh: 房间, en: room}
            fields:
              seats: {type: integer, min: 0, zh: 座位, en: seats}
              exits: {type: integer, min: 0, zh: 出口, en: exits}
              kitchen: {type: boolean, zh: 厨房, en: kitchen}
        subjects:
          shop: {type: Shop, zh: 商铺, en: shop}
        """;

    private const string Figures = """
        sources:
          permits-2020:
            title: {zh: 许可办法, en: Permit regulations}
            from: 2020-01-01
            clauses:
              第一条: {zh: 许可, en: permits, evidence: text, verified: true}
          permits-2024:
            title: {zh: 新许可办法, en: New permit regulations}
            from: 2024-01-01
            clauses:
              第一条: {zh: 许可, en: permits, evidence: text, verified: true}
        parameters:
          staffLimit:
            title: {zh: 员工上限, en: most staff}
            type: integer
            values:
              - {source: permits-2020 第一条, to: 2022-12-31, value: 10}
              - {source: permits-2020 第一条, from: 2023-01-01, value: 12}
          areaLimit:
            title: {zh: 面积上限, en: most area}
            type: number
            by: Trade
            values:
              - {source: permits-2020 第一条, value: {food: 100, retail: 300}}
          oldFee:
            title: {zh: 旧费用, en: old fee}
            type: number
            values:
              - {source: permits-2020 第一条, to: 2021-12-31, value: 5}
          countyFee:
            title: {zh: 县定费用, en: fee of the county}
            type: number
            source: permits-2020 第一条
        """;

    public static PackSource Source(string sections) => PackSource.Empty
        .With("permits/pack.yaml", Manifest)
        .With("permits/facts.yaml", Facts)
        .With("permits/figures.yaml", Figures)
        .With("permits/rules.yaml", sections);

    /// <summary>A table whose rules are given, with one output of the enumeration <c>Outcome</c>.</summary>
    public static string Table(string rules, string more = "") => $$$"""
        decisions:
          ▸permit:
            title: {zh: 许可决定, en: permit}
            subject: shop
            source: permits-2020 第一条
            gives: {outcome: {type: Outcome, zh: 结论, en: outcome}}
        {{{Indented(more, 4)}}}
            rules:
        {{{Indented(rules, 6)}}}
        """;

    /// <summary>The same, beside another table <c>size</c> that it may read.</summary>
    public static string Two(string sizes, string rules) =>
        Table(rules).Replace("▸permit", "permit", StringComparison.Ordinal).Replace("decisions:\n", "decisions:\n" + string.Join('\n', Table(sizes).Split('\n').Skip(1)).Replace("▸permit", "size", StringComparison.Ordinal).Replace("许可决定", "规模", StringComparison.Ordinal) + "\n", StringComparison.Ordinal);

    /// <summary>One invariant, to follow the decisions.</summary>
    public static string Invariant(string lines) => $"\ninvariants:\n  one:\n    title: {{zh: 一, en: one}}\n    {lines}\n";

    /// <summary>A checklist whose requirements are given.</summary>
    public static string Checklist(string requirements) => $$$"""
        decisions:
          fitness:
            title: {zh: 合格判定, en: fitness}
            subject: shop
            source: permits-2020 第一条
            verdict: fit
            gives: {fit: {type: boolean, zh: 合格, en: fit}}
            checklist:
        {{{Indented(requirements, 6)}}}
        """;

    /// <summary>What the analysis says, but for facts and figures that nobody reads.</summary>
    public static ImmutableArray<Diagnostic> Analyse(PackSource source) =>
        [.. All(source).Where(found => found.Code is not ("YCR5014" or "YCR5015" or "YCR5032"))];

    public static ImmutableArray<Diagnostic> All(PackSource source)
    {
        var loaded = source.Load("permits");
        Assert.Empty(loaded.Diagnostics);
        var diagnostics = new DiagnosticBag();
        PackAnalysis.Run(loaded.Pack!, diagnostics, new FormulaSolver());
        return diagnostics.ToSorted();
    }

    private static string Indented(string text, int blanks) =>
        string.Join('\n', text.Split('\n').Select(line => new string(' ', blanks) + line));
}
