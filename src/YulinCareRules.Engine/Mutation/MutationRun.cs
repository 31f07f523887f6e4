using System.Collections.Immutable;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.Mutation;

/// <summary>
/// Runs the cases that came by what a mutant changes, on the reference evaluator, until one notices. What the change cannot reach is taken
/// over from the run on the pack as it is, and decided no second time.
/// </summary>
internal sealed class MutationRun(CheckedPack pack, ImmutableArray<TracedCase> cases)
{
    /// <param name="mutants">The mutants.</param>
    /// <param name="progress">Told after each how many are done; from several threads.</param>
    public MutationResult Run(ImmutableArray<Mutant> mutants, Action<int> progress)
    {
        var results = new MutantResult[mutants.Length];
        var proof = new EquivalenceProof(pack);
        var done = 0;
        Parallel.For(0, mutants.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var (killed, looked) = Try(mutants[i]);
            results[i] = new MutantResult(mutants[i], killed ? MutantFate.Killed : proof.IsEquivalent(mutants[i]) ? MutantFate.Equivalent : MutantFate.Survived, looked);
            progress(Interlocked.Increment(ref done));
        });
        return new MutationResult([.. results]);
    }

    private (bool Killed, int Cases) Try(Mutant mutant)
    {
        var changed = mutant.Decisions.ToDictionary(decision => decision.Name, StringComparer.Ordinal);
        var mutated = new CheckedPack(pack.Id, pack.Version, pack.Title, pack.ContentHash, pack.Facts, pack.Documents, pack.Parameters, [.. pack.Decisions.Select(decision => changed.GetValueOrDefault(decision.Name, decision))]);
        var reached = Reached(changed.Keys);
        var touched = cases.Where(mutant.Touches).OrderBy(traced => AsksFor(traced, changed) ? 0 : 1).ThenBy(traced => traced.Trace.Visited.Count).ToList();
        return (touched.Exists(traced => Notices(traced, mutated, reached)), touched.Count);
    }

    private static bool AsksFor(TracedCase traced, Dictionary<string, DecisionModel> changed) => traced.Decisions.Results.Any(result => changed.ContainsKey(result.Decision.Name));

    // Decisions stand after those they read.
    private HashSet<string> Reached(IEnumerable<string> changed)
    {
        var reached = changed.ToHashSet(StringComparer.Ordinal);
        foreach (var decision in pack.Decisions.Where(decision => decision.Reads.Any(reached.Contains)))
        {
            reached.Add(decision.Name);
        }

        return reached;
    }

    private static bool Notices(TracedCase traced, CheckedPack mutated, HashSet<string> reached)
    {
        var decider = new Decider(mutated, traced.Definition.Facts, traced.Definition.AsOf);
        foreach (var result in traced.Decider.Results.Where(result => !reached.Contains(result.Decision.Name) && IsClosed(result)))
        {
            decider.Assume(result);
        }

        return !CaseRunner.Compare(traced.Definition, CaseRunner.Decide(mutated, traced.Definition, decider)).Passed;
    }

    // An open one would be looked into again, by the evaluator of another thread.
    private static bool IsClosed(DecisionResult result) => result.Status != DecisionStatus.Undetermined && result.Stopped is null;
}
