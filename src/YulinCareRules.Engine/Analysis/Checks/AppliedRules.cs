using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Analysis.Checks;

/// <summary>What the reference evaluator says of the rules of a table in a case.</summary>
internal static class AppliedRules
{
    public static ImmutableArray<RuleState> Of(Witness witness, TableModel table) =>
        RuleStates.Evaluate(table, witness.Decider.Evaluator, witness.AsOf, World.Empty).Rules;

    /// <summary>Whether the conditions of one of them hold, whatever the others say.</summary>
    public static bool Holds(Witness witness, RuleModel rule) =>
        rule.Period.Contains(witness.AsOf) && rule.Conditions.All(condition => Truth.IsTrue(witness.Decider.Evaluator.Evaluate(condition.Test, World.Empty, null)));
}
