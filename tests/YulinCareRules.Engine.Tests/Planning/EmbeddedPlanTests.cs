using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Documents.Fragments;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Planning.Results;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>What the embedded packs have quick code for. Code that cannot be made gives way to slower code that answers alike, so nothing else would tell.</summary>
public sealed class EmbeddedPlanTests
{
    [Theory]
    [InlineData("rules/national", "2019-11-01")]
    [InlineData("rules/national", "2023-06-01")]
    [InlineData("rules/yulin", "2020-08-01")]
    [InlineData("rules/yulin", "2023-06-01")]
    [InlineData("rules/yulin", "2026-05-01")]
    public void Every_decision_in_force_has_code_for_known_facts(string folder, string day)
    {
        var (pack, regime) = RegimeOf(folder, day);
        var slow = pack.Decisions.Where((decision, i) => decision.Period.Contains(DateOnly.Parse(day, null)) && regime[i].Known is null).Select(decision => decision.Name);

        Assert.Empty(slow);
    }

    [Theory]
    [InlineData("rules/national", "2023-06-01")]
    [InlineData("rules/yulin", "2020-08-01")]
    [InlineData("rules/yulin", "2023-06-01")]
    public void Every_checklist_has_readings_and_fragments_of_all_requirements(string folder, string day)
    {
        var (pack, regime) = RegimeOf(folder, day);
        for (var i = 0; i < pack.Decisions.Length; i++)
        {
            if (pack.Decisions[i] is ChecklistModel checklist)
            {
                var plan = Assert.IsType<ChecklistResultPlan>(regime.ResultPlanOf(i));
                Assert.DoesNotContain(null, plan.Findings.Requirements);
                Assert.True(ChecklistFragments.Of(plan.Findings, (_, _) => { }, chinese: true) is not null, checklist.Name);
            }
        }
    }

    [Fact]
    public void Every_table_tells_its_rules_and_clauses()
    {
        var (pack, regime) = RegimeOf("rules/yulin", "2023-06-01");
        var tables = Enumerable.Range(0, pack.Decisions.Length).Where(i => pack.Decisions[i] is TableModel && regime[i].Plan is SubjectPlan);

        Assert.All(tables, i => Assert.IsType<RulesResultPlan>(regime.ResultPlanOf(i)));
    }

    private static (CheckedPack Pack, RegimePlan Regime) RegimeOf(string folder, string day)
    {
        var pack = RepositoryPack.Of(folder);
        return (pack, new RegimePlan(pack, new RecordFactLayout(), DateOnly.Parse(day, null), 0));
    }
}
