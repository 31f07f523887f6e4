using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning;

/// <summary>
/// One case while it is decided: its facts and what is decided so far, each decision at most once. Whatever the plan does not tell the reference evaluator does.
/// Safe to share: a decision that two threads make at once comes out the same.
/// </summary>
/// <param name="plan">The plan of the day; null where no code can be made, so that everything is referred.</param>
/// <param name="facts">The facts, in the layout of the plan.</param>
/// <param name="asOf">The day the rules are applied as of.</param>
/// <param name="reference">The reference evaluator, should it be needed.</param>
internal sealed class CaseState(RegimePlan? plan, object facts, DateOnly asOf, Reference reference)
{
    /// <summary>The facts, in the layout of the plan.</summary>
    public readonly object Facts = facts;

    /// <summary>The day the rules are applied as of.</summary>
    public readonly DateOnly AsOf = asOf;

    /// <summary>The pack, and the facts as the reference evaluator reads them.</summary>
    public Reference Reference => reference;

    // Locks this case's reference evaluator as well. A pack that decides nothing has no use for either.
    private readonly ulong[] cells = new ulong[reference.Pack.Decisions.Length];
    private CaseFacts? records;
    private Decider? decider;
    private ToldResults? told;

    /// <summary>A decision as whoever has the case asks for it: left to the reference evaluator as long as its code would not pay.</summary>
    public Cell Ask(int index)
    {
        var known = Volatile.Read(ref cells[index]);
        return known != 0 ? new Cell(known) : First(index);
    }

    // Apart, as is what follows from it: asking is part of every read. What the reference evaluator stops because it costs too much may not be too much for code.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Cell First(int index) => plan is null ? Cell.Referred
        : plan.Find(index) is { } made ? Decide(made, index)
        : plan.Pays(index) || Refer(index).Stopped is not null ? Decide(plan[index], index)
        : Cell.Referred;

    /// <summary>A decision as code that rests on it asks for it.</summary>
    public Cell CellOf(int index)
    {
        if (plan is null)
        {
            return Cell.Referred;
        }

        var known = Volatile.Read(ref cells[index]);
        return known != 0 ? new Cell(known) : Decide(plan[index], index);
    }

    /// <summary>Whether no rule of a table answers, or several that disagree.</summary>
    public bool LacksAnswer(int index) => CellOf(index) is { State: CellState.Referred, IsPlain: true };

