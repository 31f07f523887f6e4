using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Coverage;

/// <summary>A case as the reference evaluator decided it, with all that it came by.</summary>
internal sealed record TracedCase(CaseDefinition Definition, CaseDecisions Decisions, Decider Decider, EvaluationTrace Trace)
{
    /// <summary>Whether the case asked for the decision, itself or through another.</summary>
    public bool Decided(DecisionModel decision) => Decider.Results.Any(result => result.Decision.Name == decision.Name);

    public static TracedCase Run(CheckedPack pack, CaseDefinition definition)
    {
        var trace = new EvaluationTrace();
        var decider = new Decider(pack, definition.Facts, definition.AsOf, trace);
        return new TracedCase(definition, CaseRunner.Decide(pack, definition, decider), decider, trace);
    }
}
