using YulinCareRules.Engine.Analysis;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Analysis;

/// <summary>What a pack adds to the decisions of the one it builds on is looked at together with what is there.</summary>
public sealed class ExtendedPackTests
{
    private const string Manifest = """
        pack:
          id: district
          version: 1.0.0
          title: {zh: 分区规则, en: Rules of the district}
          extends: ../permits
        sources:
          district-2021:
            title: {zh: 分区通知, en: Notice of the district}
            from: 2021-01-01
            clauses:
              一: {zh: 许可, en: permits, evidence: text, verified: true}
        """;

    private const string Base = """
        a: {when: {shop.staff: "<= 5"}, then: {outcome: granted}}
        b: {when: {shop.staff: "> 5"}, then: {outcome: refused}}
        """;

    [Theory]
    [InlineData("an override of a rule that it meets", "c: {source: district-2021 一, overrides: b, when: {shop.staff: '> 5', shop.trade: food}, then: {outcome: granted}}")]
    [InlineData("an override of the rule that it does not meet", "▸c: {source: district-2021 一, overrides: a, when: {shop.staff: '> 5', shop.trade: food}, then: {outcome: granted}}", "YCR5002", "YCR5006")]
    [InlineData("no override of a rule that it disagrees with", "▸c: {source: district-2021 一, when: {shop.staff: '> 5', shop.trade: food}, then: {outcome: granted}}", "YCR5002")]
    [InlineData("an override of a rule that has ended by then", "c: {source: district-2021 一, overrides: ▸old, when: {shop.staff: '> 5'}, then: {outcome: refused}}", "YCR5006")]
    [InlineData("a rule that takes the place of another and leaves a gap", "b: {source: district-2021 一, authority: district-2021 一, when: {shop.staff: '> 5'}, then: {outcome: refused}}", "YCR5001")]
    [InlineData("a rule that takes the place of another for the same days", "b: {source: permits-2020 第一条, authority: district-2021 一, when: {shop.staff: '>= 6'}, then: {outcome: refused}}")]
    [InlineData("a rule behind which nothing is left of the base's", "c: {source: permits-2020 第一条, authority: district-2021 一, overrides: [a, old], when: 'true', then: {outcome: refused}}", "YCR5004", "YCR5004")]
    public void A_rule_is_looked_at_with_those_of_the_base(string name, string rule, params string[] codes)
    {
        Assert.NotEmpty(name);
        var source = PermitPack.Source(PermitPack.Table($"{Base}\nold: {{to: 2020-12-31, when: {{shop.staff: '< 1'}}, then: {{outcome: granted}}}}").Replace("▸", string.Empty, StringComparison.Ordinal))
            .With("district/pack.yaml", Manifest)
            .With("district/rules.yaml", $"decisions:\n  permit:\n    extends: permits\n    authority: district-2021 一\n    rules:\n      {rule}\n");
        var loaded = source.Load("district");
        Assert.Empty(loaded.Diagnostics);
        var diagnostics = new DiagnosticBag();

        PackAnalysis.Run(loaded.Pack!, diagnostics, new FormulaSolver());

        var found = diagnostics.ToSorted().Where(one => !PlantedFaults.Notes.Contains(one.Code)).ToList();
        Assert.Equal(codes.Order(), found.Select(one => one.Code).Order());
        Assert.All(found.Where(one => one.Witness is not null), one => ShownCase.Confirm(loaded.Pack!, one));
        Assert.True(source.Marked is not { } marked || found.Exists(one => one.Location == marked));
    }

    [Fact]
    public void An_invariant_of_the_base_is_kept_by_what_is_added()
    {
        var source = PermitPack.Source(PermitPack.Table(Base).Replace("▸", string.Empty, StringComparison.Ordinal) + PermitPack.Invariant("from: 2020-01-01\n    holds: (permit.outcome = refused) = (shop.staff > 5)"))
            .With("district/pack.yaml", Manifest)
            .With("district/rules.yaml", "decisions:\n  permit:\n    extends: permits\n    authority: district-2021 一\n    rules:\n      c: {source: district-2021 一, overrides: b, when: {shop.staff: '> 5', shop.trade: food}, then: {outcome: granted}}\n");
        var pack = source.Load("district").Pack!;
        var diagnostics = new DiagnosticBag();

        Assert.Equal([InvariantStanding.Refuted], PackAnalysis.Run(pack, diagnostics, new FormulaSolver()));

        var broken = Assert.Single(diagnostics.ToSorted(), one => one.Code == "YCR5020");
        Assert.Equal("""{"asOf":"2024-01-01","shop":{"trade":"food","staff":6}}""", broken.Witness);
        ShownCase.Confirm(pack, broken);
    }
}
