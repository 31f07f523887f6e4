using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Feel.Compilation;

namespace YulinCareRules.Engine.Planning;

/// <summary>A pack that decides cases read from text by its plan, and can hold the plan against the reference evaluator.</summary>
internal sealed class PlannedPack
{
    // The bits of a set.
    private const int MostSubjects = 64;

    private readonly CheckedPack pack;
    // Null where no code can be made: then everything is referred.
    private readonly PackPlan? plan;
    private readonly Reference reference;
    private readonly ImmutableArray<(SubjectModel Subject, ImmutableArray<int> Places)> shown;
    private PresentDecisions? present;

    public PlannedPack(CheckedPack pack)
    {
        this.pack = pack;
        plan = RunTimeCode.IsPossible ? new PackPlan(pack, new RecordFactLayout()) : null;
        reference = new Reference(pack, facts => (CaseFacts)facts);
        shown =
        [
            .. Enumerable.Range(0, pack.Decisions.Length).Where(place => !pack.Decisions[place].IsInternal)
                .GroupBy(place => pack.Decisions[place].Subject.Name, StringComparer.Ordinal)
                .Select(group => (pack.Decisions[group.First()].Subject, group.ToImmutableArray())),
        ];
    }

    /// <summary>Decides the named decisions or, where none is named, every one whose subject is present.</summary>
    public CaseDecisions Decide(CaseFacts facts, DateOnly asOf, IReadOnlyCollection<string> names)
    {
        return new PlannedDecisions(Start(facts, asOf), names.Count > 0 || shown.Length > MostSubjects ? [.. CaseDecisions.Wanted(pack, facts, names).Select(decision => pack.PlaceOf(decision.Name)!.Value)] : Present(facts));
    }

    /// <summary>Where the plan and the reference evaluator disagree.</summary>
    /// <param name="decisions">What the reference evaluator decided.</param>
    public ImmutableArray<EvaluatorDifference> Compare(CaseDecisions decisions)
    {
        var state = Start(decisions.Facts, decisions.AsOf);
        return [.. decisions.Results.Select(result => Compare(state, result)).OfType<EvaluatorDifference>()];
    }

    // Cases tend to speak of the same subjects: their decisions are found once.
    private ImmutableArray<int> Present(CaseFacts facts)
    {
        var subjects = 0UL;
        for (var i = 0; i < shown.Length; i++)
        {
            subjects |= facts.Find(shown[i].Subject) is null ? 0 : 1UL << i;
        }

        if (Volatile.Read(ref present) is not { } known || known.Subjects != subjects)
        {
            known = new PresentDecisions(subjects, [.. shown.Where((_, i) => (subjects & (1UL << i)) != 0).SelectMany(pair => pair.Places).Order()]);
            Volatile.Write(ref present, known);
        }

        return known.Places;
    }

    private CaseState Start(CaseFacts facts, DateOnly asOf) => plan?.Start(facts, asOf, reference) ?? new CaseState(null, facts, asOf, reference);

    private EvaluatorDifference? Compare(CaseState state, DecisionResult referred)
    {
        var place = pack.PlaceOf(referred.Decision.Name)!.Value;
        return (ResultComparison.Difference(Settled(state, place, referred), referred) ?? ResultComparison.Difference(state.ResultOf(place), referred)) is var (planned, other)
            ? new EvaluatorDifference(referred.Decision.Name, planned, other)
            : null;
    }

    // What the code alone says, which is what status and value are read from.
    private static DecisionResult Settled(CaseState state, int place, DecisionResult referred) => state.Ask(place) switch
    {
        { State: CellState.Determined } cell => referred with { Status = DecisionStatus.Determined, Values = state.ValuesOf(place, cell) },
        { State: CellState.Undetermined } => referred with { Status = DecisionStatus.Undetermined },
        { State: CellState.NotApplicable } => referred with { Status = DecisionStatus.NotApplicable },
        _ => referred,
    };
}

/// <summary>The places of the decisions whose subjects a case has; the subjects are bits.</summary>
internal sealed record PresentDecisions(ulong Subjects, ImmutableArray<int> Places);

/// <summary>A decision of which the two evaluators give different accounts.</summary>
internal sealed record EvaluatorDifference(string Decision, string Compiled, string Interpreted);
