using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Explaining.Reports;

/// <summary>The decisions of a case → what people are told of it.</summary>
internal static class CaseReportBuilder
{
    public static CaseReport Build(string name, CaseDecisions decisions, bool chinese, bool full)
    {
        var words = ReportWords.In(chinese);
        var explainer = new Explainer(decisions.Pack, decisions.Facts, decisions.AsOf);
        var called = Called(decisions, chinese);
        var rules = $"{decisions.Pack.Title.In(chinese)}{words.Comma}{words.Version}{(chinese ? string.Empty : " ")}{decisions.Pack.Version}";
        return new CaseReport(
            called.IsEmpty ? words.Heading : called[0].Value,
            [new ReportPair(words.Case, name), .. called, new ReportPair(words.AsOf, FactText.Day(decisions.AsOf, chinese)), new ReportPair(words.Rules, rules)],
            [.. decisions.Results.Select(result => new DecisionReportBuilder(explainer.Explain(result.Decision), chinese, full).Build())]);
    }

    // The subjects that have a name of their own.
    private static ImmutableArray<ReportPair> Called(CaseDecisions decisions, bool chinese) =>
    [
        .. decisions.Pack.Facts.Subjects.Select(subject => (Subject: subject, Facts: decisions.Facts.Find(subject)))
            .Where(pair => pair.Facts is not null && pair.Subject.Record.Label is { } label && pair.Subject.Record.Find(label) is { } field && pair.Facts[field] is FactKnown { Value: FeelString })
            .Select(pair => new ReportPair(pair.Subject.Title.In(chinese), ((FeelString)((FactKnown)pair.Facts![pair.Subject.Record.Find(pair.Subject.Record.Label!)!]).Value).Value)),
    ];
}
