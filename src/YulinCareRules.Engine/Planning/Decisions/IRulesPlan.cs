using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>A decision whose cell tells, a bit each, which of its rules gave it. An expression is one rule that always applies.</summary>
internal interface IRulesPlan : IDecisionPlan
{
    /// <summary>The rules that may apply on the days of the plan; none of an expression.</summary>
    ImmutableArray<RuleModel> Rules { get; }

    /// <summary>What it gives.</summary>
    IPlannedOutputs Outputs { get; }
}
