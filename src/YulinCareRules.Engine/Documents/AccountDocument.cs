using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Documents;

/// <summary>Writes the JSON document of an account.</summary>
internal sealed class AccountDocument
{
    private static readonly JsonWriterOptions Pretty = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter json;
    private readonly bool chinese;

    private AccountDocument(Utf8JsonWriter json, bool chinese)
    {
        this.json = json;
        this.chinese = chinese;
    }

    public static byte[] Write(CheckedPack pack, ClauseAccount account, bool chinese)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Pretty))
        {
            new AccountDocument(json, chinese).Write(pack, account);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void Write(CheckedPack pack, ClauseAccount account)
    {
        json.WriteStartObject();
        json.WriteStartObject("pack");
        json.WriteString("id", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("sha256", pack.ContentHash);
        json.WriteEndObject();
        Totals(account.Totals);
        json.WriteStartArray("documents");
        foreach (var document in account.Documents)
        {
            json.WriteStartObject();
            json.WriteString("id", document.Document.Id);
            Text("title", document.Document.Title);
            json.WriteString("number", document.Document.Number);
            Totals(document.Totals);
            json.WriteStartArray("clauses");
            foreach (var clause in document.Clauses)
            {
                Clause(clause);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Totals(AccountTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("encoded", totals.Encoded);
        json.WriteNumber("accounted", totals.Accounted);
        json.WriteNumber("missing", totals.Missing);
        json.WriteEndObject();
    }

    private void Clause(AccountedClause clause)
    {
        json.WriteStartObject();
        json.WriteString("locator", clause.Clause.Locator.Text);
        Text("gist", clause.Clause.Gist);
        json.WriteString("evidence", clause.Clause.Evidence);
        json.WriteBoolean("verified", clause.Clause.IsVerified);
        json.WriteString("standing", JsonNamingPolicy.CamelCase.ConvertName(clause.Standing.ToString()));
        json.WriteStartArray("encodedBy");
        foreach (var encoding in clause.Encodings)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(encoding.Kind.ToString()));
            json.WriteString("id", encoding.Key);
            Text("title", encoding.FullTitle);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (clause.Reason is { } reason)
        {
            json.WriteStartObject("notEncoded");
            json.WriteString("reason", NotEncodedReasons.WrittenOf(reason.Reason));
            Text("title", NotEncodedReasons.TitleOf(reason.Reason));
            Text("words", reason.Words);
            json.WriteEndObject();
        }

        if (!clause.Parts.IsEmpty)
        {
            json.WriteStartArray("parts");
            foreach (var part in clause.Parts)
            {
                Clause(part);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Text(string name, BilingualText text) => json.WriteString(name, text.In(chinese));
}
