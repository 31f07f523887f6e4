using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Comparing;
using YulinCareRules.Engine.Comparing.Meaning;
using YulinCareRules.Engine.Comparing.Structure;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Tests.Analysis;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Comparing;

/// <summary>An edit of a rule is found with the cases that it changes; what says the same is proved to.</summary>
public sealed class PackComparisonTests
{
    private const string Granted = "then: {outcome: granted}";
    private const string Refused = "then: {outcome: refused}";
    private const string Base = $$"""
        a: {when: shop.staff <= 4, {{Granted}}}
        b: {when: shop.staff > 4, {{Refused}}}
        """;

    [Theory]
    [InlineData("shop.staff <= 4", "shop.staff <= 5", "shop.staff > 4", "shop.staff > 5", "outcome refused → outcome granted")]
    [InlineData("shop.staff <= 4", "shop.staff < 4", "shop.staff > 4", "shop.staff >= 4", "outcome granted → outcome refused")]
    [InlineData("shop.staff <= 4", "shop.staff <= staffLimit", "shop.staff > 4", "shop.staff > staffLimit", "outcome refused → outcome granted")]
    [InlineData("shop.staff <= 4", "shop.staff <= 4 and shop.open", "shop.staff > 4", "shop.staff > 4 or shop.open = false", "outcome granted → outcome refused")]
    public void A_moved_boundary_is_found_with_a_case_on_it(string oldFirst, string newFirst, string oldSecond, string newSecond, string expected)
    {
        var comparison = Compare(PermitPack.Table(Base), PermitPack.Table(Base.Replace(oldFirst, newFirst, StringComparison.Ordinal).Replace(oldSecond, newSecond, StringComparison.Ordinal)));

        var decision = Assert.Single(comparison.Decisions);
        Assert.Equal(Certainty.Differs, decision.Certainty);
        var change = Assert.Single(decision.Changes);
        Assert.Equal(expected, $"{change.Old} → {change.New}");
        Assert.Equal(["permit.a", "permit.b"], change.Changes.Select(one => one.Name).Order());
        Confirm(comparison);
        Assert.Equal(VersionAdvice.Minor, comparison.Advice);
    }

    [Fact]
    public void Another_way_to_write_a_condition_is_proved_to_be_the_same()
    {
        var comparison = Compare(PermitPack.Table(Base), PermitPack.Table(Base.Replace("shop.staff > 4", "not(shop.staff <= 4)", StringComparison.Ordinal)));

        Assert.Equal(Certainty.ProvedSame, Assert.Single(comparison.Decisions).Certainty);
        Assert.Equal("permit.b", Assert.Single(comparison.Changes).Name);
        Assert.False(comparison.Differs);
        Assert.Equal(VersionAdvice.Patch, comparison.Advice);
    }

    [Fact]
    public void Titles_alone_are_told_as_wording()
    {
        var comparison = Compare(PermitPack.Table(Base), PermitPack.Table(Base.Replace("{when: shop.staff <= 4", "{title: {zh: 小店, en: small}, when: shop.staff <= 4", StringComparison.Ordinal)));

        Assert.Equal(Certainty.Unchanged, Assert.Single(comparison.Decisions).Certainty);
        Assert.Equal(ChangeState.Wording, Assert.Single(comparison.Changes).State);
        Assert.Equal(VersionAdvice.Patch, comparison.Advice);
    }

    [Fact]
    public void Another_layout_is_no_change()
    {
        var comparison = Compare(PermitPack.Table(Base), PermitPack.Table("# comment\n" + Base.Replace("{when: shop.staff <= 4, then: {outcome: granted}}", "{then: {outcome: granted}, when: 'shop.staff  <=  4'}", StringComparison.Ordinal)));

        Assert.Empty(comparison.Changes);
        Assert.Equal(Certainty.Unchanged, Assert.Single(comparison.Decisions).Certainty);
        Assert.False(comparison.Differs);
    }

