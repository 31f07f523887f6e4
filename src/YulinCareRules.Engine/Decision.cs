using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine;

/// <summary>A decision: settled, open or not applicable; with the clauses it rests on, and its reasons on demand.</summary>
/// <typeparam name="T">Its outputs.</typeparam>
public sealed class Decision<T>
    where T : class
{
    private readonly Func<Explanation> explain;

    internal Decision(DecisionStatus status, T? value, ImmutableArray<string> missing, ImmutableArray<string> rules, ImmutableArray<Clause> clauses, ImmutableArray<Finding> findings, BilingualText? reason, Func<Explanation> explain)
    {
        Status = status;
        Value = value;
        Missing = missing;
        Rules = rules;
        Clauses = clauses;
        Findings = findings;
        Reason = reason;
        this.explain = explain;
    }

    /// <summary>How far the known facts settle it.</summary>
    public DecisionStatus Status { get; }

    /// <summary>The outputs; null unless <see cref="Status"/> is <see cref="DecisionStatus.Determined"/>.</summary>
    public T? Value { get; }

    /// <summary>The paths of the unknown facts that can change it, and of no others; empty unless undetermined.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>The identifiers of the rules or requirements that gave it.</summary>
    public ImmutableArray<string> Rules { get; }

    /// <summary>The clauses it rests on.</summary>
    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>For a checklist: what was found of each requirement, also while the verdict is open.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Why it does not apply or nothing answers; null otherwise.</summary>
    public BilingualText? Reason { get; }

    /// <summary>Evaluates the case once more and tells why: facts used, rules that applied and that did not, clauses.</summary>
    public Explanation Explain() => explain();
}

/// <summary>What was found of one requirement for one subject.</summary>
/// <param name="Id">The requirement's identifier, e.g. <c>class-size</c>.</param>
/// <param name="Status">Satisfied, violated, unknown or not applicable.</param>
/// <param name="Subject">Of whom or what, as a path, e.g. <c>institution.classes[0]</c>.</param>
/// <param name="IsMandatory">Whether it is mandatory or a recommendation.</param>
public sealed record Finding(string Id, FindingStatus Status, string Subject, bool IsMandatory)
{
    /// <summary>The state of affairs in words; null where there is nothing to say.</summary>
    public BilingualText? Message { get; init; }

    /// <summary>What would mend it, concretely; null unless violated.</summary>
    public BilingualText? Remedy { get; init; }

    /// <summary>The unknown facts it hangs on.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The clauses it rests on.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];
}
