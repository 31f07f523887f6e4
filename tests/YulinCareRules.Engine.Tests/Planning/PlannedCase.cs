using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>A case read from text, to ask a plan and the reference evaluator.</summary>
internal static class PlannedCase
{
    /// <summary>Asserts that the plan by itself, and the reference evaluator, settle a decision of one yes-or-no output as expected; null for open.</summary>
    public static void Settles(string folder, string decision, string text, DateOnly day, bool? expected)
    {
        var pack = RepositoryPack.Of(folder);
        var facts = new CaseReader(pack.Facts).Read(ReadText.Root("case.json", text), new DiagnosticBag())!;
        var place = pack.PlaceOf(decision)!.Value;
        var state = new PackPlan(pack, new RecordFactLayout()).Start(facts, day, new Reference(pack, read => (CaseFacts)read));

        var cell = state.Ask(place);

        Assert.Equal(expected is null ? CellState.Undetermined : CellState.Determined, cell.State);
        Assert.Equal(expected == true ? 1 : 0, cell.Outcome);
        Assert.Equal(expected is null ? DecisionStatus.Undetermined : DecisionStatus.Determined, state.Refer(place).Status);
    }
}