    [Fact]
    public void The_order_of_rules_counts_where_the_first_one_decides()
    {
        const string Policy = "hitPolicy: F";
        var comparison = Compare(
            PermitPack.Table($"a: {{when: {{shop.open: true}}, {Granted}}}\nb: {{when: {{shop.trade: food}}, {Refused}}}\nc: {{when: \"true\", {Refused}}}", Policy),
            PermitPack.Table($"b: {{when: {{shop.trade: food}}, {Refused}}}\na: {{when: {{shop.open: true}}, {Granted}}}\nc: {{when: \"true\", {Refused}}}", Policy));

        var change = Assert.Single(Assert.Single(comparison.Decisions).Changes);
        Assert.Equal("outcome granted → outcome refused", $"{change.Old} → {change.New}");
        Confirm(comparison);
    }

    [Fact]
    public void The_order_of_rules_does_not_count_where_they_exclude_each_other()
    {
        var lines = Base.ReplaceLineEndings("\n").Split('\n');
        var comparison = Compare(PermitPack.Table(Base), PermitPack.Table($"{lines[1]}\n{lines[0]}"));

        Assert.Equal(Certainty.ProvedSame, Assert.Single(comparison.Decisions).Certainty);
        Assert.False(comparison.Differs);
    }

    [Fact]
    public void A_rule_that_is_gone_leaves_cases_without_an_answer()
    {
        var comparison = Compare(PermitPack.Table(Base), PermitPack.Table(Base.ReplaceLineEndings("\n").Split('\n')[0]));

        var change = Assert.Single(Assert.Single(comparison.Decisions).Changes);
        Assert.Equal("outcome refused → undetermined (NoRule)", $"{change.Old} → {change.New}");
        Assert.Equal(ChangeState.Removed, Assert.Single(comparison.Changes).State);
        Confirm(comparison);
    }

    [Fact]
    public void A_figure_that_changes_from_a_day_is_found_on_a_day_from_then_on()
    {
        var rules = PermitPack.Table(Base.Replace("4", "staffLimit", StringComparison.Ordinal));
        var comparison = PackComparison.Compare(Load(PermitPack.Source(rules)), Load(PermitPack.Source(rules).Replace("permits/figures.yaml", "from: 2023-01-01, value: 12", "from: 2023-01-01, value: 13")));

        var change = Assert.Single(Assert.Single(comparison.Decisions).Changes);
        Assert.Equal("outcome refused → outcome granted", $"{change.Old} → {change.New}");
        Assert.True(change.Case.New.AsOf >= new DateOnly(2023, 1, 1));
        Assert.Equal(["staffLimit"], change.Changes.Select(one => one.Name));
        Assert.Equal(("12", "13"), (comparison.Changes[0].Aspects[0].Old, comparison.Changes[0].Aspects[0].New));
        Confirm(comparison);
    }

    [Fact]
    public void On_a_day_before_a_figure_changes_nothing_differs()
    {
        var rules = PermitPack.Table(Base.Replace("4", "staffLimit", StringComparison.Ordinal));
        var edited = PermitPack.Source(rules).Replace("permits/figures.yaml", "from: 2023-01-01, value: 12", "from: 2023-01-01, value: 13");

        var comparison = PackComparison.Compare(Load(PermitPack.Source(rules)), Load(edited), new ComparisonMeans(new DateOnly(2022, 6, 1)));

        Assert.Equal(Certainty.ProvedSame, Assert.Single(comparison.Decisions).Certainty);
    }

    [Fact]
    public void A_requirement_that_is_only_recommended_now_no_longer_fails_the_whole()
    {
        const string Requirement = "seats: {title: {zh: 员工, en: staff}, require: shop.staff <= 4, severity: mandatory, source: permits-2020 第一条}";
        var comparison = Compare(PermitPack.Checklist(Requirement), PermitPack.Checklist(Requirement.Replace("mandatory", "recommended", StringComparison.Ordinal)));

        var change = Assert.Single(Assert.Single(comparison.Decisions).Changes);
        Assert.Equal("fit false → fit true", $"{change.Old} → {change.New}");
        Confirm(comparison);
    }

    [Fact]
    public void A_limit_on_each_element_is_found_in_a_list_of_one()
    {
        const string Requirement = "seats: {title: {zh: 座位, en: seats}, each: room in shop.rooms, require: room.seats <= 10, severity: mandatory, source: permits-2020 第一条}";
        var comparison = Compare(PermitPack.Checklist(Requirement), PermitPack.Checklist(Requirement.Replace("10", "11", StringComparison.Ordinal)));

        var decision = Assert.Single(comparison.Decisions);
        Assert.Contains("fit false → fit true", decision.Changes.Select(change => $"{change.Old} → {change.New}"));
        Assert.Contains("violated → satisfied", decision.Changes.Select(change => $"{change.Old} → {change.New}"));
        Confirm(comparison);
    }

