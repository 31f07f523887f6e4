using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine;

/// <summary>
/// A decision: settled, open or not applicable. Status and value are at hand; missing facts, rules, clauses, findings and reasons are worked out when they are asked for.
/// </summary>
/// <typeparam name="T">Its outputs.</typeparam>
public readonly struct Decision<T>
    where T : class
{
    private readonly CaseState? state;
    private readonly Func<ResultReader, T> read;
    private readonly Cell cell;
    private readonly int place;

    internal Decision(CaseState state, int place, Func<ResultReader, T> read)
    {
        this.state = state;
        this.place = place;
        this.read = read;
        cell = state.Ask(place);
        Status = cell.State < CellState.Referred ? cell.Status : state.Refer(place).Status;
    }

    /// <summary>How far the known facts settle it.</summary>
    public DecisionStatus Status { get; }

    /// <summary>The outputs; null unless <see cref="Status"/> is <see cref="DecisionStatus.Determined"/>.</summary>
    public T? Value => Status != DecisionStatus.Determined ? null : State.Read(place, cell, read);

    /// <summary>The paths of the unknown facts that can change it, and of no others; empty unless undetermined, and where working them out was stopped, which <see cref="Reason"/> tells.</summary>
    public ImmutableArray<string> Missing => Status == DecisionStatus.Undetermined ? Result.Missing : [];

    /// <summary>The identifiers of the rules or requirements that gave it.</summary>
    public ImmutableArray<string> Rules => Result.Rules;

    /// <summary>The clauses it rests on.</summary>
    public ImmutableArray<Clause> Clauses => Explainer.Clauses(Result.Sources);

    /// <summary>For a checklist: what was found of each requirement, also while the verdict is open.</summary>
    public ImmutableArray<Finding> Findings => State.FindingsOf(place);

    /// <summary>Why it does not apply, nothing answers or it was stopped because it costs too much; null otherwise.</summary>
    public BilingualText? Reason => Result.Reason;

    private DecisionResult Result => State.ResultOf(place);

    private CaseState State => state ?? throw new InvalidOperationException("this decision was not made by rules");

    /// <summary>Evaluates the case once more and tells why: facts used, rules that applied and that did not, clauses.</summary>
    public Explanation Explain() => State.Explain(place);
}
