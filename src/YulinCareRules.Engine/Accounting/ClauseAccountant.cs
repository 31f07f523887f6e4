using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Accounting;

/// <summary>Checked pack → the account of its clauses, from what cites them and from the reasons they give.</summary>
internal sealed class ClauseAccountant
{
    private readonly CheckedPack pack;
    private readonly ImmutableArray<ClauseEncoding> encodings;
    private readonly ILookup<(string Document, string Locator), ClauseEncoding> citing;
    private readonly Dictionary<string, ClauseEncoding> byKey;

    private ClauseAccountant(CheckedPack pack)
    {
        this.pack = pack;
        encodings = ClauseEncodings.Of(pack);
        byKey = encodings.ToDictionary(encoding => encoding.Key, StringComparer.Ordinal);
        citing = encodings.Where(encoding => encoding.CitesItself)
            .SelectMany(encoding => encoding.Citations.Select(citation => (citation.Document.Id, citation.Locator)).Distinct().Select(cited => (Cited: cited, Encoding: encoding)))
            .ToLookup(pair => pair.Cited, pair => pair.Encoding);
    }

    public static ClauseAccount Account(CheckedPack pack) => new ClauseAccountant(pack).Account();

    private ClauseAccount Account() =>
        new([.. pack.Documents.Select(document => new DocumentAccount(document, [.. document.Clauses.Select(clause => Clause(document, clause))]))], encodings);

    private AccountedClause Clause(DocumentModel document, ClauseDefinition clause)
    {
        var cited = citing[(document.Id, clause.Locator.Text)].ToImmutableArray();
        var reason = clause.NotEncoded ?? document.NotEncoded;
        if (clause.Parts.IsEmpty)
        {
            return new AccountedClause(clause, Standing(cited, reason), cited, cited.IsEmpty ? reason : null, []);
        }

        var parts = clause.Parts.Select(part => Part(document, part, reason)).ToImmutableArray();
        return new AccountedClause(clause, Standing(parts), cited, parts.All(part => part.Standing == ClauseStanding.Accounted) ? clause.NotEncoded : null, parts);
    }

    private AccountedClause Part(DocumentModel document, ClauseDefinition part, NotEncodedDefinition? reasonOfWhole)
    {
        var named = part.EncodedBy.Select(name => byKey.GetValueOrDefault(name.Text)).OfType<ClauseEncoding>();
        var encoded = named.Concat(citing[(document.Id, part.Locator.Text)]).DistinctBy(encoding => encoding.Key).ToImmutableArray();
        var reason = part.NotEncoded ?? reasonOfWhole;
        return new AccountedClause(part, Standing(encoded, reason), encoded, encoded.IsEmpty ? reason : null, []);
    }

    private static ClauseStanding Standing(ImmutableArray<ClauseEncoding> encoded, NotEncodedDefinition? reason) =>
        !encoded.IsEmpty ? ClauseStanding.Encoded : reason is not null ? ClauseStanding.Accounted : ClauseStanding.Missing;

    private static ClauseStanding Standing(ImmutableArray<AccountedClause> parts) =>
        parts.Any(part => part.Standing == ClauseStanding.Missing) ? ClauseStanding.Missing
        : parts.Any(part => part.Standing == ClauseStanding.Encoded) ? ClauseStanding.Encoded
        : ClauseStanding.Accounted;
}
