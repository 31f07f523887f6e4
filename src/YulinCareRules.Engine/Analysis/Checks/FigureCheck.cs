using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;
using Frame = YulinCareRules.Engine.Analysis.Translation.Frame;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Figures that are read on days, or of keys, for which they have no value.</summary>
internal sealed class FigureCheck(AnalysisReport report, DecisionModel decision)
{
    public static void Run(AnalysisReport report)
    {
        foreach (var decision in report.Pack.Decisions.Where(decision => DecisionReads(decision)))
        {
            new FigureCheck(report, decision).Run();
        }
    }

    private static bool DecisionReads(DecisionModel decision) =>
        Checking.Passes.DecisionExpressions.Of(decision).SelectMany(BoundWalk.Parameters).Any(parameter => !parameter.Parameter.Periods.IsEmpty);

    private void Run()
    {
        switch (decision)
        {
            case TableModel table:
                for (var i = 0; i < table.Rules.Length; i++)
                {
                    Rule(table, i);
                }

                break;
            case ExpressionModel expression:
                Check(expression.Location, expression.Name, translator => translator.Decision(decision).Reached, (translator, _) => EvaluateAll(translator, expression.Values, null), witness =>
                    witness.Decide(decision) is { Status: DecisionStatus.Determined } result && result.Values.Contains(FeelNull.Instance));
                break;
            case ChecklistModel checklist:
                foreach (var requirement in checklist.Requirements)
                {
                    Requirement(checklist, requirement);
                }

                break;
        }
    }

    private void Rule(TableModel table, int index)
    {
        var rule = table.Rules[index];
        if (!rule.Conditions.IsEmpty)
        {
            var all = rule.Conditions.Select(condition => condition.Test).Aggregate((left, right) => new BoundBinary(PackTypes.Boolean, BinaryOperator.And, left, right));
            Check(rule.Location, rule.Id, translator => translator.Decision(table).Reached.And(translator.Variables.Within(rule.Period)), (translator, _) => translator.TruthOf(all, null), witness =>
                AppliedRules.Of(witness, table)[index].Holds is KnownValue { Value: FeelNull });
        }

        Check(rule.Location, rule.Id, translator => translator.Decision(table).Reached.And(translator.Decision(table).Rules[index].Decides), (translator, _) => EvaluateAll(translator, rule.Outputs, null), witness =>
            witness.Decider.Table(table, World.Empty).Fired.Contains(rule) && rule.Outputs.Any(output => output is not BoundConstant && witness.Decider.Evaluator.Evaluate(output, World.Empty, null) is KnownValue { Value: FeelNull }));
    }

    private void Requirement(ChecklistModel checklist, RequirementModel requirement)
    {
        bool HasNoAnswer(Witness witness) => witness.Decide(checklist).Findings.Any(finding => finding.Requirement == requirement && finding is { Status: FindingStatus.Unknown, Missing.IsEmpty: true });

        Check(requirement.Location, requirement.Part is { } part ? $"{requirement.Id}.{part}" : requirement.Id, translator =>
        {
            var (present, frame) = translator.ElementOf(requirement.Each);
            var applies = requirement.Applies is { } condition ? translator.TruthOf(condition, frame).True : Formula.True;
            return Formula.All([translator.Decision(checklist).Reached, translator.Variables.Within(requirement.Period), present, applies]);
        }, (translator, frame) => translator.TruthOf(requirement.Require, frame), HasNoAnswer, requirement.Each);
    }

    private static object? EvaluateAll(Translator translator, IEnumerable<BoundExpression> expressions, Frame? frame)
    {
        foreach (var expression in expressions)
        {
            translator.Evaluate(expression, frame);
        }

        return null;
    }

    private void Check(SourceLocation at, string reader, Func<Translator, Formula> within, Func<Translator, Frame?, object?> read, Func<Witness, bool> shows, EachModel? each = null)
    {
        IEnumerable<(ParameterModel Figure, Formula Without)> Watched(Translator translator)
        {
            var watch = new FigureWatch(within(translator));
            translator.Watch = watch;
            read(translator, translator.ElementOf(each).Frame);
            translator.Watch = null;
            return watch.Found;
        }

        foreach (var (figure, _) in Watched(report.Prover.Translator).ToList())
        {
            var verdict = report.Prover.Find(
                translator => Formula.Any(Watched(translator).Where(one => one.Figure == figure).Select(one => one.Without)),
                [decision.Subject.Name],
                shows);
            report.Found(verdict, at, reader, witness => AnalysisDiagnostics.NoFigure(at, reader, figure.Name, witness));
        }
    }
}
