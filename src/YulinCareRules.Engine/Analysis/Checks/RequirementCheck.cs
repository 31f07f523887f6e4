using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>Requirements that never apply, ask for nothing, cannot be met or have no answer.</summary>
internal sealed class RequirementCheck(AnalysisReport report, ChecklistModel checklist, RequirementModel requirement)
{
    private readonly string name = requirement.Part is { } part ? $"{requirement.Id}.{part}" : requirement.Id;

    public static void Run(AnalysisReport report)
    {
        foreach (var checklist in report.Pack.Decisions.OfType<ChecklistModel>())
        {
            foreach (var requirement in checklist.Requirements)
            {
                new RequirementCheck(report, checklist, requirement).Run();
            }
        }
    }

    private void Run()
    {
        var clause = AnalysisReport.Clause(requirement.Sources.IsEmpty ? checklist.Sources : requirement.Sources);
        if (!requirement.Period.Overlaps(checklist.Period))
        {
            report.Add(AnalysisDiagnostics.NeverInForce(requirement.Location, name, requirement.Period.ToString(), checklist.Name, checklist.Period.ToString()));
            return;
        }

        var applies = Exists(symbols => symbols.Applies.True, status => status != FindingStatus.NotApplicable);
        if (applies != true)
        {
            Report(applies, symbols => symbols.Applies.True, () => AnalysisDiagnostics.NeverHolds(requirement.Location, name, clause));
            return;
        }

        var violated = Find(symbols => symbols.Applies.True.And(symbols.Meets.False), status => status == FindingStatus.Violated);
        var met = Exists(symbols => symbols.Applies.True.And(symbols.Meets.True), status => status == FindingStatus.Satisfied);
        if (met == false && violated is Shown { Witness: var witness })
        {
            report.Add(AnalysisDiagnostics.NeverMet(requirement.Location, name, clause, WitnessText.Of(witness)));
        }
        else if (violated is not Shown)
        {
            Report(violated is Impossible ? false : null, symbols => symbols.Meets.False, () => AnalysisDiagnostics.AlwaysMet(requirement.Location, name, clause));
        }
    }

    private void Report(bool? exists, Func<RequirementSymbols, Formula> question, Func<Diagnostic> never)
    {
        if (exists == false)
        {
            report.Add(never());
        }
        else
        {
            report.Undecided(requirement.Location, name, [.. Prover.BeyondIn(Formula(report.Prover.Translator, question))]);
        }
    }

    private Formula Formula(Translator translator, Func<RequirementSymbols, Formula> question)
    {
        var (present, frame) = translator.ElementOf(requirement.Each);
        var symbols = translator.Requirement(requirement, translator.Variables.Within(requirement.Period).And(present), frame);
        return translator.Decision(checklist).Reached.And(symbols.InForce).And(question(symbols));
    }

    private bool? Exists(Func<RequirementSymbols, Formula> question, Func<FindingStatus, bool> wanted) =>
        report.Prover.Exists(translator => Formula(translator, question), [checklist.Subject.Name], witness => Shows(witness, wanted));

    private Verdict Find(Func<RequirementSymbols, Formula> question, Func<FindingStatus, bool> wanted) =>
        report.Prover.Search(translator => Formula(translator, question), [checklist.Subject.Name], witness => Shows(witness, wanted));

    private bool Shows(Witness witness, Func<FindingStatus, bool> wanted) =>
        witness.Decide(checklist).Findings.Any(finding => finding.Requirement == requirement && wanted(finding.Status));
}
