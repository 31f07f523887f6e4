using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Checking.Passes;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Facts and figures that nobody reads.</summary>
internal static class UnreadCheck
{
    // Whoever declares more facts than this for nobody to read declares them for the packs that build on this one: one line is enough.
    private const int FewFacts = 3;

    public static void Run(AnalysisReport report)
    {
        var nodes = Expressions(report.Pack).SelectMany(BoundWalk.Descendants).ToList();
        var fields = nodes.OfType<BoundField>().Select(field => field.Field).ToHashSet<FieldModel>(ReferenceEqualityComparer.Instance);
        var told = new HashSet<FieldModel>(ReferenceEqualityComparer.Instance);
        var unread = new List<(SourceLocation At, string Fact)>();
        foreach (var subject in report.Pack.Facts.Subjects)
        {
            Fields(subject.Record, subject.Name, null);
        }

        foreach (var (at, fact) in unread.Count <= FewFacts ? unread : [])
        {
            report.Add(AnalysisDiagnostics.FactUnread(at, fact));
        }

        if (unread.Count > FewFacts)
        {
            report.Add(AnalysisDiagnostics.FactsUnread(unread[0].At, unread.Count, string.Join(", ", unread.Select(one => one.Fact))));
        }

        var figures = nodes.OfType<BoundParameter>().Select(parameter => parameter.Parameter.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in report.Pack.Parameters.Where(parameter => !figures.Contains(parameter.Name)))
        {
            report.Add(AnalysisDiagnostics.FigureUnread(figure.Location, figure.Name));
        }

        // What tells elements apart, and what names them, is read by those who read the list.
        void Fields(RecordModel record, string path, string? unique)
        {
            foreach (var field in record.Fields.Where(told.Add))
            {
                if (!fields.Contains(field) && field.Name != unique && field.Name != record.Label)
                {
                    unread.Add((field.Location, $"{path}.{field.Name}"));
                }
                else if ((field.Type is ListType { Element: var element } ? element : field.Type) is RecordType { Record: var inner })
                {
                    Fields(inner, field.Type is ListType ? $"{path}.{field.Name}[]" : $"{path}.{field.Name}", field.Unique);
                }
            }
        }
    }

    private static IEnumerable<BoundExpression> Expressions(CheckedPack pack) => pack.Decisions.SelectMany(DecisionExpressions.Of)
        .Concat(pack.Decisions.SelectMany(DecisionExpressions.Quoted))
        .Concat(pack.Invariants.SelectMany(invariant => invariant.Expressions));
}
