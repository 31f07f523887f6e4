using YulinCareRules.Engine.Analysis;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Tests.Analysis;

/// <summary>What a pack says must always hold is proved, refuted with a small case, or said to be undecided by name.</summary>
public sealed class InvariantTests
{
    private const string Rules = """
        decisions:
          permit:
            title: {zh: 许可决定, en: permit}
            subject: shop
            source: permits-2020 第一条
            gives: {outcome: {type: Outcome, zh: 结论, en: outcome}}
            rules:
              crowded:
                when: some room in shop.rooms satisfies room.seats > 50 * room.exits
                then: {outcome: refused}
              closed:
                when: {shop.open: false}
                then: {outcome: refused}
            otherwise: {outcome: granted}
          fee:
            title: {zh: 应收费用, en: fee due}
            subject: shop
            source: permits-2020 第一条
            gives: {amount: {type: number, zh: 金额, en: amount}}
            value: {amount: 2 * shop.staff + shop.area}
          open:
            title: {zh: 开放, en: open to all}
            subject: shop
            source: permits-2020 第一条
            gives: {outcome: {type: Outcome, zh: 结论, en: outcome}}
            rules:
              everybody: {when: {}, then: {outcome: granted}}

        """;

    [Theory]
    [InlineData("from: 2020-01-01\n    holds: permit.outcome = refused or shop.open")]
    [InlineData("from: 2020-01-01\n    holds: fee.amount >= 2 * shop.staff")]
    [InlineData("when: permit.outcome = granted\n    holds: shop.open")]
    [InlineData("from: 2020-01-01\n    when: some room in shop.rooms satisfies room.seats > 50 * room.exits\n    holds: permit.outcome = refused")]
    [InlineData("from: 2021-01-01\n    holds: fee.status = determined")]
    [InlineData("to: 2019-12-31\n    holds: fee.status = notApplicable and fee.状态 != 已确定")]
    public void What_holds_in_every_case_is_proved(string invariant)
    {
        var (standings, found) = Analyse(invariant);

        Assert.Empty(found);
        Assert.Equal([InvariantStanding.Proved], standings);
    }

    [Theory]
    [InlineData("from: 2020-01-01\n    holds: permit.outcome = granted or not(shop.open)", """{"asOf":"2024-01-01","shop":{"open":true,"rooms":[{"seats":1,"exits":0}]}}""")]
    [InlineData("from: 2020-01-01\n    holds: permit.status = notApplicable", """{"asOf":"2024-01-01","shop":{"open":false}}""")]
    [InlineData("from: 2020-01-01\n    holds: open.status = notApplicable", """{"asOf":"2024-01-01","shop":{}}""")]
    [InlineData("holds: fee.amount != 7", """{"asOf":"2024-01-01","shop":{"staff":0,"area":7}}""")]
    [InlineData("when: shop.staff >= 3\n    holds: fee.amount > 6", """{"asOf":"2024-01-01","shop":{"staff":3,"area":0}}""")]
    [InlineData("holds: count(shop.rooms) < 5", """{"asOf":"2024-01-01","shop":{"rooms":[{},{},{},{},{}]}}""")]
    public void What_does_not_hold_is_refuted_with_the_smallest_case(string invariant, string witness)
    {
        var (standings, found) = Analyse(invariant);

        Assert.Equal([InvariantStanding.Refuted], standings);
        var broken = Assert.Single(found);
        Assert.Equal("YCR5020", broken.Code);
        Assert.Equal(witness, broken.Witness);
    }

    [Fact]
    public void What_is_neither_true_nor_false_is_refuted_too()
    {
        var (standings, found) = Analyse("holds: fee.amount >= 0");

        Assert.Equal([InvariantStanding.Refuted], standings);
        Assert.Equal("YCR5023", Assert.Single(found).Code);
    }

    [Fact]
    public void What_is_beyond_the_method_is_undecided_and_named()
    {
        var (standings, found) = Analyse("holds: sum(for room in shop.rooms return room.seats) != 4711 * shop.staff * shop.staff + 3");

        Assert.Equal([InvariantStanding.Undecided], standings);
        var open = Assert.Single(found);
        Assert.Equal(("YCR5021", DiagnosticSeverity.Warning), (open.Code, open.Severity));
        Assert.Contains("shop.staff", open.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invariant_of_no_case_says_nothing()
    {
        var (standings, found) = Analyse("when: shop.staff < 0\n    holds: shop.open");

        Assert.Empty(standings);
        Assert.Equal("YCR5022", Assert.Single(found).Code);
    }

    [Fact]
    public void An_invariant_is_checked_like_any_expression()
    {
        var source = PermitPack.Source(Rules + "invariants:\n  one:\n    title: {zh: 一, en: one}\n    holds: permit.outcom = granted\n");

        Assert.Contains(source.Load("permits").Diagnostics, found => found.Suggestion == "outcome");
    }

    [Fact]
    public void Rules_may_not_ask_how_far_a_decision_is_settled()
    {
        var source = PermitPack.Source(Rules.Replace("value: {amount: 2 * shop.staff + shop.area}", "value: {amount: if permit.status = determined then 1 else 2}", StringComparison.Ordinal));

        Assert.Contains(source.Load("permits").Diagnostics, found => found.MessageEn.Contains("status", StringComparison.Ordinal));
    }

    private static (IEnumerable<InvariantStanding> Standings, IEnumerable<Diagnostic> Found) Analyse(string invariant)
    {
        var loaded = PermitPack.Source($"{Rules}invariants:\n  one:\n    title: {{zh: 一, en: one}}\n    {invariant}\n").Load("permits");
        Assert.Empty(loaded.Diagnostics);
        var diagnostics = new DiagnosticBag();
        var standings = PackAnalysis.Run(loaded.Pack!, diagnostics, new FormulaSolver());
        return (standings, diagnostics.ToSorted().Where(found => found.Code.StartsWith("YCR502", StringComparison.Ordinal)));
    }
}
