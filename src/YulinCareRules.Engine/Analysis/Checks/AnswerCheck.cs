using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Requirements, and outputs that are calculated, which come to nothing in a whole case: a division by zero, the sum of no elements.</summary>
internal sealed class AnswerCheck(AnalysisReport report)
{
    public static void Run(AnalysisReport report)
    {
        var check = new AnswerCheck(report);
        foreach (var decision in report.Pack.Decisions)
        {
            switch (decision)
            {
                case ChecklistModel checklist:
                    foreach (var requirement in checklist.Requirements)
                    {
                        check.Requirement(checklist, requirement);
                    }

                    break;
                case ExpressionModel expression:
                    check.Outputs(expression);
                    break;
                case TableModel { HitPolicy: HitPolicy.Collect, Aggregation: "sum" or "min" or "max", Otherwise: null } table:
                    check.Total(table);
                    break;
            }
        }
    }

    private void Requirement(ChecklistModel checklist, RequirementModel requirement)
    {
        Formula Question(Translator translator)
        {
            var (present, frame) = translator.ElementOf(requirement.Each);
            var symbols = translator.Requirement(requirement, translator.Variables.Within(requirement.Period).And(present), frame);
            return Formula.All([translator.Decision(checklist).Reached, symbols.InForce, symbols.Applies.True, symbols.Meets.Null]);
        }

        if (Find(requirement.Location, checklist, Question, witness => witness.Decide(checklist).Findings.Any(finding => finding.Requirement == requirement && finding is { Status: FindingStatus.Unknown, Missing.IsEmpty: true })) is { } witness)
        {
            var name = requirement.Part is { } part ? $"{requirement.Id}.{part}" : requirement.Id;
            report.Add(AnalysisDiagnostics.NoAnswer(requirement.Location, name, AnalysisReport.Clause(requirement.Sources.IsEmpty ? checklist.Sources : requirement.Sources), witness));
        }
    }

    // What is written to be nothing, or rests on what another decision leaves open, is meant so.
    private void Outputs(ExpressionModel expression)
    {
        for (var i = 0; i < expression.Values.Length; i++)
        {
            var place = i;
            if (!BoundWalk.Descendants(expression.Values[i]).Any(part => part is BoundDecision or BoundConstant { Value: FeelNull })
                && Find(expression.Location, expression, translator => translator.Decision(expression) is var symbols ? symbols.Reached.And(symbols.Outputs[place].IsNull()) : Formula.False, witness => IsNothing(witness, expression, place)) is { } witness)
            {
                report.Add(AnalysisDiagnostics.NoValue(expression.Location, $"{expression.Name}.{expression.Outputs[i].Name}", witness));
            }
        }
    }

    private void Total(TableModel table)
    {
        if (Find(table.Location, table, translator => translator.Decision(table) is var symbols ? symbols.Reached.And(Formula.Any(symbols.Rules.Select(rule => rule.Applies)).Not()) : Formula.False, witness => IsNothing(witness, table, 0)) is { } witness)
        {
            report.Add(AnalysisDiagnostics.NoValue(table.Location, $"{table.Name}.{table.Outputs[0].Name}", witness));
        }
    }

    private static bool IsNothing(Witness witness, DecisionModel decision, int place) => witness.Decide(decision) is { Status: DecisionStatus.Determined } result && result.Values[place] is FeelNull;

    // A case; not where a figure is known to be missing, which says more, nor where one is still to be set.
    private string? Find(SourceLocation at, DecisionModel decision, Func<Translator, Formula> question, Func<Witness, bool> confirms)
    {
        var asked = question(report.Prover.Translator);
        return !asked.IsFalse
            && !FormulaWalk.Variables(asked).Any(variable => variable.Unset is not null)
            && !report.Diagnostics.ToSorted().Any(told => told.Code == "YCR5010" && told.Location == at)
            && report.Prover.Find(question, [decision.Subject.Name], confirms) is Shown { Witness: var witness }
            ? WitnessText.Of(witness)
            : null;
    }
}
