using System.Text;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Accounting;

/// <summary>An account as text for people, by titles and never by identifiers.</summary>
internal sealed class AccountText(bool chinese)
{
    private readonly AccountWords words = AccountWords.In(chinese);
    private readonly StringBuilder text = new();

    public static string Write(ClauseAccount account, bool chinese) => new AccountText(chinese).Write(account);

    private string Write(ClauseAccount account)
    {
        foreach (var document in account.Documents)
        {
            var number = document.Document.Number is { } known ? $"{words.OpenBracket}{known}{words.CloseBracket}" : string.Empty;
            Line(0, $"{In(document.Document.Title)}{number}");
            foreach (var clause in document.Clauses)
            {
                Clause(1, clause);
            }

            Line(1, words.Totals(document.Totals));
            text.Append('\n');
        }

        Line(0, $"{words.Total}{words.Colon}{words.Totals(account.Totals)}");
        return text.ToString();
    }

    private void Clause(int depth, AccountedClause clause)
    {
        var evidence = words.OfEvidence(clause.Clause.Evidence) is { } known ? $"{words.OpenBracket}{known}{words.CloseBracket}" : string.Empty;
        Line(depth, $"{clause.Clause.Locator.Text}  {In(clause.Clause.Gist)}{evidence}");
        if (!clause.Parts.IsEmpty)
        {
            foreach (var part in clause.Parts)
            {
                Clause(depth + 1, part);
            }

            return;
        }

        foreach (var encoding in clause.Encodings)
        {
            Line(depth + 1, $"→ {words.Of(encoding.Kind)}{words.Colon}{In(encoding.FullTitle)}");
        }

        if (clause.Reason is { } reason)
        {
            Line(depth + 1, $"– {words.NotEncoded}{words.OpenBracket}{In(NotEncodedReasons.TitleOf(reason.Reason))}{words.CloseBracket}{words.Colon}{In(reason.Words)}");
        }

        if (clause.Standing == ClauseStanding.Missing)
        {
            Line(depth + 1, $"✗ {words.Missing}");
        }
    }

    private void Line(int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');

    private string In(BilingualText both) => both.In(chinese);
}
