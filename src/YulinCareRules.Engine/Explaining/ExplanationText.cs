using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Explaining;

/// <summary>Puts an explanation into lines that a clerk can read aloud: decision, because, clause; what is missing; what would change it.</summary>
public static class ExplanationText
{
    /// <summary>The explanation as text.</summary>
    /// <param name="explanation">What to put into words.</param>
    /// <param name="chinese">True for Chinese, false for English.</param>
    /// <param name="full">True for the reasons too; false for the outcome, what is wrong, what is missing and the clauses.</param>
    public static string Write(Explanation explanation, bool chinese, bool full)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new Writer(explanation, chinese, full).Write();
    }

    private sealed class Writer(Explanation explanation, bool chinese, bool full)
    {
        // Of more rules than this that did not apply only the number is told: a long table would bury the reasons.
        private const int MostStopped = 12;

        private readonly StringBuilder text = new();
        private readonly ExplanationWords words = ExplanationWords.In(chinese);

        public string Write()
        {
            text.Append(chinese ? "【" : "[").Append(In(explanation.Title)).Append(chinese ? "】" : "] ").Append(words.Of(explanation.Status)).Append('\n');
            if (explanation.Reason is { } reason)
            {
                Line(1, In(reason));
            }

            foreach (var output in explanation.Outcome.Where(output => output.Value.En.Length > 0))
            {
                Line(1, $"{In(output.Title)}{words.Colon}{In(output.Value)}");
            }

            Findings();
            if (full)
            {
                Rules();
                List(words.Facts, explanation.Facts.Select(fact => $"{In(fact.Title)}{words.Colon}{In(fact.Value)}"));
            }

            List(words.Missing, explanation.Missing.Select(fact => In(fact.Title)));
            Changes();
            if (explanation.Status != DecisionStatus.NotApplicable)
            {
                Clauses();
            }

            return text.ToString();
        }

        private string In(BilingualText both) => both.In(chinese);

        private void Line(int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');

        private void List(string heading, IEnumerable<string> items)
        {
            var all = items.ToList();
            if (all.Count == 0)
            {
                return;
            }

            Line(1, heading + words.Colon.TrimEnd());
            foreach (var item in all)
            {
                Line(2, $"- {item}");
            }
        }

        private void Findings()
        {
            var shown = explanation.Findings.Where(finding => finding.Status is FindingStatus.Violated or FindingStatus.Unknown || (full && finding.Status == FindingStatus.Satisfied));
            foreach (var finding in shown)
            {
                var note = finding.IsMandatory ? string.Empty : words.Recommended;
                var message = finding.Message is { } said ? $"{words.Colon}{In(said)}" : string.Empty;
                Line(1, $"- {words.Of(finding.Status)}{note} {In(finding.SubjectTitle)} {In(finding.Title)}{message}");
                if (full)
                {
                    Line(3, ClauseLine(finding.Clauses));
                }
            }

            if (explanation.Findings.Length > 0)
            {
                Line(1, Counts());
            }
        }

        private string Counts()
        {
            var parts = explanation.Findings.GroupBy(finding => finding.Status).OrderBy(group => group.Key)
                .Select(group => chinese ? $"{words.Of(group.Key)}{group.Count()}项" : $"{group.Count()} {words.Of(group.Key)}");
            return string.Join(words.Comma, parts);
        }

        private void Rules()
        {
            List(words.Because, explanation.Rules.Where(rule => rule.Outcome == RuleOutcome.Applied).Select(rule => $"{In(rule.Title)} {ClauseLine(rule.Clauses)}"));
            var stopped = explanation.Rules.Where(rule => rule.Outcome is (RuleOutcome.Stopped or RuleOutcome.Overridden or RuleOutcome.NotInForce) && rule.Id != "otherwise").ToList();
            List(words.Stopped, stopped.Count > MostStopped ? [chinese ? $"其余{stopped.Count}条规则" : $"{stopped.Count} other rules"] : stopped.Select(Stopped));
            List(words.Open, explanation.Rules.Where(rule => rule.Outcome == RuleOutcome.Open && rule.Id != "otherwise").Select(Stopped));
        }

        private string Stopped(ExplainedRule rule)
        {
            var why = rule.Outcome switch
            {
                RuleOutcome.Overridden => words.Overridden,
                RuleOutcome.NotInForce => words.NotInForce,
                _ => string.Join(chinese ? ";" : "; ", rule.StoppedBy.Select(condition => chinese
                    ? $"要求“{condition.Text.Zh}”,而现在{condition.Actual.Zh}"
                    : $"it asks that {condition.Text.En}; now {condition.Actual.En}")),
            };
            return why.Length == 0 ? In(rule.Title) : $"{In(rule.Title)}{words.Colon}{why}";
        }

        // What would have to be otherwise: the remedies of what is wrong, or the conditions that stopped the other rules.
        private void Changes()
        {
            var remedies = explanation.Findings.Where(finding => finding.Remedy is not null)
                .Select(finding => $"{In(finding.SubjectTitle)} {In(finding.Title)}{words.Colon}{In(finding.Remedy!)}").ToList();
            if (remedies.Count > 0)
            {
                List(words.Change, remedies);
                return;
            }

            var stopped = explanation.Rules.Where(rule => rule.Outcome == RuleOutcome.Stopped && rule.StoppedBy.Length > 0).ToList();
            if (full && explanation.Status == DecisionStatus.Determined && stopped.Count <= MostStopped)
            {
                List(words.Change, stopped.Select(rule => chinese
                    ? $"如果{string.Join(",且", rule.StoppedBy.Select(condition => condition.Text.Zh))},则适用“{rule.Title.Zh}”"
                    : $"if {string.Join(", and ", rule.StoppedBy.Select(condition => condition.Text.En))}, then \"{rule.Title.En}\" applies"));
            }
        }

        private void Clauses()
        {
            if (!full && explanation.Findings.Length > 0)
            {
                return;
            }

            List(words.Clauses, explanation.Clauses.Select(clause => Clause(clause) + (full ? $"{words.Colon}{In(clause.Gist)}" : string.Empty)));
        }

        private string ClauseLine(ImmutableArray<Clause> clauses) =>
            chinese ? $"({string.Join(words.Separator, clauses.Select(Clause))})" : $"({string.Join(words.Separator, clauses.Select(Clause))})";

        private string Clause(Clause clause)
        {
            var place = chinese ? $"《{clause.DocumentTitle.Zh}》{clause.Locator}" : $"{clause.DocumentTitle.En}, {clause.Locator}";
            return clause.IsVerified ? place : place + words.Unverified;
        }
    }
}
