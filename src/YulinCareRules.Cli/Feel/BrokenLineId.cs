using System.Text;
using System.Text.Json;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Feel;

/// <summary>The id of a line whose JSON is broken further on: whose line it is can be told all the same.</summary>
internal static class BrokenLineId
{
    /// <summary>Null where it has none before the break.</summary>
    public static TextNode? Find(ReadOnlyMemory<byte> line)
    {
        var json = new Utf8JsonReader(line.Span, new JsonReaderOptions { MaxDepth = TextLimits.MaximumDepth });
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isId = json.ValueTextEquals("id"u8);
                json.Read();
                if (isId)
                {
                    return ScalarOf(ref json, line);
                }

                json.Skip();
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The break comes first.
        }

        return null;
    }

    private static TextScalar? ScalarOf(ref Utf8JsonReader json, ReadOnlyMemory<byte> line) => json.TokenType switch
    {
        JsonTokenType.String => new TextScalar(new Utf8Text("-", line), (int)json.TokenStartIndex, json.GetString()!, ScalarForm.DoubleQuoted),
        // A number at the very end may have gone on.
        JsonTokenType.Number when json.BytesConsumed == line.Length => null,
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => new TextScalar(new Utf8Text("-", line), (int)json.TokenStartIndex, Encoding.UTF8.GetString(json.ValueSpan), ScalarForm.Plain),
        _ => null,
    };
}
