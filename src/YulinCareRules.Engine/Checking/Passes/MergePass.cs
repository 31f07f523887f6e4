using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>The decisions of all packs of the chain: what an extending pack adds to one of its base is joined to it, on the authority it names.</summary>
internal static class MergePass
{
    public static Dictionary<string, DecisionDefinition> Run(IReadOnlyList<PackText> chain, DiagnosticBag diagnostics)
    {
        var merged = new Dictionary<string, DecisionDefinition>(StringComparer.Ordinal);
        var owners = new HashSet<(string Pack, string Decision)>();
        foreach (var pack in chain)
        {
            foreach (var definition in pack.Decisions)
            {
                var name = definition.Name.Text;
                if (definition.Extends is { } extends)
                {
                    if (merged.TryGetValue(name, out var basis) && owners.Contains((extends.Text, name)))
                    {
                        merged[name] = Extend(basis, definition, diagnostics);
                    }
                    else
                    {
                        diagnostics.Add(PackDiagnostics.NothingToExtend(extends.Location, name, extends.Text));
                    }
                }
                else if (!merged.TryAdd(name, definition))
                {
                    diagnostics.Add(PackDiagnostics.AlreadyDefined(definition.Name.Location, name, merged[name].Name.Location));
                }

                owners.Add((pack.Id.Text, name));
            }
        }

        return merged;
    }

    private static DecisionDefinition Extend(DecisionDefinition basis, DecisionDefinition added, DiagnosticBag diagnostics)
    {
        if (added.Authority.IsEmpty)
        {
            diagnostics.Add(PackDiagnostics.MissingAuthority(added.Name.Location, added.Name.Text));
        }

        if (added.RulesNode is { } rules && basis.RulesNode is null)
        {
            diagnostics.Add(PackDiagnostics.NotExtendable(rules.Location, "rules"));
        }

        if (added.ChecklistNode is { } checklist && basis.ChecklistNode is null)
        {
            diagnostics.Add(PackDiagnostics.NotExtendable(checklist.Location, "checklist"));
        }

        return basis with
        {
            Authority = [.. basis.Authority, .. added.Authority],
            Rules = Join(basis.Rules, added.Rules, rule => rule.Id, rule => rule.Authority, diagnostics),
            Checklist = Join(basis.Checklist, added.Checklist, requirement => requirement.Id, requirement => requirement.Authority, diagnostics),
            Otherwise = added.Otherwise ?? basis.Otherwise,
        };
    }

    // What has the id of a part of the base replaces it, and must say by what right.
    private static ImmutableArray<T> Join<T>(ImmutableArray<T> basis, ImmutableArray<T> added, Func<T, TextScalar> id, Func<T, ImmutableArray<TextScalar>> authority, DiagnosticBag diagnostics)
    {
        var joined = basis.ToBuilder();
        foreach (var part in added)
        {
            var place = basis.ToList().FindIndex(known => id(known).Text == id(part).Text);
            if (place < 0)
            {
                joined.Add(part);
                continue;
            }

            if (authority(part).IsEmpty)
            {
                diagnostics.Add(PackDiagnostics.MissingAuthority(id(part).Location, id(part).Text));
            }

            joined[place] = part;
        }

        return joined.ToImmutable();
    }
}
