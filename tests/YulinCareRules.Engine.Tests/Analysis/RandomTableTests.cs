using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Analysis;

/// <summary>Random small tables: gaps, conflicts and dead rules are just those that going through all cases finds.</summary>
public sealed class RandomTableTests
{
    private const int MostStaff = 4;

    private static readonly string[] Trades = ["food", "retail", "craft"];

    private static readonly string[] Tests =
    [
        "shop.open", "not(shop.open)", "shop.trade = food", "shop.trade != retail", "shop.trade in [retail, craft]", "shop.staff < 2", "shop.staff >= 2", "shop.staff = 3", "shop.staff in [1..3]",
        "shop.staff * 2 > 5", "shop.staff + 1 <= 3 and shop.open", "shop.staff > 3 or shop.trade = craft", "if shop.open then shop.staff < 1 else shop.staff > 2", "true", "shop.staff < 3 and shop.staff > 2",
    ];

    [Fact]
    public void What_is_found_is_what_going_through_all_cases_finds() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithQuietOnSuccess(true).WithReplay(20201124, 7),
        Prop.ForAll(
            Gen.Elements(Tests).ArrayOf(3).ToArbitrary(),
            Gen.Elements("U", "A", "F").ToArbitrary(),
            Gen.Elements(true, false).ArrayOf(3).ToArbitrary(),
            Agree));

    private static void Agree(string[] conditions, string policy, bool[] grants)
    {
        // Bounded by a rule of its own that never decides within the bounds, so that every case can be gone through.
        var rules = string.Join('\n', conditions.Select((condition, i) => $"r{i}: {{when: '({condition}) and shop.staff <= {MostStaff}', then: {{outcome: {(grants[i] ? "granted" : "refused")}}}}}"))
            + $"\nbeyond: {{when: shop.staff > {MostStaff}, then: {{outcome: granted}}}}";
        var source = PermitPack.Source(PermitPack.Table(rules, $"hitPolicy: {policy}").Replace("▸", string.Empty, StringComparison.Ordinal));
        var found = PermitPack.Analyse(source);
        var pack = source.Load("permits").Pack!;
        var table = (TableModel)pack.FindDecision("permit")!;
        var seen = Cases().Select(facts => new Seen(pack, table, facts)).ToList();

        Assert.Equal(seen.Exists(one => one.Fault == DecisionFault.NoRule), found.Any(one => one.Code == "YCR5001"));
        Assert.Equal(seen.Exists(one => one.Fault == DecisionFault.Conflict), found.Any(one => one.Code == "YCR5002"));
        var dead = table.Rules.Where(rule => rule.Id != "beyond" && !seen.Exists(one => one.Fired.Contains(rule.Id))).Select(rule => rule.Location);
        Assert.Equal(dead, found.Where(one => one.Code is "YCR5003" or "YCR5004").Select(one => one.Location));
        Assert.DoesNotContain(found, one => one.Code == "YCR5018");
    }

    private static IEnumerable<string> Cases() =>
        from trade in Trades
        from open in new[] { "true", "false" }
        from staff in Enumerable.Range(0, MostStaff + 1)
        select $"shop: {{trade: {trade}, open: {open}, staff: {staff.ToString(CultureInfo.InvariantCulture)}}}";

    private sealed class Seen
    {
        public Seen(CheckedPack pack, TableModel table, string facts)
        {
            var diagnostics = new DiagnosticBag();
            var decider = new Decider(pack, new CaseReader(pack.Facts).Read(ReadText.Root("case.yaml", facts), diagnostics)!, new DateOnly(2024, 1, 1));
            Fault = decider.Decide(table).Fault;
            Fired = [.. decider.Table(table, World.Empty).Fired.Select(rule => rule.Id)];
        }

        public DecisionFault? Fault { get; }

        public HashSet<string> Fired { get; }
    }
}
