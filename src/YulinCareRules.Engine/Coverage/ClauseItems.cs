using System.Collections.Immutable;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Coverage;

/// <summary>The clauses, and parts of clauses, that something of the pack encodes.</summary>
internal static class ClauseItems
{
    public static ImmutableArray<(CoverageItem Item, ImmutableArray<string> Encodings)> Of(CheckedPack pack, PackOwnership own)
    {
        // A figure that nothing here reads is for the packs that build on this one, and for their cases.
        var read = pack.Decisions.SelectMany(DecisionPart.Of).SelectMany(part => BoundWalk.Parameters(part.Expression)).Select(parameter => parameter.Parameter.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ClauseAccountant.Account(pack).Documents
                .SelectMany(document => document.Leaves.Select(clause => (Document: document.Document.Id, Clause: clause)))
                .Where(leaf => leaf.Clause.Standing == ClauseStanding.Encoded && own.Has(leaf.Clause.Clause.Locator.Location))
                .Where(leaf => leaf.Clause.Encodings.Any(encoding => encoding.Kind != EncodingKind.Parameter || read.Contains(encoding.Name)))
                .Select(leaf => (Item(pack, leaf.Document, leaf.Clause), leaf.Clause.Encodings.Select(encoding => encoding.Key).ToImmutableArray())),
        ];
    }

    private static CoverageItem Item(CheckedPack pack, string document, AccountedClause clause)
    {
        var locator = clause.Clause.Locator;
        var decision = clause.Encodings.Where(encoding => encoding.Kind != EncodingKind.Parameter).Select(encoding => pack.FindDecision(encoding.Name)).FirstOrDefault(found => found is not null);
        return new CoverageItem(CoverageKind.Clause, CoverageKeys.Clause(document, locator.Text), decision, locator.Location, new BilingualText(
            $"条款 {document} {locator.Text}（{clause.Clause.Gist.Zh}）", $"clause {document} {locator.Text} ({clause.Clause.Gist.En})"));
    }
}
