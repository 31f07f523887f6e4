using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning;

/// <summary>A pack that decides cases read from text by its plan, and can hold the plan against the reference evaluator.</summary>
internal sealed class PlannedPack
{
    private readonly CheckedPack pack;
    // Null where no code can be made: then everything is referred.
    private readonly PackPlan? plan;
    private readonly Reference reference;

    public PlannedPack(CheckedPack pack)
    {
        this.pack = pack;
        plan = RuntimeFeature.IsDynamicCodeCompiled ? new PackPlan(pack, new RecordFactLayout()) : null;
        reference = new Reference(pack, facts => (CaseFacts)facts);
    }

    /// <summary>Decides the named decisions or, where none is named, every one whose subject is present.</summary>
    public CaseDecisions Decide(CaseFacts facts, DateOnly asOf, IReadOnlyCollection<string> names)
    {
        var state = Start(facts, asOf);
        return new CaseDecisions(pack, facts, asOf, [.. CaseDecisions.Wanted(pack, facts, names).Select(decision => state.ResultOf(pack.PlaceOf(decision.Name)!.Value))]);
    }

    /// <summary>Where the plan and the reference evaluator disagree.</summary>
    public ImmutableArray<EvaluatorDifference> Compare(CaseDecisions decisions)
    {
        var state = Start(decisions.Facts, decisions.AsOf);
        return [.. decisions.Results.Select(result => Compare(state, result.Decision)).OfType<EvaluatorDifference>()];
    }

    private CaseState Start(CaseFacts facts, DateOnly asOf) => plan?.Start(facts, asOf, reference) ?? new CaseState(null, facts, asOf, reference);

    private EvaluatorDifference? Compare(CaseState state, DecisionModel decision)
    {
        var index = pack.PlaceOf(decision.Name)!.Value;
        return ResultComparison.Difference(state.ResultOf(index), state.Refer(index)) is var (planned, referred) ? new EvaluatorDifference(decision.Name, planned, referred) : null;
    }
}

/// <summary>A decision of which the two evaluators give different accounts.</summary>
internal sealed record EvaluatorDifference(string Decision, string Compiled, string Interpreted);
