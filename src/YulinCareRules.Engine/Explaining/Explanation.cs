using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Explaining;

/// <summary>Why a decision came out as it did: the facts used, the rules that applied, those that did not and what stopped them, and the clauses.</summary>
public sealed record Explanation
{
    /// <summary>The decision's identifier, e.g. <c>registrationRoute</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>What people call the decision.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>How far it is settled.</summary>
    public required DecisionStatus Status { get; init; }

    /// <summary>The outputs, each with its name and value as people read them; empty where nothing is settled.</summary>
    public ImmutableArray<ExplainedValue> Outcome { get; init; } = [];

    /// <summary>Why the decision does not apply, or gives nothing; null otherwise.</summary>
    public BilingualText? Reason { get; init; }

    /// <summary>The known facts that the rules read.</summary>
    public ImmutableArray<ExplainedValue> Facts { get; init; } = [];

    /// <summary>The rules that applied and those that did not.</summary>
    public ImmutableArray<ExplainedRule> Rules { get; init; } = [];

    /// <summary>For a checklist: what was found of each requirement.</summary>
    public ImmutableArray<ExplainedFinding> Findings { get; init; } = [];

    /// <summary>The unknown facts that can change the decision; the value is empty.</summary>
    public ImmutableArray<ExplainedValue> Missing { get; init; } = [];

    /// <summary>The clauses it rests on.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];
}

/// <summary>A fact or an output as people read it.</summary>
/// <param name="Path">The path of a fact, e.g. <c>institution.classes[0].children</c>, or the name of an output.</param>
/// <param name="Title">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record ExplainedValue(string Path, BilingualText Title, BilingualText Value)
{
    /// <summary>Of a fact: what it belongs to, such as a class; null where that is the subject itself.</summary>
    public BilingualText? Owner { get; init; }

    /// <summary>Its name without its owner's.</summary>
    public BilingualText Name { get; init; } = Title;

    /// <summary>Of an output that lists records: the fields of each; empty otherwise.</summary>
    public ImmutableArray<ImmutableArray<ExplainedValue>> Entries { get; init; } = [];
}

/// <summary>What became of a rule.</summary>
public enum RuleOutcome
{
    /// <summary>Its conditions hold and nothing overrides it.</summary>
    Applied,

    /// <summary>A condition does not hold.</summary>
    Stopped,

    /// <summary>Its conditions hold, but a rule that goes before it applies.</summary>
    Overridden,

    /// <summary>It depends on unknown facts.</summary>
    Open,

    /// <summary>It is not in force on the day.</summary>
    NotInForce,
}

/// <summary>A rule, what became of it, and the conditions that stopped it.</summary>
/// <param name="Id">The rule's identifier.</param>
/// <param name="Title">What it says, in own words.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ExplainedRule(string Id, BilingualText Title, RuleOutcome Outcome)
{
    /// <summary>The conditions that do not hold, or are open.</summary>
    public ImmutableArray<ExplainedCondition> StoppedBy { get; init; } = [];

    /// <summary>The clauses of the rule.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];
}

/// <summary>A condition in words, and what the case has in its place.</summary>
/// <param name="Text">The condition.</param>
/// <param name="Actual">The facts it reads, as they are.</param>
public sealed record ExplainedCondition(BilingualText Text, BilingualText Actual);

/// <summary>A finding in words.</summary>
/// <param name="Id">The requirement's identifier.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Status">What was found.</param>
/// <param name="Subject">Of whom or what, as a path.</param>
/// <param name="SubjectTitle">The same in words.</param>
/// <param name="IsMandatory">Whether it is mandatory or a recommendation.</param>
public sealed record ExplainedFinding(string Id, BilingualText Title, FindingStatus Status, string Subject, BilingualText SubjectTitle, bool IsMandatory)
{
    /// <summary>The state of affairs, in words; null where there is nothing to say.</summary>
    public BilingualText? Message { get; init; }

    /// <summary>What would mend it; null unless violated.</summary>
    public BilingualText? Remedy { get; init; }

    /// <summary>The unknown facts it hangs on.</summary>
    public ImmutableArray<ExplainedValue> Missing { get; init; } = [];

    /// <summary>The clauses it rests on.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];
}

/// <summary>A clause of a document.</summary>
/// <param name="Document">The document's identifier in the pack.</param>
/// <param name="DocumentTitle">Its title.</param>
/// <param name="Locator">The place in it, as the document counts.</param>
/// <param name="Gist">What it says, in own words.</param>
/// <param name="IsVerified">False where it rests on a report or on memory and not on the text itself.</param>
public sealed record Clause(string Document, BilingualText DocumentTitle, string Locator, BilingualText Gist, bool IsVerified);
