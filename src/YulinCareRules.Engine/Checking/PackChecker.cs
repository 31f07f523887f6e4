using System.Collections.Frozen;
using YulinCareRules.Engine.Checking.Passes;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking;

/// <summary>Pack as written → checked pack. The passes, in their order:</summary>
internal static class PackChecker
{
    /// <summary>Null where the pack has errors; all of them are in <paramref name="diagnostics"/>.</summary>
    public static CheckedPack? Check(PackText pack, DiagnosticBag diagnostics)
    {
        var chain = pack.Chain().ToList();
        var facts = FactPass.Run(chain, diagnostics);
        var documents = SourcePass.Run(chain, diagnostics);
        var citations = new CitationResolver(documents.ToDictionary(document => document.Id, StringComparer.Ordinal), diagnostics);
        var parameters = ParameterPass.Run(chain, facts, citations, diagnostics);
        var merged = MergePass.Run(chain, diagnostics);
        var outlines = OutlinePass.Run(merged, facts, citations, diagnostics);
        NameClashPass.Run(facts, parameters, merged, diagnostics);
        ChineseNamePass.Run(chain, merged, diagnostics);
        var names = BindingPass.NamesOf(outlines, facts, parameters);
        var bound = BindingPass.Run(outlines, names, citations, diagnostics);
        var ordered = SharedFactsPass.Run(OwnFactsPass.Run(OrderPass.Run(bound, merged, diagnostics)));
        var invariants = InvariantPass.Run(chain, names, citations, diagnostics);
        return diagnostics.HasErrors
            ? null
            : new CheckedPack(pack.Id.Text, pack.Version, pack.Title, pack.ContentHash, facts, documents, [.. parameters.Values], ordered) { Invariants = invariants };
    }
}
