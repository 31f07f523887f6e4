using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>How one decision is made within one stretch of days.</summary>
internal interface IDecisionPlan
{
    DecisionModel Model { get; }

    /// <summary>Code for cases of which its facts are known; null where there is none.</summary>
    KnownAnswer? Known { get; }

    /// <summary>What is known of its facts as a number, where they are few; else null.</summary>
    KnownPattern? Pattern => null;

    /// <summary>Whatever is known of the facts.</summary>
    Cell Decide(CaseState state);

    /// <summary>Whether a cell that is determined has the same outputs for every case.</summary>
    bool IsConstant(Cell cell);

    /// <summary>The outputs of a cell that is determined, in their order.</summary>
    ImmutableArray<FeelValue?> ValuesOf(CaseState state, Cell cell);
}
