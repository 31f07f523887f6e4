using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Witnesses;

/// <summary>A case as one line of JSON; what is not known is left out.</summary>
internal static class WitnessText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Witness witness)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString(CaseReader.AsOf, witness.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (var (subject, record) in witness.Facts.Subjects.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(subject);
                Write(writer, record);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, FactValue value)
    {
        switch (value)
        {
            case FactRecord record:
                writer.WriteStartObject();
                foreach (var field in record.Record.Fields.Where(field => SaysAnything(record[field])))
                {
                    writer.WritePropertyName(field.Name);
                    Write(writer, record[field]);
                }

                writer.WriteEndObject();
                break;
            case FactList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case FactKnown { Value: FeelBoolean boolean }:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case FactKnown { Value: FeelNumber number }:
                writer.WriteRawValue(FactText.Number(number.Value));
                break;
            case FactKnown known:
                writer.WriteStringValue(FactText.Plain(known.Value));
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static bool SaysAnything(FactValue value) => value switch
    {
        FactUnknown => false,
        FactRecord record => record.Fields.Any(SaysAnything),
        _ => true,
    };
}
