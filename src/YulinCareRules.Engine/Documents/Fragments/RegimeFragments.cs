using System.Collections.Concurrent;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Results;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>The documents of decisions within one stretch of days, in one language: from fragments as far as the plan goes, else from results. Safe to share.</summary>
/// <param name="regime">The plan of these days.</param>
/// <param name="write">Writes a result whole.</param>
/// <param name="writeFinding">Writes a finding.</param>
/// <param name="chinese">The language.</param>
internal sealed class RegimeFragments(RegimePlan regime, Action<DocumentBuffer, DecisionResult> write, Action<DocumentBuffer, FindingResult> writeFinding, bool chinese)
{
    private readonly Lazy<ChecklistFragments?>?[] checklists = new Lazy<ChecklistFragments?>?[regime.Count];
    private readonly ConcurrentDictionary<DecisionResult, DecisionFragment?> shared = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes the decision at a place.</summary>
    public void Write(DocumentBuffer output, CaseState state, int place)
    {
        var cell = state.CellOf(place);
        if (cell.State == CellState.Referred || !Write(output, state, place, cell))
        {
            write(output, state.ResultOf(place));
        }
    }

    private bool Write(DocumentBuffer output, CaseState state, int place, Cell cell)
    {
        var plan = regime.ResultPlanOf(place);
        if (plan is ChecklistResultPlan checklist && cell.State is CellState.Determined or CellState.Undetermined)
        {
            return checklist.AppliesIn(state, cell) is { } applies && ChecklistOf(checklist, place)?.Write(output, state, place, cell, applies) == true;
        }

        if (plan.SharedOf(state, cell) is not { } result || FragmentOf(result) is not { } fragment)
        {
            return false;
        }

        if (cell.State == CellState.Undetermined)
        {
            // Kept, for whoever asks whether anything was stopped asks for all that is open.
            state.Conclude(place, result.WithMissing);
        }

        if (result.Missing is { } missing)
        {
            fragment.Write(output, missing);
        }
        else if (result.WorkedOut.IsEmpty)
        {
            fragment.Write(output);
        }
        else
        {
            fragment.Write(output, result.WorkedOut, state.ValuesOf(place, cell));
        }

        return true;
    }

    private DecisionFragment? FragmentOf(SharedResult result) => shared.TryGetValue(result.Result, out var fragment)
        ? fragment
        : shared.GetOrAdd(result.Result, DecisionFragment.Of(result, write));

    private ChecklistFragments? ChecklistOf(ChecklistResultPlan plan, int place)
    {
        var made = Volatile.Read(ref checklists[place]);
        if (made is null)
        {
            var first = new Lazy<ChecklistFragments?>(() => ChecklistFragments.Of(plan.Findings, writeFinding, chinese));
            made = Interlocked.CompareExchange(ref checklists[place], first, null) ?? first;
        }

        return made.Value;
    }
}
