using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Checks;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Analysis;

/// <summary>Checked pack → what is wrong with its rules as a whole. The checks, in their order:</summary>
internal static class PackAnalysis
{
    /// <summary>Tells how the invariants stand; everything else is in <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<InvariantStanding> Run(CheckedPack pack, DiagnosticBag diagnostics, FormulaSolver solver)
    {
        var report = new AnalysisReport(pack, new Prover(pack, AnalysisScope.Of(pack), solver), diagnostics);
        ApplicabilityCheck.Run(report);
        GapCheck.Run(report);
        ConflictCheck.Run(report);
        RuleReachCheck.Run(report);
        OverrideCheck.Run(report);
        RequirementCheck.Run(report);
        FigureCheck.Run(report);
        AnswerCheck.Run(report);
        OutputCheck.Run(report);
        UnreadCheck.Run(report);
        return InvariantCheck.Run(report);
    }
}
