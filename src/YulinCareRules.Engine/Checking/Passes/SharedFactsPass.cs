using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Finds, for each checklist, the facts that bind its verdict to those who read it, because they read the same facts in another way too.</summary>
internal static class SharedFactsPass
{
    public static ImmutableArray<DecisionModel> Run(ImmutableArray<DecisionModel> decisions)
    {
        var byName = decisions.ToDictionary(decision => decision.Name, StringComparer.Ordinal);
        var readers = decisions.SelectMany(decision => decision.Reads.Select(read => (Read: read, Reader: decision))).ToLookup(pair => pair.Read, pair => pair.Reader, StringComparer.Ordinal);
        return [.. decisions.Select(decision => decision is ChecklistModel checklist && readers[checklist.Name].Any() ? checklist with { SharedFacts = Shared(checklist) } : decision)];

        ImmutableArray<string> Shared(ChecklistModel checklist)
        {
            var mine = Reached([checklist], Read).SelectMany(FactOverlap.FactsOf).ToHashSet(StringComparer.Ordinal);
            var above = Reached(readers[checklist.Name], decision => readers[decision.Name]);
            var theirs = Reached(above, decision => Read(decision).Where(read => read != checklist)).SelectMany(FactOverlap.FactsOf).ToHashSet(StringComparer.Ordinal);
            return [.. mine.Where(fact => theirs.Any(other => FactOverlap.Between(fact, other))).Order(StringComparer.Ordinal)];
        }

        IEnumerable<DecisionModel> Read(DecisionModel decision) => decision.Reads.Where(byName.ContainsKey).Select(read => byName[read]);
    }

    private static HashSet<DecisionModel> Reached(IEnumerable<DecisionModel> from, Func<DecisionModel, IEnumerable<DecisionModel>> next)
    {
        var found = new HashSet<DecisionModel>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<DecisionModel>(from);
        while (pending.TryPop(out var decision))
        {
            if (found.Add(decision))
            {
                foreach (var further in next(decision))
                {
                    pending.Push(further);
                }
            }
        }

        return found;
    }
}