    [Fact]
    public void A_new_value_of_an_enumeration_is_additive_and_one_that_is_gone_breaks()
    {
        var old = PermitPack.Source(PermitPack.Table(Base));
        var @new = old.Replace("permits/facts.yaml", "      craft: {zh: 手工, en: craft}\n", "      craft: {zh: 手工, en: craft}\n      repair: {zh: 修理, en: repair}\n");

        var there = PackComparison.Compare(Load(old), Load(@new));
        var back = PackComparison.Compare(Load(@new), Load(old));

        Assert.Equal((ChangeState.Added, VersionAdvice.Minor), (Assert.Single(there.Changes).State, there.Advice));
        Assert.Equal((ChangeState.Removed, VersionAdvice.Major), (Assert.Single(back.Changes).State, back.Advice));
        Assert.All([there, back], comparison => Assert.Equal(Certainty.Unchanged, Assert.Single(comparison.Decisions).Certainty));
    }

    [Fact]
    public void What_the_method_cannot_decide_is_marked_as_tested()
    {
        var comparison = Compare(
            PermitPack.Table(Base.Replace("shop.staff <= 4", "string length(shop.owner) <= 4", StringComparison.Ordinal).Replace("shop.staff > 4", "string length(shop.owner) > 4", StringComparison.Ordinal)),
            PermitPack.Table(Base.Replace("shop.staff <= 4", "string length(shop.owner) < 5", StringComparison.Ordinal).Replace("shop.staff > 4", "string length(shop.owner) >= 5", StringComparison.Ordinal)));

        var decision = Assert.Single(comparison.Decisions);
        Assert.True(decision.Certainty is Certainty.TestedOnly or Certainty.ProvedSame, decision.Certainty.ToString());
        Assert.True(decision.Certainty == Certainty.ProvedSame || decision.Tested > 0);
    }

    [Fact]
    public void Cases_that_the_packs_are_tested_with_show_what_the_method_cannot()
    {
        const string Named = "a: {when: string length(shop.owner) <= 4, then: {outcome: granted}}";
        var (old, @new) = (Load(PermitPack.Source(PermitPack.Table(Named, "otherwise: {outcome: refused}"))), Load(PermitPack.Source(PermitPack.Table(Named.Replace("4", "5", StringComparison.Ordinal), "otherwise: {outcome: refused}"))));
        var diagnostics = new DiagnosticBag();
        var facts = new CaseReader(@new.Facts).Read(ReadText.Root("case.yaml", "shop: {owner: Zhang, staff: 3}"), diagnostics)!;

        var without = Assert.Single(PackComparison.Compare(old, @new).Decisions);
        var with = PackComparison.Compare(old, @new, new ComparisonMeans { Cases = [new ProbeCase(facts, new DateOnly(2024, 1, 1))] });

        Assert.Equal(Certainty.TestedOnly, without.Certainty);
        var decision = Assert.Single(with.Decisions);
        Assert.Equal(Certainty.DiffersAtLeast, decision.Certainty);
        Assert.Equal("outcome refused → outcome granted", $"{decision.Changes[0].Old} → {decision.Changes[0].New}");
        Assert.True(with.Differs);
        Confirm(with);
    }

    [Fact]
    public void Each_edited_rule_gets_a_case_of_its_own()
    {
        const string Rules = "a: {when: shop.staff > 8, then: {outcome: refused}}\nb: {when: shop.area > 500 and shop.staff <= 8, then: {outcome: refused}}\nc: {when: shop.area <= 500 and shop.staff <= 8, then: {outcome: granted}}";
        var comparison = Compare(
            PermitPack.Table(Rules, "hitPolicy: F"),
            PermitPack.Table(Rules.Replace("a: {when: shop.staff > 8", "a: {when: shop.staff > 7", StringComparison.Ordinal).Replace("b: {when: shop.area > 500", "b: {when: shop.area > 400", StringComparison.Ordinal), "hitPolicy: F"));

        var changes = Assert.Single(comparison.Decisions).Changes;
        Assert.Equal(["a", "b"], changes.SelectMany(change => change.NewRules).Distinct().Order());
        Assert.All(changes, change => Assert.Equal("outcome granted → outcome refused", $"{change.Old} → {change.New}"));
        Confirm(comparison);
    }

