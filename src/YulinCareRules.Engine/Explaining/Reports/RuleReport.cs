using System.Collections.Immutable;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>The rules of a table: which applied, which did not and why, and what would have made them apply.</summary>
internal sealed class RuleReport(Explanation explanation, bool chinese)
{
    // Of more rules than this that did not apply only the number is told: a long table would bury the reasons.
    private const int MostStopped = 12;

    private const string Otherwise = "otherwise";

    private readonly ReportWords words = ReportWords.In(chinese);
    private readonly ClauseWords clauses = new(chinese);

    public IEnumerable<ReportBlock> Blocks()
    {
        var applied = explanation.Rules.Where(rule => rule.Outcome == RuleOutcome.Applied)
            .Select(rule => new ReportItem(In(rule.Title)) { Under = rule.Clauses.IsEmpty ? [] : [clauses.Line(rule.Clauses)] });
        var stopped = explanation.Rules.Where(rule => rule.Outcome is (RuleOutcome.Stopped or RuleOutcome.Overridden or RuleOutcome.NotInForce) && rule.Id != Otherwise).ToList();
        var open = explanation.Rules.Where(rule => rule.Outcome == RuleOutcome.Open && rule.Id != Otherwise);
        return new[]
        {
            new ReportList(words.Because, [.. applied]),
            new ReportList(words.Stopped, stopped.Count > MostStopped ? [new ReportItem(chinese ? $"其余{stopped.Count}条规则" : $"{stopped.Count} other rules")] : [.. stopped.Select(Why)]),
            new ReportList(words.Open, [.. open.Select(Why)]),
        }.Where(list => !list.Items.IsEmpty);
    }

    /// <summary>What would make each of the other rules apply.</summary>
    public ImmutableArray<ReportItem> Changes()
    {
        var stopped = explanation.Rules.Where(rule => rule.Outcome == RuleOutcome.Stopped && rule.StoppedBy.Length > 0).ToList();
        return stopped.Count > MostStopped ? [] :
        [
            .. stopped.Select(rule => new ReportItem(chinese
                ? $"如果{string.Join(",且", rule.StoppedBy.Select(condition => condition.Text.Zh))},则适用“{rule.Title.Zh}”"
                : $"if {string.Join(", and ", rule.StoppedBy.Select(condition => condition.Text.En))}, then \"{rule.Title.En}\" applies")),
        ];
    }

    private string In(BilingualText both) => both.In(chinese);

    private ReportItem Why(ExplainedRule rule) => new($"{In(rule.Title)}{(rule.Outcome is RuleOutcome.Overridden ? words.Colon + words.Overridden : rule.Outcome is RuleOutcome.NotInForce ? words.Colon + words.NotInForce : string.Empty)}")
    {
        Under = [.. rule.StoppedBy.Select(condition => Condition(condition, rule.Outcome == RuleOutcome.Open))],
    };

    private string Condition(ExplainedCondition condition, bool open)
    {
        var text = (chinese, open) switch
        {
            (true, true) => $"条件“{condition.Text.Zh}”还不能判断",
            (true, false) => $"条件“{condition.Text.Zh}”不成立",
            (false, true) => $"\"{condition.Text.En}\" cannot be told yet",
            _ => $"\"{condition.Text.En}\" does not hold",
        };
        return In(condition.Actual).Length == 0 ? text : chinese ? $"{text}({condition.Actual.Zh})" : $"{text} ({condition.Actual.En})";
    }
}
