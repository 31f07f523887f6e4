using System.Text;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Text;

/// <summary>Bytes of a file or of standard input → nodes: JSON where it begins like JSON, else YAML.</summary>
internal static class TextReading
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static TextResult Read(string file, ReadOnlyMemory<byte> bytes)
    {
        var start = new SourceLocation(file, 1, 1);
        if (bytes.Length > TextLimits.MaximumBytes)
        {
            return TextResult.Failed(TextDiagnostics.TooLarge(start, bytes.Length, TextLimits.MaximumBytes));
        }

        bytes = WithoutMark(bytes);
        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return TextResult.Failed(TextDiagnostics.Empty(start));
        }

        if (IsJson(file, bytes.Span))
        {
            return JsonTextReader.Read(file, bytes);
        }

        try
        {
            return YamlTextReader.Read(file, Strict.GetString(bytes.Span));
        }
        catch (DecoderFallbackException)
        {
            return TextResult.Failed(TextDiagnostics.NotText(start));
        }
    }

    /// <summary>The characters of a text that was read before without errors.</summary>
    public static string Decode(ReadOnlyMemory<byte> bytes) => Strict.GetString(WithoutMark(bytes).Span);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static bool IsJson(string file, ReadOnlySpan<byte> bytes) =>
        file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || (!file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            && !file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            && bytes.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]);
}
