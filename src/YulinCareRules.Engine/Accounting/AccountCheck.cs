using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Accounting;

/// <summary>Refuses an account that is not whole or not true: clauses forgotten, reasons gone stale, names that encode nothing.
/// Only commands ask for it: what a pack decides does not hang on it.</summary>
internal sealed class AccountCheck
{
    private readonly ClauseAccount account;
    private readonly Dictionary<string, ClauseEncoding> byKey;
    private readonly DiagnosticBag diagnostics;

    private AccountCheck(ClauseAccount account, DiagnosticBag diagnostics)
    {
        this.account = account;
        byKey = account.Encodings.ToDictionary(encoding => encoding.Key, StringComparer.Ordinal);
        this.diagnostics = diagnostics;
    }

    public static void Run(ClauseAccount account, DiagnosticBag diagnostics)
    {
        var check = new AccountCheck(account, diagnostics);
        foreach (var document in account.Documents)
        {
            check.Forgotten(document);
            check.Stale(document);
            foreach (var clause in document.Document.Clauses.Where(clause => !clause.Parts.IsEmpty))
            {
                check.Names(document.Document, clause);
                check.Unnamed(document.Document, clause);
            }
        }
    }

    private void Forgotten(DocumentAccount document)
    {
        foreach (var clause in document.Leaves.Where(clause => clause.Standing == ClauseStanding.Missing))
        {
            // A name that encodes nothing is told of by itself.
            if (clause.Clause.EncodedBy.IsEmpty)
            {
                diagnostics.Add(AccountingDiagnostics.Unaccounted(clause.Clause.Locator.Location, document.Document.Id, clause.Clause.Locator.Text));
            }
        }
    }

    // A reason holds for all that it stands above. What a base leaves to rules, a pack that builds on it may well encode.
    private void Stale(DocumentAccount document)
    {
        if (document.Document.IsFromBase)
        {
            return;
        }

        Stale(document.Document.NotEncoded, document.Document.Id, document.Clauses.SelectMany(clause => clause.Encodings));
        foreach (var clause in document.Clauses)
        {
            Stale(clause.Clause.NotEncoded, clause.Clause.Locator.Text, clause.Encodings.Concat(clause.Parts.SelectMany(part => part.Encodings)));
            foreach (var part in clause.Parts)
            {
                Stale(part.Clause.NotEncoded, part.Clause.Locator.Text, part.Encodings);
            }
        }
    }

    private void Stale(NotEncodedDefinition? reason, string locator, IEnumerable<ClauseEncoding> encodings)
    {
        if (reason is not null && encodings.FirstOrDefault() is { } encoding)
        {
            diagnostics.Add(AccountingDiagnostics.StaleReason(reason.At.Location, locator, encoding.Key));
        }
    }

    // What a part names must be there, and must cite the part or the clause.
    private void Names(DocumentModel document, ClauseDefinition clause)
    {
        foreach (var part in clause.Parts)
        {
            foreach (var name in part.EncodedBy)
            {
                if (!byKey.TryGetValue(name.Text, out var encoding))
                {
                    diagnostics.Add(AccountingDiagnostics.UnknownEncoding(name.Location, name.Text, NearMiss.Find(name.Text, byKey.Keys)));
                }
                else if (!encoding.Cites(document, clause.Locator.Text) && !encoding.Cites(document, part.Locator.Text))
                {
                    diagnostics.Add(AccountingDiagnostics.DoesNotCite(name.Location, name.Text, part.Locator.Text, clause.Locator.Text));
                }
            }
        }
    }

    // Whatever cites the clause as a whole must be named by one of its parts, so that no part is covered unseen.
    private void Unnamed(DocumentModel document, ClauseDefinition clause)
    {
        var named = clause.Parts.SelectMany(part => part.EncodedBy).Select(name => byKey.GetValueOrDefault(name.Text)).OfType<ClauseEncoding>()
            .Concat(account.Encodings.Where(encoding => clause.Parts.Any(part => encoding.Cites(document, part.Locator.Text))))
            .ToImmutableArray();
        foreach (var encoding in account.Encodings.Where(encoding => encoding.CitesItself && !named.Any(encoding.Covers)))
        {
            foreach (var citation in encoding.Citations.Where(citation => citation.Document.Id == document.Id && citation.Locator == clause.Locator.Text))
            {
                diagnostics.Add(AccountingDiagnostics.NoPartNames(citation.At.Location, encoding.Key, clause.Locator.Text));
            }
        }
    }
}
