using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Checking.Passes;
using YulinCareRules.Engine.Comparing.Structure;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>Which of the changes may have a part in what a decision comes to: those of what it reads, its own among them.</summary>
internal sealed class Attribution(PackPair pair, ImmutableArray<Change> changes)
{
    /// <summary>Those that have a part in a case that comes out otherwise: figures only where they differ on its day.</summary>
    public ImmutableArray<Change> Of(DecisionModel decision, OutcomeChange outcome)
    {
        var read = Read(decision.Name);
        var day = outcome.Case.New.AsOf;
        var rules = outcome.OldRules.Concat(outcome.NewRules).Select(rule => $"{decision.Name}.{rule}").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. changes.Where(change => change.State != ChangeState.Wording && read.Contains(change) && change.Thing switch
            {
                ChangedThing.Parameter => DiffersOn(change.Name, day),
                ChangedThing.Requirement when outcome.Requirement is { } requirement && change.Decision == decision.Name => change.Name == $"{decision.Name}.{requirement}",
                ChangedThing.Rule when change.Decision == decision.Name => rules.Contains(change.Name) || !rules.Overlaps(changes.Select(other => other.Name)),
                _ => true,
            }),
        ];
    }

    /// <summary>All changes of what a decision reads.</summary>
    public HashSet<Change> Read(string decision)
    {
        var (decisions, figures) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        Walk(pair.Old, decision);
        decisions.Remove(decision);
        Walk(pair.New, decision);
        return [.. changes.Where(change => change.Decision is { } owner ? decisions.Contains(owner) : change.Thing == ChangedThing.Parameter && figures.Contains(change.Name))];

        void Walk(CheckedPack pack, string name)
        {
            if (pack.FindDecision(name) is not { } model)
            {
                return;
            }

            decisions.Add(name);
            var nodes = DecisionExpressions.Of(model).SelectMany(BoundWalk.Descendants).ToList();
            figures.UnionWith(nodes.OfType<BoundParameter>().Select(read => read.Parameter.Name));
            foreach (var next in nodes.OfType<BoundDecision>().Select(read => read.Decision).Where(next => next != name).Distinct())
            {
                Walk(pack, next);
            }
        }
    }

    private bool DiffersOn(string figure, DateOnly day)
    {
        static string? At(CheckedPack pack, string name, DateOnly day) => pack.Parameters.FirstOrDefault(one => one.Name == name)?.At(day) is { } period ? MeaningKeys.ValueText(period) : null;
        return At(pair.Old, figure, day) != At(pair.New, figure, day);
    }
}
