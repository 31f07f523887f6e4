using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>The invariants of all packs of the chain: what a base says is to hold in the packs that build on it too.</summary>
internal static class InvariantPass
{
    public static ImmutableArray<InvariantModel> Run(IReadOnlyList<PackText> chain, BindingScope names, CitationResolver citations, DiagnosticBag diagnostics)
    {
        var scope = names.WithStatuses();
        var text = new ExpressionText(diagnostics);
        var seen = new Dictionary<string, InvariantDefinition>(StringComparer.Ordinal);
        var invariants = ImmutableArray.CreateBuilder<InvariantModel>();
        foreach (var written in chain.SelectMany(pack => pack.Invariants))
        {
            if (!seen.TryAdd(written.Name.Text, written))
            {
                diagnostics.Add(PackDiagnostics.AlreadyDefined(written.Name.Location, written.Name.Text, seen[written.Name.Text].Name.Location));
            }
            else if (written is { Title: { } title, Holds: { } holds })
            {
                var sources = citations.Resolve(written.Sources);
                var documents = Period.Spanning(sources.Select(source => source.Document.Period));
                invariants.Add(new InvariantModel(
                    written.Name.Text, title, written.Name.Location, sources, new Period(written.From ?? documents.From, written.To ?? documents.To),
                    written.When is { } when ? text.Bind(when, scope, PackTypes.Boolean) : null,
                    text.Bind(holds, scope, PackTypes.Boolean)));
            }
        }

        return invariants.ToImmutable();
    }
}
