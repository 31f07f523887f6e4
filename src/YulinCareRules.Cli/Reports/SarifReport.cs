using System.Collections.Immutable;
using System.Text.Json;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Reports;

/// <summary>Diagnostics as SARIF 2.1.0, so that a code host marks the very words of the YAML.</summary>
internal sealed class SarifReport(DiagnosticCatalogue catalogue)
{
    public string Write(ImmutableArray<Diagnostic> diagnostics)
    {
        ImmutableArray<string> codes = [.. diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal)];
        return JsonText.Of(json =>
        {
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, codes);

            // A column counts what a YAML editor counts: UTF-16 code units.
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
            {
                Result(json, diagnostic, codes.IndexOf(diagnostic.Code));
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    private void Tool(Utf8JsonWriter json, ImmutableArray<string> codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "yulincare");
        json.WriteString("version", typeof(SarifReport).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (catalogue.Find(code) is { } entry)
            {
                Text(json, "shortDescription", FirstSentence(entry.Zh, '。'));
                Text(json, "fullDescription", entry.Zh + " " + entry.En);
                Text(json, "help", entry.Zh + "\n\n" + entry.En);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        });
        Text(json, "message", $"{diagnostic.MessageZh} ({diagnostic.MessageEn})");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(diagnostic.Location.File));
        json.WriteEndObject();
        Region(json, diagnostic.Location);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, SourceLocation at)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", at.Line);
        json.WriteNumber("startColumn", at.Column);
        if (at.Excerpt?.Line is { Length: > 0 } words)
        {
            // One beyond the last character; the mark of an error at the very end of a line is one wide.
            json.WriteNumber("endColumn", at.Column + words.Length);
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string FirstSentence(string text, char end) => text.IndexOf(end, StringComparison.Ordinal) is var stop and > 0 ? text[..(stop + 1)] : text;

    // Relative to the root of the repository, as code hosts want it, save where the file was named otherwise.
    private static string UriOf(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Replace('\\', '/').Split('/').Where(part => part != ".").Select(Uri.EscapeDataString));
}
