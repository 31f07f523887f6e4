using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking;

/// <summary>A pack and its bases as one: names, types, dates and citations resolved; decisions in an order in which each stands after those it reads.</summary>
internal sealed record CheckedPack(string Id, string Version, BilingualText Title, string ContentHash, FactModel Facts, ImmutableArray<DocumentModel> Documents, ImmutableArray<ParameterModel> Parameters, ImmutableArray<DecisionModel> Decisions)
{
    private readonly FrozenDictionary<string, DecisionModel> byName =
        Decisions.ToFrozenDictionary(decision => decision.Name, StringComparer.Ordinal);

    /// <summary>What is to hold of its decisions in every case.</summary>
    public ImmutableArray<InvariantModel> Invariants { get; init; } = [];

    /// <summary>How many rules or requirements the largest decision has.</summary>
    public int MostRules { get; } = Decisions.Select(decision => decision switch { TableModel table => table.Rules.Length, ChecklistModel checklist => checklist.Requirements.Length, _ => 0 }).DefaultIfEmpty().Max();

    public DecisionModel? FindDecision(string written) =>
        byName.GetValueOrDefault(written) ?? Decisions.FirstOrDefault(decision => decision.Title.Zh == written);

    /// <summary>The place of a decision among the others, from 0 on; null where there is none of that name.</summary>
    public int? PlaceOf(string name)
    {
        for (var i = 0; i < Decisions.Length; i++)
        {
            if (Decisions[i].Name == name)
            {
                return i;
            }
        }

        return null;
    }
}
