using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Checking.Passes;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>Citations as a pack writes them → links to the clauses.</summary>
internal sealed class WrittenCitations(Edition edition)
{
    public IEnumerable<object> Of(IEnumerable<TextScalar> written) => Resolve(written).Select(citation => (object)new Citations(edition).Of(citation));

    // The pack was checked: each of them resolves.
    private IEnumerable<Citation> Resolve(IEnumerable<TextScalar> written) =>
        new CitationResolver(edition.Pack.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal), new DiagnosticBag()).Resolve(written);
}