    [Theory]
    [InlineData("U")]
    [InlineData("A")]
    [InlineData("F")]
    public void One_row_of_many_that_is_changed_is_found_and_one_that_says_the_same_is_proved_to(string policy)
    {
        static string Rows(Func<int, string, string> edit) => string.Join('\n', Enumerable.Range(0, 400).Select(i => edit(i, FormattableString.Invariant($"r{i}: {{when: \"shop.staff >= {3 * i} and shop.staff < {(3 * i) + 3}\", then: {{outcome: {(i % 2 == 0 ? "granted" : "refused")}}}}}"))));
        PackComparison Edited(Func<int, string, string> edit) => Compare(PermitPack.Table(Rows((_, row) => row), $"hitPolicy: {policy}\notherwise: {{outcome: granted}}"), PermitPack.Table(Rows(edit), $"hitPolicy: {policy}\notherwise: {{outcome: granted}}"));

        var changed = Edited((i, row) => i == 201 ? row.Replace(">= 603", "> 603", StringComparison.Ordinal) : row);
        var same = Edited((i, row) => i == 201 ? row.Replace(">= 603", "> 602", StringComparison.Ordinal) : row);
        var renamed = Edited((i, row) => row.Replace("r201:", "other:", StringComparison.Ordinal));

        var change = Assert.Single(Assert.Single(changed.Decisions).Changes);
        Assert.Equal((Certainty.Differs, "outcome refused → outcome granted"), (changed.Decisions[0].Certainty, $"{change.Old} → {change.New}"));
        Confirm(changed);
        Assert.Equal(Certainty.ProvedSame, Assert.Single(same.Decisions).Certainty);
        Assert.Equal(Certainty.ProvedSame, Assert.Single(renamed.Decisions).Certainty);
    }

    [Fact]
    public void A_rewritten_question_about_two_elements_of_a_list_is_proved_to_be_the_same()
    {
        const string Rule = "a: {when: some one in shop.rooms satisfies some other in shop.rooms satisfies other.seats = one.seats + 1 and other.kitchen, then: {outcome: granted}}";
        var comparison = Compare(
            PermitPack.Table(Rule, "otherwise: {outcome: refused}"),
            PermitPack.Table(Rule.Replace("other.seats = one.seats + 1 and other.kitchen", "not(other.kitchen = false or other.seats - 1 != one.seats)", StringComparison.Ordinal), "otherwise: {outcome: refused}"));
        var swapped = Compare(
            PermitPack.Table(Rule, "otherwise: {outcome: refused}"),
            PermitPack.Table(Rule.Replace("other.kitchen", "one.kitchen", StringComparison.Ordinal), "otherwise: {outcome: refused}"));

        Assert.Equal(Certainty.ProvedSame, Assert.Single(comparison.Decisions).Certainty);
        Assert.Contains("outcome granted → outcome refused", Assert.Single(swapped.Decisions).Changes.Select(change => $"{change.Old} → {change.New}"));
        Confirm(swapped);
    }

    // Deciding the case anew, with nothing of the comparison in between.
    private static void Confirm(PackComparison comparison) => Assert.All(
        comparison.Decisions.SelectMany(decision => decision.Changes.Select(change => (decision, change))),
        found =>
        {
            var again = new CaseComparison(found.decision.Old, found.decision.New).Compare(found.change.Case, found.change.Requirement);
            Assert.NotNull(again);
            Assert.Equal((found.change.Old, found.change.New), (again.Old, again.New));
        });

    private static PackComparison Compare(string old, string @new) => PackComparison.Compare(Load(PermitPack.Source(old)), Load(PermitPack.Source(@new)));

    private static CheckedPack Load(PackSource source)
    {
        var loaded = source.Load("permits");
        Assert.Empty(loaded.Diagnostics);
        return loaded.Pack!;
    }
}