    /// <summary>Whether that is so of some of several tables.</summary>
    public bool LackAnswers(ImmutableArray<int> tables)
    {
        foreach (var table in tables)
        {
            if (LacksAnswer(table))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a decision of one yes-or-no output is settled as; 0 where it is not, or gives null.</summary>
    public int SettledTruthOf(int index) => CellOf(index) switch
    {
        { State: CellState.Determined, Outcome: 0 } => TruthSet.False,
        { State: CellState.Determined, Outcome: 1 } => TruthSet.True,
        _ => 0,
    };

    /// <summary>Whether a verdict that is open may be bound up with facts that its readers read too.</summary>
    public bool IsBound(int index) => CellOf(index).IsInexact || CellOf(index).State == CellState.Referred;

    /// <summary>What an open verdict comes to with values tried for the facts that it shares with its readers; 0 where that cannot be told.</summary>
    public int TruthUnder(int index, int[] tried)
    {
        var cell = CellOf(index);
        return cell.State == CellState.Undetermined
            ? !cell.IsInexact ? TruthSet.Open : plan![index].Plan is SubjectPlan { Plan: ChecklistPlan checklist } ? checklist.TruthUnder(this, cell, tried) : 0
            : cell.State == CellState.Referred ? 0 : TruthOf(index);
    }

    /// <summary>What a decision of one yes-or-no output comes to for those that read it.</summary>
    public int TruthOf(int index)
    {
        var cell = CellOf(index);
        return cell.State switch
        {
            CellState.Determined => cell.Outcome switch { 0 => TruthSet.False, 1 => TruthSet.True, _ => TruthSet.Null },
            CellState.NotApplicable => TruthSet.Null,
            CellState.Undetermined => OpenTruth(plan![index].Plan.Model),
            _ => Refer(plan![index].Plan.Model) switch
            {
                { Status: DecisionStatus.NotApplicable } => TruthSet.Null,
                { Status: DecisionStatus.Determined } result => result.Values[0] is FeelBoolean { Value: var value } ? TruthSet.From(value) : TruthSet.Null,
                { Decision: var model } => OpenTruth(model),
            },
        };
    }

    /// <summary>What another decision gives for an output, by its name: null of the language where it does not apply, and null where it is not settled.</summary>
    public FeelValue? OutputOf(int index, string? output)
    {
        var cell = CellOf(index);
        var model = reference.Pack.Decisions[index];
        var (status, values) = cell.State switch
        {
            CellState.Determined => (DecisionStatus.Determined, ValuesOf(index, cell)),
            CellState.Referred => Refer(index) is var result ? (result.Status, result.Values) : default,
            _ => (cell.Status, []),
        };
        return status switch
        {
            DecisionStatus.Determined => output is null ? values[0] ?? FeelNull.Instance : DecisionResult.ValueOf(model, values, output) ?? FeelNull.Instance,
            DecisionStatus.NotApplicable => FeelNull.Instance,
            _ => null,
        };
    }

    /// <summary>The facts as they are read from text.</summary>
    public CaseFacts Records => records ??= reference.FactsOf(Facts);

    /// <summary>The reference evaluator at this case. For one thread at a time: within <see cref="Apart"/>.</summary>
    public Decider Decider => decider ??= new Decider(reference.Pack, Records, AsOf) { MayReadThrough = plan is not null };

    /// <summary>What the reference evaluator says of a decision.</summary>
    public DecisionResult Refer(DecisionModel decision)
    {
        lock (cells)
        {
            return Decider.Decide(decision);
        }
    }

    /// <summary>Work for which the reference evaluator may be asked, with a budget of its own; null where it costs too much, or is beyond a plan.</summary>
    public T? Apart<T>(Func<T?> body)
        where T : class
    {
        lock (cells)
        {
            try
            {
                return Decider.Apart(body, null);
            }
            catch (BeyondPlanException)
            {
                return null;
            }
        }
    }

    /// <summary>What the reference evaluator says of the decision at a place.</summary>
    public DecisionResult Refer(int index) => Refer(reference.Pack.Decisions[index]);

    /// <summary>The typed outputs of a decision that is determined; those that are the same in every case are made once.</summary>
    public T Read<T>(int index, Cell cell, Func<ResultReader, T> read)
        where T : class
    {
        if (cell.State == CellState.Referred)
        {
            var result = Refer(index);
            return read(new ResultReader(result.Decision, result.Values));
        }

        var decision = plan![index];
        return decision.Outputs.FindRecent(cell, read) ?? Make(decision, cell, read);
    }

    /// <summary>
    /// The decision at a place with all that belongs to it, made when it is first asked for: the plan's as far as it tells; what it does not tell is the reference evaluator's.
    /// </summary>
    public DecisionResult ResultOf(int index)
    {
        if (plan is null)
        {
            return Refer(index);
        }

        told ??= new ToldResults(plan.Count);
        return told.Results[index] ??= MakeResult(plan, index);
    }

    /// <summary>What was found of the requirements of the decision at a place, for those who decide; made once.</summary>
    public ImmutableArray<Finding> FindingsOf(int index)
    {
        var result = ResultOf(index);
        ref var findings = ref (told ??= new ToldResults(cells.Length)).Findings[index];
        if (findings.IsDefault)
        {
            findings = [.. result.Findings.Select(finding => new Finding(finding))];
        }

        return findings;
    }

    /// <summary>What a decision came to and what it rests on, as far as others read it: of a checklist without its findings, unless these have been asked for.</summary>
    public DecisionResult ConclusionOf(int index) => told?.Results[index] ?? told?.Conclusions[index] ?? ResultOf(index);

    /// <summary>Keeps what a decision came to that is written without making its result.</summary>
    public void Conclude(int index, DecisionResult conclusion) => (told ??= new ToldResults(cells.Length)).Conclusions[index] = conclusion;

    /// <summary>The same as far as it has been asked for; else null.</summary>
    public DecisionResult? MadeResultOf(int index) => told?.Results[index];

    /// <summary>The plan of the day; null where no code can be made.</summary>
    public RegimePlan? Plan => plan;

    /// <summary>The outputs of a decision that came to a cell, in their order.</summary>
    public ImmutableArray<FeelValue?> ValuesOf(int index, Cell cell) => plan![index].Plan.ValuesOf(this, cell);

    private DecisionResult MakeResult(RegimePlan regime, int index)
    {
        var cell = Ask(index);
        return cell.State == CellState.Referred ? ReferWithReads(index)
            : regime.ResultPlanOf(index).ResultOf(this, cell) ?? Planned(regime[index].Plan, cell, ReferWithReads(index));
    }

    /// <summary>What the reference evaluator says of a decision. What that reads is told by the plan as far as it can, and need not be worked out again.</summary>
    public DecisionResult ReferWithReads(int index)
    {
        lock (cells)
        {
            foreach (var name in reference.Pack.Decisions[index].Reads)
            {
                if (reference.Pack.PlaceOf(name) is { } place)
                {
                    Decider.Assume(ResultOf(place));
                }
            }

            return Refer(index);
        }
    }

    public Explanation Explain(int index) => new Explainer(reference.Pack, Records, AsOf).Explain(reference.Pack.Decisions[index]);

    private DecisionResult Planned(IDecisionPlan decision, Cell cell, DecisionResult reference) => cell.State switch
    {
        CellState.Determined => reference with { Status = DecisionStatus.Determined, Values = decision.ValuesOf(this, cell) },
        CellState.Undetermined => reference with { Status = DecisionStatus.Undetermined },
        _ => reference with { Status = DecisionStatus.NotApplicable },
    };

    private T Make<T>(PlannedDecision decision, Cell cell, Func<ResultReader, T> read)
        where T : class
    {
        var (plan, isConstant) = (decision.Plan, decision.Plan.IsConstant(cell));
        if (isConstant && decision.Outputs.Find(cell, read) is { } known)
        {
            return known;
        }

        var value = read(new ResultReader(plan.Model, plan.ValuesOf(this, cell)));
        return isConstant ? decision.Outputs.Keep(cell, read, value) : value;
    }

    // Apart: what catches exceptions is slow to be part of.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Cell Decide(PlannedDecision decision, int index)
    {
        Cell cell;
        try
        {
            var known = decision.Known?.Invoke(this) ?? 0;
            cell = known != 0 ? new Cell(known) : decision.Plan.Decide(this);
        }
        catch (Exception beyond) when (beyond is ArithmeticException or BeyondPlanException)
        {
            // Larger numbers, or longer lists, than the code is made for.
            cell = Cell.Referred;
        }

        Volatile.Write(ref cells[index], cell.Bits);
        return cell;
    }

    private static int OpenTruth(DecisionModel decision) => decision.Applicability is null ? TruthSet.Open : TruthSet.Open | TruthSet.Null;

    // Room for what is told beside status and value, of which most cases are asked nothing.
    private sealed class ToldResults(int decisions)
    {
        public DecisionResult?[] Results { get; } = new DecisionResult?[decisions];

        public DecisionResult?[] Conclusions { get; } = new DecisionResult?[decisions];

        public ImmutableArray<Finding>[] Findings { get; } = new ImmutableArray<Finding>[decisions];
    }
}
