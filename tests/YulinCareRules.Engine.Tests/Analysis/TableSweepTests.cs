using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Engine.Analysis;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Tables;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Tests.Analysis;

/// <summary>Going over a table as a whole shows what asking the solver about each rule and each pair of rules shows.</summary>
public sealed class TableSweepTests
{
    private static readonly string[] Tests =
    [
        "shop.open", "shop.trade = food", "shop.trade != retail", "shop.staff < 4", "shop.staff in [3..9)", "shop.staff > 6 or shop.open", "shop.area >= 100", "shop.area in (50..100]", "shop.area < 3 * shop.staff",
        "shop.area > 3 * shop.staff - 20", "shop.opened < date(\"2021-03-01\")", "asOf >= date(\"2023-01-01\")", "shop.staff <= staffLimit", "starts with(shop.owner, \"L\")", "shop.owner = \"Li\"", "asOf.year - shop.opened.year > 2",
        "shop.area > areaLimit(shop.trade)", "count(shop.rooms) > 2", "countyFee != null and shop.area > countyFee",
    ];

    [Fact]
    public void A_table_is_gone_over_as_question_by_question() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(80).WithQuietOnSuccess(true).WithReplay(20201124, 9),
        Prop.ForAll(
            Gen.Elements(Tests).ArrayOf(2).ArrayOf(4).ToArbitrary(),
            Gen.Elements("U", "A", "F", "P", "C").ToArbitrary(),
            Gen.Choose(0, 5).ArrayOf(4).ToArbitrary(),
            (conditions, policy, choices) => Agree(conditions, policy, choices)));

    [Theory]
    [InlineData(400)]
    public void A_gap_an_overlap_and_a_dead_row_are_found_among_many_rows(int rows)
    {
        var lines = Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"r{i}: {{when: {{shop.staff: \"[{10 * i}..{(10 * i) + 9}]\"}}, then: {{outcome: {(i % 2 == 0 ? "granted" : "refused")}}}}}")).ToList();
        lines[rows / 2] = lines[rows / 2].Replace("[", "(", StringComparison.Ordinal);
        lines[rows / 4] = lines[rows / 4].Replace(string.Create(CultureInfo.InvariantCulture, $"..{(10 * (rows / 4)) + 9}]"), string.Create(CultureInfo.InvariantCulture, $"..{(10 * (rows / 4)) + 10}]"), StringComparison.Ordinal);
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"above: {{when: {{shop.staff: \">= {10 * rows}\"}}, then: {{outcome: granted}}}}"));
        lines.Add("dead: {when: shop.staff > 4 and shop.staff < 5, then: {outcome: granted}}");
        var source = PermitPack.Source(PermitPack.Table(string.Join('\n', lines)).Replace("▸", string.Empty, StringComparison.Ordinal));

        var found = PermitPack.Analyse(source);

        Assert.Equal(["YCR5001", "YCR5002", "YCR5003"], found.Select(one => one.Code).Order());
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\"staff\":{10 * (rows / 2)}}}"), found.Single(one => one.Code == "YCR5001").Witness, StringComparison.Ordinal);
        Assert.Contains($"'r{(rows / 4) + 1}'", found.Single(one => one.Code == "YCR5002").MessageEn, StringComparison.Ordinal);
    }

    private static void Agree(string[][] conditions, string policy, int[] choices)
    {
        var rules = string.Join('\n', conditions.Select((tests, i) =>
            $"r{i}: {{when: '{string.Join(" and ", tests.Select(test => $"({test})"))}', {(choices[i] == 5 && i > 0 ? "overrides: r0, " : string.Empty)}{(choices[i] == 4 ? "from: 2023-06-01, " : string.Empty)}then: {{outcome: {(choices[i] % 2 == 0 ? "granted" : "refused")}}}}}"));
        var text = PermitPack.Table(rules, $"hitPolicy: {policy}").Replace("▸", string.Empty, StringComparison.Ordinal);
        var loaded = PermitPack.Source(policy == "P" ? text.Replace("en: outcome}}", "en: outcome, priority: [granted, refused]}}", StringComparison.Ordinal) : text).Load("permits");
        var pack = loaded.Pack!;
        var table = (TableModel)pack.FindDecision("permit")!;
        var prover = new Prover(pack, AnalysisScope.Of(pack), new FormulaSolver());
        var symbols = prover.Translator.Decision(table);
        Answer Ask(Formula formula) => Prover.Solve(prover.Translator.Variables, symbols.Within.And(formula), new FormulaSolver());

        var swept = TableSweep.Run(prover.Translator, table);

        Assert.True(swept.IsComplete);
        for (var i = 0; i < table.Rules.Length; i++)
        {
            var decides = Ask(symbols.Rules[i].Decides);
            Assert.True(Agree(decides, swept.Decides[i]), $"{rules}\n{policy} r{i}: {decides}, swept {swept.Decides[i]}");
        }

        if (policy is "U" or "A" or "P")
        {
            var classes = OutputClasses.Of(table, symbols.Rules);
            foreach (var (later, earlier) in from later in Enumerable.Range(0, table.Rules.Length) from earlier in Enumerable.Range(0, later) select (later, earlier))
            {
                Assert.True(Agree(
                    classes[later] == classes[earlier] ? Answer.Never : Ask(symbols.Rules[later].Decides.And(symbols.Rules[earlier].Decides)),
                    swept.Pairs.Contains((later, earlier))));
            }
        }

        if (policy != "C")
        {
            var someInForce = Formula.Any(table.Rules.Select(rule => prover.Translator.Variables.Within(rule.Period)));
            Assert.True(Agree(Ask(someInForce.And(Formula.Any(symbols.Rules.Select(rule => rule.Applies)).Not())), swept.Gap is not null));
        }
    }

    private static bool Agree(Answer asked, bool? swept) => asked switch { Satisfied => swept != false, Unsatisfiable => swept != true, _ => true };
}
