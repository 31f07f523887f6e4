using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Coverage;

/// <summary>Which sides a case reached, read from its results and from the trace of its evaluation.</summary>
internal sealed class CaseReach
{
    private readonly CoverageMap map;
    private readonly Decider decider;
    private readonly EvaluationTrace trace;
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> encodings = new(StringComparer.Ordinal);

    private CaseReach(CoverageMap map, Decider decider, EvaluationTrace trace)
    {
        this.map = map;
        this.decider = decider;
        this.trace = trace;
    }

    /// <summary>The keys of the items that it reached.</summary>
    public static IReadOnlySet<string> Of(CoverageMap map, TracedCase traced) => Of(map, traced.Decider, traced.Trace);

    public static IReadOnlySet<string> Of(CoverageMap map, Decider decider, EvaluationTrace trace) => new CaseReach(map, decider, trace).Collect();

    private HashSet<string> Collect()
    {
        foreach (var result in decider.Results.Where(result => decider.Facts.Find(result.Decision.Subject) is not null).ToList())
        {
            reached.Add(CoverageKeys.Date(result.Decision, decider.AsOf));
            if (result.Decision.Period.Contains(decider.AsOf))
            {
                Decision(result);
            }
        }

        foreach (var comparison in trace.Comparisons)
        {
            Comparison(comparison);
        }

        encodings.UnionWith(trace.Visited.OfType<BoundParameter>().Select(parameter => parameter.Parameter.Name));
        reached.UnionWith(map.Clauses.Where(clause => clause.Encodings.Any(encodings.Contains)).Select(clause => clause.Item.Key));
        return reached;
    }

    private void Decision(DecisionResult result)
    {
        var decision = result.Decision;
        switch (result.Status)
        {
            case DecisionStatus.Undetermined:
                encodings.Add(decision.Name);
                if (result is { Stopped: null, Missing.IsEmpty: false })
                {
                    reached.Add(CoverageKeys.Unknown(decision));
                }

                break;
            case DecisionStatus.Determined:
                encodings.Add(decision.Name);
                reached.Add(CoverageKeys.Applies(decision, true));
                Answer(result);
                break;
            default:
                var excluded = decision.Applicability is { } condition && Truth.CannotBeTrue(decider.Evaluator.Evaluate(condition.Applies, World.Empty, null));
                reached.Add(CoverageKeys.Applies(decision, !excluded));
                if (!excluded && decision is TableModel { Otherwise.NotApplicable: not null } table)
                {
                    Rules(table);
                }

                break;
        }

        foreach (var finding in result.Findings)
        {
            Finding(decision, finding);
        }
    }

    private void Answer(DecisionResult result)
    {
        switch (result.Decision)
        {
            case TableModel table:
                Rules(table);
                break;
            case ExpressionModel expression:
                for (var i = 0; i < expression.Outputs.Length; i++)
                {
                    var value = expression.Outputs[i].Type is BooleanType ? (result.Values[i] as FeelBoolean)?.Value : null;
                    reached.Add(CoverageKeys.Value(expression, expression.Outputs[i], value));
                }

                break;
        }
    }

    private void Rules(TableModel table)
    {
        var evaluation = decider.Table(table, World.Empty);
        var fired = evaluation.Fired.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in table.Rules)
        {
            var applies = fired.Contains(rule.Id);
            reached.Add(CoverageKeys.Rule(table, rule.Id, applies));
            if (applies)
            {
                encodings.Add($"{table.Name}.{rule.Id}");
            }
        }

        if (evaluation.Deciding.IsEmpty)
        {
            reached.Add(CoverageKeys.Rule(table, CoverageKeys.Otherwise, true));
        }
    }

    // Findings that another decision shows are reached where they were made: both are among the results.
    private void Finding(DecisionModel decision, FindingResult finding)
    {
        if (decision is not ChecklistModel || !finding.Requirement.Period.Contains(decider.AsOf))
        {
            return;
        }

        reached.Add(finding.Status == FindingStatus.Unknown
            ? CoverageKeys.Unknown(decision, finding.Requirement)
            : CoverageKeys.Requirement(decision, finding.Requirement, Names.Of(finding.Status)));
        if (finding.Status != FindingStatus.NotApplicable)
        {
            encodings.Add($"{decision.Name}.{finding.Requirement.Id}");
        }
    }

    private void Comparison(TracedComparison comparison)
    {
        if (map.NameOf(comparison.Comparison) is { } name
            && BoundarySides.SideOf(new TracedValues(comparison.Left, comparison.Right), comparison.Comparison) is { } at)
        {
            reached.Add(CoverageKeys.Boundary(name, comparison.Keys.IsEmpty ? string.Empty : comparison.Keys[0], at));
        }
    }
}
