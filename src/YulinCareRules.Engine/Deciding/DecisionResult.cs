using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>How far a decision is settled.</summary>
public enum DecisionStatus
{
    /// <summary>The known facts settle it.</summary>
    Determined,

    /// <summary>Unknown facts could change it.</summary>
    Undetermined,

    /// <summary>Its subject is absent, or it is not in force on the day.</summary>
    NotApplicable,
}

/// <summary>What a finding of a checklist says.</summary>
public enum FindingStatus
{
    /// <summary>The requirement is met.</summary>
    Satisfied,

    /// <summary>The requirement is not met.</summary>
    Violated,

    /// <summary>Unknown facts could make the difference.</summary>
    Unknown,

    /// <summary>The requirement does not concern this subject, or is not in force on the day.</summary>
    NotApplicable,
}

/// <summary>Why rules that read all they need give no answer.</summary>
internal enum DecisionFault
{
    NoRule,
    Conflict,
}

/// <summary>The result of one decision. Values stand in the order of the decision's outputs; one that is not settled is null.</summary>
internal sealed record DecisionResult(DecisionModel Decision, DecisionStatus Status, ImmutableArray<FeelValue?> Values)
{
    /// <summary>The paths of the unknown facts that can change it.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The same, facts and open decisions told apart; empty for a checklist.</summary>
    public ImmutableArray<Unknown> Telling { get; init; } = [];

    /// <summary>While undetermined: the outcomes that may come, each a list of the settling outputs; empty where they have no end.</summary>
    public ImmutableArray<FeelValue> Outcomes { get; init; } = [];

    /// <summary>The ids of the rules or requirements that gave it.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>Why it does not apply, or why nothing answers.</summary>
    public BilingualText? Reason { get; init; }

    public ImmutableArray<FindingResult> Findings { get; init; } = [];

    /// <summary>The fault of the pack that leaves the case without an answer.</summary>
    public DecisionFault? Fault { get; init; }

    /// <summary>What stopped it before it came to an end.</summary>
    public Diagnostic? Stopped { get; init; }

    /// <summary>Of a checklist that is undetermined: its open mandatory requirements, by the facts that bind them together.</summary>
    public ImmutableArray<JointRequirements> Open { get; init; } = [];

    public FeelValue? ValueOf(string output) => ValueOf(Decision, Values, output);

    /// <summary>The value of an output by its name, from those of a decision in their order; null where it is not settled, or there is none of the name.</summary>
    public static FeelValue? ValueOf(DecisionModel decision, ImmutableArray<FeelValue?> values, string output)
    {
        for (var i = 0; i < decision.Outputs.Length; i++)
        {
            if (decision.Outputs[i].Name == output)
            {
                return values.IsDefaultOrEmpty ? null : values[i];
            }
        }

        return null;
    }
}

/// <summary>What became of one requirement for one subject.</summary>
internal sealed record FindingResult(RequirementModel Requirement, FindingStatus Status, string Subject, BilingualText SubjectTitle)
{
    /// <summary>What there is, what is asked for, and the words.</summary>
    public FindingWords Words { get; init; } = FindingWords.None;

    public FeelValue? Actual => Words.Told.Actual;

    public FeelValue? Limit => Words.Told.Limit;

    public ImmutableArray<string> Missing { get; init; } = [];

    public BilingualText? Message => Words.Told.Message;

    public BilingualText? Remedy => Words.Told.Remedy;

    /// <summary>The clauses of the requirement and of the figures it read.</summary>
    public ImmutableArray<Citation> Sources { get; init; } = [];
}
