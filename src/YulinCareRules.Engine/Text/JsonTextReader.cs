using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Text;

/// <summary>JSON tokens → nodes with places.</summary>
internal static class JsonTextReader
{
    public static TextResult Read(string file, ReadOnlyMemory<byte> bytes, int firstLine = 1)
    {
        var source = new Utf8Text(file, bytes, firstLine);
        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = TextLimits.MaximumDepth });
        try
        {
            if (!reader.Read())
            {
                return TextResult.Failed(TextDiagnostics.Empty(source.Locate(0)));
            }

            var nodes = 0;
            var errors = ImmutableArray.CreateBuilder<Diagnostic>();
            var root = ReadNode(ref reader, source, ref nodes, errors);
            if (reader.Read())
            {
                return TextResult.Failed(TextDiagnostics.BrokenJson(source.Locate((int)reader.TokenStartIndex), "more than one value"));
            }

            return new TextResult(root, errors.ToImmutable());
        }
        catch (JsonException broken)
        {
            // The reader counts an opening bracket as the depth around it.
            var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
            return TextResult.Failed(Describe(source, broken, depth));
        }
        catch (InvalidOperationException)
        {
            // Utf8JsonReader's way of saying that a string holds no valid UTF-8.
            return TextResult.Failed(TextDiagnostics.NotText(source.Locate((int)reader.TokenStartIndex)));
        }
    }

    private static Diagnostic Describe(Utf8Text source, JsonException broken, int depth)
    {
        var offset = OffsetOf(source.Bytes.Span, broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
        var at = source.Locate(offset);
        if (depth == TextLimits.MaximumDepth && offset < source.Bytes.Length && source.Bytes.Span[offset] is ((byte)'[' or (byte)'{'))
        {
            return TextDiagnostics.TooDeep(at, TextLimits.MaximumDepth);
        }

        return source.Bytes.Span.TrimStart(" \t\r\n"u8).IsEmpty
            ? TextDiagnostics.Empty(source.Locate(0))
            : TextDiagnostics.BrokenJson(at, broken.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0]);
    }

    private static int OffsetOf(ReadOnlySpan<byte> bytes, long line, long positionInLine)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var next = bytes[start..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            start += next + 1;
        }

        return (int)Math.Min(bytes.Length, start + positionInLine);
    }

    private static TextNode ReadNode(ref Utf8JsonReader reader, Utf8Text source, ref int nodes, ImmutableArray<Diagnostic>.Builder errors)
    {
        var offset = (int)reader.TokenStartIndex;
        if (++nodes == TextLimits.MaximumNodes + 1)
        {
            errors.Add(TextDiagnostics.TooManyNodes(source.Locate(offset), TextLimits.MaximumNodes));
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(ref reader, source, ref nodes, errors),
            JsonTokenType.StartArray => ReadList(ref reader, source, ref nodes, errors),
            JsonTokenType.String => new TextScalar(source, offset, reader.GetString() ?? string.Empty, ScalarForm.DoubleQuoted),
            _ => new TextScalar(source, offset, Encoding.UTF8.GetString(reader.ValueSpan), ScalarForm.Plain),
        };
    }

    private static TextMap ReadMap(ref Utf8JsonReader reader, Utf8Text source, ref int nodes, ImmutableArray<Diagnostic>.Builder errors)
    {
        var offset = (int)reader.TokenStartIndex;
        var entries = ImmutableArray.CreateBuilder<TextEntry>();
        var seen = new Dictionary<string, TextScalar>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = new TextScalar(source, (int)reader.TokenStartIndex, reader.GetString() ?? string.Empty, ScalarForm.DoubleQuoted);
            reader.Read();
            var value = ReadNode(ref reader, source, ref nodes, errors);
            if (seen.TryAdd(key.Text, key))
            {
                entries.Add(new TextEntry(key, value));
            }
            else
            {
                errors.Add(TextDiagnostics.DuplicateKey(key.Location, key.Text, seen[key.Text].Location.Line));
            }
        }

        return new TextMap(source, offset, entries.ToImmutable());
    }

    private static TextList ReadList(ref Utf8JsonReader reader, Utf8Text source, ref int nodes, ImmutableArray<Diagnostic>.Builder errors)
    {
        var offset = (int)reader.TokenStartIndex;
        var items = ImmutableArray.CreateBuilder<TextNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadNode(ref reader, source, ref nodes, errors));
        }

        return new TextList(source, offset, items.ToImmutable());
    }
}
