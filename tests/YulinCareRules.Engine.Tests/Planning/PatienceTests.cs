using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>The first cases are left to the reference evaluator; then code is made.</summary>
public sealed class PatienceTests
{
    private const string Facts = "reader: {kind: adult, resident: true, loans: [{number: 1, days: 3}]}";

    [Fact]
    public void Code_is_made_for_a_decision_that_has_been_asked_for_often_enough_and_gives_the_same()
    {
        var pack = LendingPack.Source.Load().Pack!;
        var plan = new PackPlan(pack, new RecordFactLayout(), patience: 2);
        var facts = new CaseReader(pack.Facts).Read(ReadText.Root("case.yaml", Facts), new DiagnosticBag())!;
        var fee = pack.PlaceOf("yearlyFee")!.Value;

        var states = Enumerable.Range(0, 4).Select(_ => plan.Start(facts, new DateOnly(2023, 1, 1), new Reference(pack, known => (CaseFacts)known))).ToList();

        Assert.Equal([CellState.Referred, CellState.Referred, CellState.Determined, CellState.Determined], states.Select(state => state.Ask(fee).State));
        Assert.All(states, state => Assert.Equal((DecisionStatus.Determined, states[0].Refer(fee).Values[0]), (state.ResultOf(fee).Status, state.ResultOf(fee).Values[0])));
    }

    [Fact]
    public void Each_decision_is_counted_for_itself()
    {
        var pack = LendingPack.Source.Load().Pack!;
        var plan = new PackPlan(pack, new RecordFactLayout(), patience: 1);
        var facts = new CaseReader(pack.Facts).Read(ReadText.Root("case.yaml", Facts), new DiagnosticBag())!;
        var state = plan.Start(facts, new DateOnly(2023, 1, 1), new Reference(pack, known => (CaseFacts)known));
        var (fee, standing) = (pack.PlaceOf("yearlyFee")!.Value, pack.PlaceOf("standing")!.Value);

        Assert.Equal(CellState.Referred, state.Ask(fee).State);
        Assert.Equal(CellState.Determined, state.Ask(fee).State);
        Assert.Equal(CellState.Referred, state.Ask(standing).State);
    }

    [Fact]
    public void What_the_reference_evaluator_stops_is_left_to_code_from_the_first_case_on()
    {
        var pack = RepositoryPack.Of("rules/yulin");
        var plan = new PackPlan(pack, new RecordFactLayout(), patience: 16);
        var reviews = string.Join(", ", Enumerable.Repeat("""{"passed": false}""", 50));
        var facts = PlannedCase.Facts(pack, $$"""{"institution": {"supervision": {"reviews": [{{reviews}}] } } }""");
        var state = plan.Start(facts, new DateOnly(2023, 6, 1), new Reference(pack, known => (CaseFacts)known));
        var failures = pack.PlaceOf("consecutiveFailures")!.Value;

        Assert.NotNull(state.Refer(failures).Stopped);
        Assert.Equal(CellState.Undetermined, state.Ask(failures).State);
        Assert.Null(state.ResultOf(failures).Stopped);
        Assert.Equal(50, state.ResultOf(failures).Missing.Length);
    }
}
