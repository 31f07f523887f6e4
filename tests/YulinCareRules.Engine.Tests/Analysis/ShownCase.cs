using YulinCareRules.Engine.Analysis.Checks;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Feel.Values;


namespace YulinCareRules.Engine.Tests.Analysis;

/// <summary>Decides the case that a finding shows, from its text alone, and looks whether it is as the finding says.</summary>
internal static class ShownCase
{
    public static void Confirm(CheckedPack pack, Diagnostic found)
    {
        var witness = Read(pack, found.Witness!);
        switch (found.Code)
        {
            case "YCR5001" or "YCR5011" or "YCR5017":
                Assert.Equal(DecisionFault.NoRule, witness.Decide(pack.FindDecision("permit")!).Fault);
                break;
            case "YCR5002":
                Assert.Equal(DecisionFault.Conflict, witness.Decide(pack.FindDecision("permit")!).Fault);
                Assert.Contains(RuleAt(pack, found).Id, Fired(pack, witness));
                break;
            case "YCR5004":
                Assert.True(AppliedRules.Holds(witness, RuleAt(pack, found)));
                Assert.DoesNotContain(RuleAt(pack, found).Id, Fired(pack, witness));
                break;
            case "YCR5008":
                Assert.Contains(Findings(pack, witness), finding => finding.Requirement.Location == found.Location && finding.Status == FindingStatus.Violated);
                break;
            case "YCR5040":
                Assert.Contains(Findings(pack, witness), finding => finding.Requirement.Location == found.Location && finding is { Status: FindingStatus.Unknown, Missing.IsEmpty: true });
                break;
            case "YCR5041":
                Assert.Equal([FeelNull.Instance], witness.Decide(pack.FindDecision("permit")!).Values);
                break;
            case "YCR5010":
                Assert.Contains(pack.Parameters, figure => found.MessageEn.Contains($"'{figure.Name}'", StringComparison.Ordinal) && HasGap(figure, witness.AsOf));
                break;
            case "YCR5020":
                Assert.Equal(KnownValue.False, Holds(pack, witness));
                break;
            case "YCR5023":
                Assert.True(Truth.CannotBeTrue(Holds(pack, witness)) && !Truth.IsFalse(Holds(pack, witness)));
                break;
            default:
                Assert.Fail($"{found.Code} shows a case, and nothing says how to confirm it");
                break;
        }
    }

    private static Witness Read(CheckedPack pack, string text)
    {
        var diagnostics = new DiagnosticBag();
        var facts = new CaseReader(pack.Facts).Read(ReadText.Root("case.json", text), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return new Witness(pack, facts!, facts!.AsOf!.Value);
    }

    private static RuleModel RuleAt(CheckedPack pack, Diagnostic found) => pack.Decisions.OfType<TableModel>().SelectMany(table => table.Rules).Single(rule => rule.Location == found.Location);

    private static IEnumerable<string> Fired(CheckedPack pack, Witness witness) =>
        witness.Decider.Table((TableModel)pack.FindDecision("permit")!, World.Empty).Fired.Select(rule => rule.Id);

    private static IEnumerable<FindingResult> Findings(CheckedPack pack, Witness witness) => pack.Decisions.OfType<ChecklistModel>().SelectMany(checklist => witness.Decide(checklist).Findings);

    private static bool HasGap(ParameterModel figure, DateOnly day) => figure.At(day) is not { } period || period.ByKey is not null;

    // Of the one invariant; all that it names is settled by the facts that are shown.
    private static Possible Holds(CheckedPack pack, Witness witness)
    {
        var invariant = Assert.Single(pack.Invariants);
        Assert.All(
            invariant.Expressions.SelectMany(BoundWalk.Descendants).OfType<BoundDecision>().Select(named => pack.FindDecision(named.Decision)!),
            decision => Assert.Empty(witness.Decide(decision).Missing));
        return witness.Decider.Evaluator.Evaluate(invariant.Holds, World.Empty, null);
    }
}
