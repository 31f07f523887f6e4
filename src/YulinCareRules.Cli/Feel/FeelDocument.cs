using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Cli.Feel;

/// <summary>The lines that <c>feel --ndjson</c> writes: a value with its warnings, or what is wrong with a line.</summary>
internal static class FeelDocument
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    public static byte[] WriteValue(TextNode? id, FeelValue value, IReadOnlyList<FeelDiagnostic> warnings) => Write(id, json =>
    {
        TaggedValues.Write(json, value);
        if (warnings.Count > 0)
        {
            json.WriteStartArray("warnings");
            foreach (var warning in warnings)
            {
                json.WriteStartObject();
                json.WriteString("code", warning.Code);
                if (warning.Path is { } path)
                {
                    json.WriteString("path", path);
                }

                json.WriteNumber("start", warning.Span.Start);
                json.WriteNumber("length", warning.Span.Length);
                Messages(json, warning.MessageZh, warning.MessageEn);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    });

    public static byte[] WriteError(TextNode? id, Diagnostic error) => Write(id, json =>
    {
        json.WriteStartObject("error");
        json.WriteString("code", error.Code);
        json.WriteNumber("line", error.Location.Line);
        json.WriteNumber("column", error.Location.Column);
        if (error.Path is { } path)
        {
            json.WriteString("path", TaggedValues.Clean(path));
        }

        Messages(json, error.MessageZh, error.MessageEn);
        json.WriteEndObject();
    });

    private static void Messages(Utf8JsonWriter json, string chinese, string english)
    {
        json.WriteString("messageZh", TaggedValues.Clean(chinese));
        json.WriteString("messageEn", TaggedValues.Clean(english));
    }

    private static byte[] Write(TextNode? id, Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            switch (id)
            {
                case TextScalar { IsQuoted: true } text:
                    json.WriteStringValue(TaggedValues.Clean(text.Text));
                    break;
                case TextScalar { IsQuoted: false } plain:
                    json.WriteRawValue(plain.Text);
                    break;
                default:
                    json.WriteNullValue();
                    break;
            }

            body(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
