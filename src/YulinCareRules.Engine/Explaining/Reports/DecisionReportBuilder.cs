using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>Puts an explanation into words that a clerk can read aloud: what was decided, what is wrong, why, what is missing, what would change it, by which clauses.</summary>
/// <param name="explanation">What to put into words.</param>
/// <param name="chinese">True for Chinese, false for English.</param>
/// <param name="full">True for the reasons too; false for the outcome, what is wrong, what is missing and the clauses.</param>
internal sealed class DecisionReportBuilder(Explanation explanation, bool chinese, bool full)
{
    private readonly ReportWords words = ReportWords.In(chinese);
    private readonly ClauseWords clauses = new(chinese);
    private readonly ImmutableArray<ReportBlock>.Builder blocks = ImmutableArray.CreateBuilder<ReportBlock>();

    public DecisionReport Build()
    {
        if (explanation.Reason is { } reason)
        {
            blocks.Add(new ReportSentence(In(reason)));
        }

        Outcome();
        Findings();
        if (full)
        {
            blocks.AddRange(new RuleReport(explanation, chinese).Blocks());
            List(words.Facts, explanation.Facts.Select(fact => new ReportItem(Named(fact.Title, fact.Value))));
        }

        List(words.Missing, Missing());
        Changes();
        Clauses();
        return new DecisionReport(In(explanation.Title), words.Of(explanation.Status), Tone(), blocks.ToImmutable());
    }

    private ReportTone Tone() => explanation.Status switch
    {
        DecisionStatus.NotApplicable => ReportTone.Plain,
        _ when explanation.Findings.Any(finding => finding is { Status: FindingStatus.Violated, IsMandatory: true }) => ReportTone.Bad,
        DecisionStatus.Undetermined => ReportTone.Open,
        _ => ReportTone.Good,
    };

    private string In(BilingualText both) => both.In(chinese);

    private string Named(BilingualText title, BilingualText text) => $"{In(title)}{words.Colon}{In(text)}";

    private void List(string heading, IEnumerable<ReportItem> items, ReportTone tone = ReportTone.Plain)
    {
        var all = items.ToImmutableArray();
        if (!all.IsEmpty)
        {
            blocks.Add(new ReportList(heading, all, tone));
        }
    }

    private void Outcome()
    {
        var pairs = explanation.Outcome.Where(output => output.Entries.IsEmpty && output.Value.En.Length > 0)
            .Select(output => new ReportPair(In(output.Title), In(output.Value))).ToImmutableArray();
        if (!pairs.IsEmpty)
        {
            blocks.Add(new ReportPairs(pairs));
        }

        foreach (var output in explanation.Outcome.Where(output => !output.Entries.IsEmpty))
        {
            blocks.Add(new ReportTable(
                In(output.Title),
                [.. output.Entries[0].Select(field => In(field.Title))],
                [.. output.Entries.Select(entry => entry.Select(field => In(field.Value)).ToImmutableArray())]));
        }
    }

    private void Findings()
    {
        Findings(FindingStatus.Violated, ReportTone.Bad);
        Findings(FindingStatus.Unknown, ReportTone.Open);
        if (full)
        {
            Findings(FindingStatus.Satisfied, ReportTone.Good);
        }

        var counted = explanation.Findings.Where(finding => finding.Status == FindingStatus.NotApplicable || (finding.Status == FindingStatus.Satisfied && !full))
            .GroupBy(finding => finding.Status).OrderBy(group => group.Key).Select(group => Counted(group.Key, group.Count())).ToList();
        if (counted.Count > 0)
        {
            blocks.Add(new ReportSentence(string.Join(words.Comma, counted)));
        }
    }

    private void Findings(FindingStatus status, ReportTone tone)
    {
        var found = explanation.Findings.Where(finding => finding.Status == status).ToList();
        List(Counted(status, found.Count), found.Select(finding => new ReportItem(Text(finding)) { Under = full && !finding.Clauses.IsEmpty ? [clauses.Line(finding.Clauses)] : [] }), tone);
    }

    private string Counted(FindingStatus status, int count) => chinese ? $"{words.Of(status)}{count}项" : $"{count} {words.Of(status)}";

    private string Text(ExplainedFinding finding) =>
        $"{About(finding)}{(finding.IsMandatory ? string.Empty : words.Recommended)}{(finding.Message is { } message ? words.Colon + In(message) : string.Empty)}";

    // Of the whole subject everybody knows that it is meant; a class has to be named.
    private string About(ExplainedFinding finding) =>
        !finding.Subject.Contains('[', StringComparison.Ordinal) ? In(finding.Title)
        : chinese ? $"{finding.SubjectTitle.Zh}的{finding.Title.Zh}"
        : $"{finding.SubjectTitle.En}, {finding.Title.En}";

    private IEnumerable<ReportItem> Missing() => explanation.Missing.GroupBy(fact => fact.Owner).Select(group =>
    {
        var names = string.Join(words.Separator, group.Select(fact => In(fact.Name)));
        return new ReportItem(group.Key is { } owner ? $"{In(owner)}{words.Colon}{names}" : names);
    });

    // What would have to be otherwise: the remedies of what is wrong, or the conditions that stopped the other rules.
    private void Changes()
    {
        var remedies = explanation.Findings.Where(finding => finding.Remedy is not null)
            .Select(finding => new ReportItem($"{About(finding)}{words.Colon}{In(finding.Remedy!)}")).ToList();
        if (remedies.Count > 0)
        {
            List(words.Mend, remedies);
        }
        else if (full && explanation.Status == DecisionStatus.Determined)
        {
            List(words.Change, new RuleReport(explanation, chinese).Changes());
        }
    }

    private void Clauses()
    {
        // A checklist cites a document for each requirement; without the reasons that would only be a long list.
        if (explanation.Status != DecisionStatus.NotApplicable && (full || explanation.Findings.IsEmpty))
        {
            List(words.Clauses, clauses.Items(explanation.Clauses, full));
        }
    }
}
