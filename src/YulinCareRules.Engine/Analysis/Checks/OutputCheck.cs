using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Outputs, and values of their enumerations, that nothing gives.</summary>
internal sealed class OutputCheck(AnalysisReport report)
{
    // By enumeration: the outputs of it, and the values that they may have.
    private readonly Dictionary<EnumerationModel, (SortedSet<string> Outputs, HashSet<string> Given)> given = [];

    public static void Run(AnalysisReport report)
    {
        var check = new OutputCheck(report);
        foreach (var decision in report.Pack.Decisions)
        {
            for (var i = 0; i < decision.Outputs.Length; i++)
            {
                check.Output(decision, i);
            }
        }

        check.Report();
    }

    private void Output(DecisionModel decision, int index)
    {
        var output = decision.Outputs[index];
        List<BoundExpression> results = decision switch
        {
            TableModel table => [.. table.Rules.Select(rule => rule.Outputs).Concat(table.Otherwise is { NotApplicable: null } otherwise ? [otherwise.Outputs] : []).Select(outputs => outputs[index])],
            ExpressionModel expression => [expression.Values[index]],
            _ => [],
        };
        if (results.Count > 0 && results.TrueForAll(result => result is BoundConstant { Value: FeelNull }))
        {
            report.Add(AnalysisDiagnostics.OutputNeverGiven(output.Location, decision.Name, output.Name));
        }

        foreach (var result in results)
        {
            Gather(result, output.Type, $"{decision.Name}.{output.Name}");
        }
    }

    private void Gather(BoundExpression result, PackType type, string output)
    {
        switch (type, result)
        {
            case (_, BoundIf branch):
                Gather(branch.Then, type, output);
                Gather(branch.Else, type, output);
                break;
            case (ListType { Element: var element }, BoundList list):
                foreach (var item in list.Items)
                {
                    Gather(item, element, output);
                }

                break;
            case (ListType { Element: var element }, BoundFor iteration):
                Gather(iteration.Body, element, output);
                break;
            case (RecordType, BoundRecord record):
                foreach (var field in record.Record.Fields)
                {
                    Gather(record.Fields[field.Index], field.Type, $"{output}.{field.Name}");
                }

                break;
            case (EnumerationType { Enumeration: var enumeration }, _):
                Give(enumeration, output, result is BoundConstant { Value: FeelString value } ? [value.Value] : result is BoundConstant ? [] : Possible(result, enumeration));
                break;
            case (ListType { Element: EnumerationType { Enumeration: var enumeration } }, not BoundConstant):
                Give(enumeration, output, enumeration.Values.Select(value => value.Name));
                break;
        }
    }

    // A figure gives its own values; another decision what that gives, which is gathered there; a fact any.
    private static IEnumerable<string> Possible(BoundExpression result, EnumerationModel enumeration) => result switch
    {
        BoundParameter { Parameter: { Periods.IsEmpty: false } figure } => figure.Periods.SelectMany(period => period.ByKey?.Values.AsEnumerable() ?? [period.Single ?? FeelNull.Instance]).OfType<FeelString>().Select(value => value.Value),
        BoundDecision => [],
        _ => enumeration.Values.Select(value => value.Name),
    };

    private void Give(EnumerationModel enumeration, string output, IEnumerable<string> values)
    {
        if (!given.TryGetValue(enumeration, out var so))
        {
            given.Add(enumeration, so = (new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal)));
        }

        so.Outputs.Add(output);
        so.Given.UnionWith(values);
    }

    private void Report()
    {
        foreach (var (enumeration, (outputs, values)) in given)
        {
            foreach (var value in enumeration.Values.Where(value => !values.Contains(value.Name)))
            {
                report.Add(AnalysisDiagnostics.ValueNeverGiven(value.Location, string.Join(", ", outputs), value.Name));
            }
        }
    }
}
