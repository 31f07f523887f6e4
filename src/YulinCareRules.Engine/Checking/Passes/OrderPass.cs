using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Puts each decision behind those it reads; a circle has no such order.</summary>
internal static class OrderPass
{
    public static ImmutableArray<DecisionModel> Run(ImmutableArray<DecisionModel> decisions, IReadOnlyDictionary<string, DecisionDefinition> definitions, DiagnosticBag diagnostics)
    {
        var byName = decisions.ToDictionary(decision => decision.Name, StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<DecisionModel>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();

        void Visit(DecisionModel decision)
        {
            if (done.Contains(decision.Name))
            {
                return;
            }

            var start = path.IndexOf(decision.Name);
            if (start >= 0)
            {
                var circle = string.Join(" → ", path.Skip(start).Append(decision.Name));
                diagnostics.Add(PackDiagnostics.Cycle(definitions[decision.Name].Name.Location, circle));
                return;
            }

            path.Add(decision.Name);
            foreach (var name in decision.Reads)
            {
                if (byName.TryGetValue(name, out var read))
                {
                    Visit(read);
                }
            }

            path.RemoveAt(path.Count - 1);
            if (done.Add(decision.Name))
            {
                ordered.Add(decision);
            }
        }

        foreach (var decision in decisions)
        {
            Visit(decision);
        }

        return ordered.ToImmutable();
    }
}
