using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>Pieces of JSON as UTF-8, as the writer of documents writes them.</summary>
internal static class Json
{
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>A text as it stands within quotes.</summary>
    public static ReadOnlySpan<byte> Escaped(string text) => JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes;

    /// <summary>A text with its quotes.</summary>
    public static byte[] Quoted(string text) => [(byte)'"', .. Escaped(text), (byte)'"'];

    /// <summary>What has nothing to escape.</summary>
    public static byte[] Raw(string text) => Encoding.UTF8.GetBytes(text);
}
