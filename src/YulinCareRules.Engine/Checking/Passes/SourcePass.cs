using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>The documents of all packs of the chain, those of the last pack first, each pack's as it lists them.</summary>
internal static class SourcePass
{
    public static ImmutableArray<DocumentModel> Run(IReadOnlyList<PackText> chain, DiagnosticBag diagnostics)
    {
        var seen = new Dictionary<string, SourceDefinition>(StringComparer.Ordinal);
        foreach (var source in chain.SelectMany(pack => pack.Sources))
        {
            if (!seen.TryAdd(source.Name.Text, source))
            {
                diagnostics.Add(PackDiagnostics.AlreadyDefined(source.Name.Location, source.Name.Text, seen[source.Name.Text].Name.Location));
            }
        }

        return [.. chain.Reverse().SelectMany(pack => pack.Sources.Where(source => ReferenceEquals(seen[source.Name.Text], source)).Select(source => Document(source, !ReferenceEquals(pack, chain[^1]))))];
    }

    private static DocumentModel Document(SourceDefinition source, bool isFromBase) =>
        new(source.Name.Text, source.Title, source.Number, new Period(source.From, source.To), source.Clauses) { NotEncoded = source.NotEncoded, IsFromBase = isFromBase };
}

/// <summary>A citation as written, <c>document locator</c> → the clause.</summary>
internal sealed class CitationResolver(IReadOnlyDictionary<string, DocumentModel> documents, DiagnosticBag diagnostics)
{
    public ImmutableArray<Citation> Resolve(IEnumerable<TextScalar> written) => [.. written.Select(Resolve).OfType<Citation>()];

    private Citation? Resolve(TextScalar written)
    {
        var text = written.Text.Trim();
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var id = blank < 0 ? text : text[..blank];
        var locator = blank < 0 ? string.Empty : text[(blank + 1)..].Trim();
        if (!documents.TryGetValue(id, out var document))
        {
            diagnostics.Add(PackDiagnostics.UnknownDocument(written.Location, id, NearMiss.Find(id, documents.Keys)));
            return null;
        }

        var clause = document.ClausesAndParts.FirstOrDefault(clause => clause.Locator.Text == locator);
        if (clause is null)
        {
            var near = NearMiss.Find(locator, document.ClausesAndParts.Select(candidate => candidate.Locator.Text));
            diagnostics.Add(PackDiagnostics.UnknownClause(written.LocationOf(blank < 0 ? 0 : blank + 1), id, locator, near));
            return null;
        }

        return new Citation(document, locator, clause.Gist, clause.IsVerified) { At = written };
    }
}
