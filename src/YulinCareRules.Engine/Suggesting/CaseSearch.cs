using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>Looks near the cases that there are for some that reach what none does: one fact or the day changed, the likeliest first, then two. Whether it is reached the evaluator tells.</summary>
internal sealed class CaseSearch(CoverageResult coverage, DecisionModel decision)
{
    private const int MostBases = 6;

    // On other days a fact is changed in so many of them.
    private const int DaysOf = 1;
    private const int MostTries = 2_500;

    private readonly Dictionary<string, CandidateCase> found = new(StringComparer.Ordinal);
    private readonly HashSet<FieldModel> fields = FactsRead.By(coverage.Map.Pack, decision);
    private HashSet<string> wanted = new(StringComparer.Ordinal);
    private int tries;

    /// <summary>A candidate for each of the keys that was reached.</summary>
    public IReadOnlyDictionary<string, CandidateCase> Find(ImmutableArray<CoverageItem> items)
    {
        wanted = items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<CandidateCase> bases = [.. Bases()];
        ImmutableArray<DateOnly> days = [.. coverage.Map.Items.Where(item => item.Decision == decision).Select(item => item.Day).OfType<DateOnly>().Distinct()];
        var traced = bases.Select(basis => (Basis: basis, Trace: Try(basis))).ToList();
        foreach (var (basis, trace) in traced.TakeWhile(_ => IsOpen))
        {
            foreach (var day in days.Where(day => day != basis.AsOf))
            {
                Try(basis with { AsOf = day });
            }

            TryAll(Moved(basis, trace, likely: true));
        }

        foreach (var (day, basis) in days.SelectMany(day => traced.Take(DaysOf).Select(pair => (day, pair.Basis))).TakeWhile(_ => IsOpen))
        {
            var moved = basis with { AsOf = day };
            TryAll(Moved(moved, Try(moved), likely: true));
        }

        foreach (var (basis, trace) in traced.TakeWhile(_ => IsOpen))
        {
            TryAll(Moved(basis, trace, likely: false));
        }

        foreach (var (likely, (basis, trace)) in new[] { true, false }.SelectMany(likely => traced.Select(pair => (likely, pair))).TakeWhile(_ => IsOpen))
        {
            Pairs(basis, trace, likely);
        }

        return found;
    }

    private bool IsOpen => wanted.Count > 0 && tries < MostTries;

    private void TryAll(IEnumerable<CandidateCase> candidates)
    {
        foreach (var candidate in candidates.TakeWhile(_ => IsOpen))
        {
            Try(candidate);
        }
    }

    // The second fact is looked for with the comparisons that the first led to.
    private void Pairs(CandidateCase basis, EvaluationTrace trace, bool likely)
    {
        foreach (var first in Moved(basis, trace, likely).TakeWhile(_ => IsOpen))
        {
            var next = Try(first);
            foreach (var second in Moved(first, next, likely).Where(candidate => candidate.Changes.Distinct().Count() == 2).TakeWhile(_ => IsOpen))
            {
                Try(second);
            }
        }
    }

    private IEnumerable<CandidateCase> Moved(CandidateCase basis, EvaluationTrace trace, bool likely)
    {
        var moves = new FactMoves(trace);
        return FactSpot.Of(basis.Facts).Where(spot => fields.Contains(spot.Field)).SelectMany(spot => (likely ? moves.Likely(spot) : moves.Of(spot)).Select(value => basis.With(spot, value)));
    }

    private EvaluationTrace Try(CandidateCase candidate)
    {
        tries++;
        var (_, trace, reached) = candidate.Try(coverage.Map.Pack, coverage.Map, decision);
        foreach (var key in wanted.Where(reached.Contains).ToList())
        {
            found.Add(key, candidate);
            wanted.Remove(key);
        }

        return trace;
    }

    // Those that ask for the decision, as different as they come; else any with its subject; else one that says nothing.
    private IEnumerable<CandidateCase> Bases()
    {
        var asking = coverage.Cases.Where(traced => traced.Decided(decision)).DistinctBy(traced => (traced.Definition.GivenFile, string.Join(' ', traced.Definition.Changes))).ToList();
        var about = asking.Count > 0 ? asking : [.. coverage.Cases.Where(traced => traced.Definition.Facts.Find(decision.Subject) is not null)];
        return about.Count > 0
            ? about.OrderBy(traced => traced.Definition.Changes.Length).Take(MostBases).Select(traced => new CandidateCase(traced.Definition, traced.Definition.Facts, traced.Definition.AsOf, []))
            : [new CandidateCase(null, new CaseFacts(null, SubjectRecords.Empty.SetItem(decision.Subject.Name, FactSpot.Empty(decision.Subject.Record))), decision.Period.From ?? new DateOnly(2020, 1, 1), [])];
    }
}
