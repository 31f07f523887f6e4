using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents.Fragments;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Documents;

/// <summary>Writes the JSON document of a case.</summary>
internal sealed class DecisionDocument(bool chinese, bool explain = false)
{
    private static readonly JsonWriterOptions Pretty = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Made when a line is first written.
    private PlannedDocument? planned;

    public byte[] Write(CaseDecisions decisions, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(decisions, buffer, indented);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the document on one line, with its end.</summary>
    public void WriteLine(CaseDecisions decisions, IBufferWriter<byte> output)
    {
        Write(decisions, output, indented: false);
        output.Write("\n"u8);
    }

    private void Write(CaseDecisions decisions, IBufferWriter<byte> output, bool indented)
    {
        if (!indented && !explain && decisions is PlannedDecisions { State.Plan: { } regime } ofPlan)
        {
            LazyInitializer.EnsureInitialized(ref planned, () => new PlannedDocument(Write, Write, chinese)).Write(ofPlan, regime, output);
            return;
        }

        using var json = new Utf8JsonWriter(output, indented ? Pretty : Compact);
        Write(json, decisions);
    }

    /// <summary>Writes the line of a case that could not be read, with its end.</summary>
    public void WriteErrorLine(IReadOnlyList<Diagnostic> diagnostics, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Compact))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            WriteDiagnostic(json, diagnostics[0]);
            if (diagnostics.Count > 1)
            {
                json.WriteStartArray("others");
                foreach (var other in diagnostics.Skip(1))
                {
                    json.WriteStartObject();
                    WriteDiagnostic(json, other);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("file", diagnostic.Location.File);
        json.WriteNumber("line", diagnostic.Location.Line);
        json.WriteNumber("column", diagnostic.Location.Column);
        WriteText(json, "path", diagnostic.Path);
        WriteText(json, "expected", chinese ? diagnostic.ExpectedZh : diagnostic.ExpectedEn);
        WriteText(json, "suggestion", diagnostic.Suggestion);
        json.WriteString("message", chinese ? diagnostic.MessageZh : diagnostic.MessageEn);
    }

    /// <summary>Writes the document as a value of a larger one.</summary>
    public void Write(Utf8JsonWriter json, CaseDecisions decisions)
    {
        json.WriteStartObject();
        json.WriteStartObject("pack");
        json.WriteString("id", decisions.Pack.Id);
        json.WriteString("version", decisions.Pack.Version);
        json.WriteString("sha256", decisions.Pack.ContentHash);
        json.WriteEndObject();
        json.WriteString("asOf", decisions.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("decisions");
        var explainer = explain ? new Explainer(decisions.Pack, decisions.Facts, decisions.AsOf) : null;
        foreach (var result in decisions.Results)
        {
            json.WriteStartObject(result.Decision.Name);
            Write(json, result);
            if (explainer is not null)
            {
                new ExplanationDocument(json, chinese).Write(explainer.Explain(result.Decision));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, DecisionResult result)
    {
        json.WriteString("status", Names.Of(result.Status));
        WriteText(json, "reason", result.Reason?.In(chinese));
        if (result.Status != DecisionStatus.NotApplicable)
        {
            WriteValue(json, result);
            if (result.Status == DecisionStatus.Determined)
            {
                WriteList(json, "rules", result.Rules);
            }
            else
            {
                WriteList(json, "missing", result.Missing);
            }
        }

        json.WriteStartArray("sources");
        foreach (var source in result.Sources)
        {
            Write(json, source);
        }

        json.WriteEndArray();
    }

    // An open decision has no value; but findings, and records of which a part is known, say where it stands.
    private void WriteValue(Utf8JsonWriter json, DecisionResult result)
    {
        if (result.Status != DecisionStatus.Determined && !result.Decision.ShowsKnownParts)
        {
            return;
        }

        if (result.Decision.GivesSingle && !result.Decision.HasFindings)
        {
            json.WritePropertyName("value");
            Write(json, result.Values[0] ?? FeelNull.Instance, result.Decision.Outputs[0].Type);
            return;
        }

        json.WriteStartObject("value");
        for (var i = 0; i < result.Decision.Outputs.Length; i++)
        {
            json.WritePropertyName(result.Decision.Outputs[i].Name);
            Write(json, result.Values[i] ?? FeelNull.Instance, result.Decision.Outputs[i].Type);
        }

        if (result.Decision.HasFindings)
        {
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, FindingResult finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Requirement.Id);
        json.WriteString("status", Names.Of(finding.Status));
        json.WriteString("subject", finding.Subject);
        WriteOptional(json, "actual", finding.Actual);
        WriteOptional(json, "limit", finding.Limit);
        json.WriteString("severity", finding.Requirement.Severity == RequirementSeverity.Mandatory ? "mandatory" : "recommended");
        WriteText(json, "message", finding.Message?.In(chinese));
        WriteText(json, "remedy", finding.Remedy?.In(chinese));
        if (!finding.Missing.IsEmpty)
        {
            WriteList(json, "missing", finding.Missing);
        }

        json.WriteStartArray("sources");
        foreach (var source in finding.Sources)
        {
            Write(json, source);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Citation source)
    {
        json.WriteStartObject();
        json.WriteString("document", source.Document.Id);
        json.WriteString("locator", source.Locator);
        json.WriteBoolean("verified", source.IsVerified);
        json.WriteEndObject();
    }

    // Only words depend on the language; everything else is written as it is.
    private void Write(Utf8JsonWriter json, FeelValue value, PackType type)
    {
        switch (value, type)
        {
            case (FeelContext words, BilingualType):
                Write(json, words.Find(chinese ? "zh" : "en") ?? FeelNull.Instance);
                break;
            case (FeelContext fields, RecordType { Record: var record }):
                json.WriteStartObject();
                foreach (var field in record.Fields)
                {
                    json.WritePropertyName(field.Name);
                    Write(json, fields.Find(field.Name) ?? FeelNull.Instance, field.Type);
                }

                json.WriteEndObject();
                break;
            case (FeelList list, ListType { Element: var element }):
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item, element);
                }

                json.WriteEndArray();
                break;
            default:
                Write(json, value);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, FeelValue value)
    {
        switch (value)
        {
            case FeelBoolean boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case FeelNumber number:
                json.WriteRawValue(FactText.Number(number.Value));
                break;
            case FeelNull:
                json.WriteNullValue();
                break;
            case FeelList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(FactText.Plain(value));
                break;
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, FeelValue? value)
    {
        if (value is not null and not FeelNull)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
