using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;

namespace YulinCareRules.Engine.Mutation;

/// <summary>All mutants of what stands in a pack's own files, in the order of the files.</summary>
internal static class Mutants
{
    public static ImmutableArray<Mutant> Of(CheckedPack pack, PackOwnership own) => Named(pack.Decisions.SelectMany(decision => Of(decision, own))
        .Concat(new ParameterMutants(pack, own).All())
        .Concat(new DateMutants(pack, own).All())
        .OrderBy(mutant => mutant.Location.File, StringComparer.Ordinal)
        .ThenBy(mutant => mutant.Location.Line)
        .ThenBy(mutant => mutant.Location.Column));

    private static IEnumerable<Mutant> Of(DecisionModel decision, PackOwnership own)
    {
        var structure = decision switch
        {
            TableModel table => TableMutants.Of(table, own),
            ChecklistModel checklist => ChecklistMutants.Of(checklist, own),
            _ => [],
        };
        var applicability = decision.Applicability is not null && own.Has(decision.Location)
            ? [new Mutant(decision.Name, decision.Location, "'applies' dropped", [decision with { Applicability = null }], traced => traced.Decided(decision))]
            : Enumerable.Empty<Mutant>();
        return structure.Concat(applicability).Concat(ContentMutants.Of(decision, own));
    }

    // Changes that read alike within one owner are numbered, in the order in which they stand.
    private static ImmutableArray<Mutant> Named(IEnumerable<Mutant> mutants)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. mutants.Select(mutant =>
        {
            var count = seen[mutant.Name] = seen.GetValueOrDefault(mutant.Name) + 1;
            return count == 1 ? mutant : mutant with { Name = $"{mutant.Name} #{count}" };
        })];
    }
}
