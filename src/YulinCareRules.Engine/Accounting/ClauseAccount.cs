using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Accounting;

/// <summary>Whether a clause has become rules.</summary>
internal enum ClauseStanding
{
    /// <summary>Something in the pack encodes it.</summary>
    Encoded,

    /// <summary>Nothing does, and a reason is given.</summary>
    Accounted,

    /// <summary>Nothing does, and nobody says why.</summary>
    Missing,
}

/// <summary>What has become of every clause of every document of a pack and its bases.</summary>
/// <param name="Documents">The documents, those of the pack itself before those of its bases.</param>
/// <param name="Encodings">Everything of the pack that can encode a clause.</param>
internal sealed record ClauseAccount(ImmutableArray<DocumentAccount> Documents, ImmutableArray<ClauseEncoding> Encodings)
{
    public AccountTotals Totals => AccountTotals.Of(Documents.SelectMany(document => document.Leaves));
}

/// <summary>The account of one document, in the order of the document.</summary>
internal sealed record DocumentAccount(DocumentModel Document, ImmutableArray<AccountedClause> Clauses)
{
    /// <summary>What is counted: the parts of a clause that has parts, else the clause.</summary>
    public IEnumerable<AccountedClause> Leaves => Clauses.SelectMany(clause => clause.Parts.IsEmpty ? [clause] : clause.Parts);

    public AccountTotals Totals => AccountTotals.Of(Leaves);
}

/// <summary>A clause, or a part of one, and what has become of it.</summary>
/// <param name="Clause">What the pack says of it.</param>
/// <param name="Standing">Of a clause with parts: missing if one of them is, else encoded if one of them is.</param>
/// <param name="Encodings">What encodes it; of a clause with parts, what cites it as a whole.</param>
/// <param name="Reason">Why nothing encodes it: its own reason, or that of what it belongs to.</param>
/// <param name="Parts">Its parts.</param>
internal sealed record AccountedClause(ClauseDefinition Clause, ClauseStanding Standing, ImmutableArray<ClauseEncoding> Encodings, NotEncodedDefinition? Reason, ImmutableArray<AccountedClause> Parts);

/// <summary>How many clauses are encoded, accounted for by a reason, and neither.</summary>
internal readonly record struct AccountTotals(int Encoded, int Accounted, int Missing)
{
    public static AccountTotals Of(IEnumerable<AccountedClause> clauses)
    {
        var counts = clauses.ToLookup(clause => clause.Standing);
        return new AccountTotals(counts[ClauseStanding.Encoded].Count(), counts[ClauseStanding.Accounted].Count(), counts[ClauseStanding.Missing].Count());
    }
}
