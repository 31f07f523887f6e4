using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace YulinCareRules.Engine.Packaging;

/// <summary>A manifest as JSON. Writing gives the same bytes every time, for they are what is signed.</summary>
internal static class ManifestJson
{
    private static readonly JsonWriterOptions Written = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(PackManifest manifest)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Written))
        {
            json.WriteStartObject();
            json.WriteNumber("format", PackArchiveFormat.Version);
            json.WriteString("id", manifest.Id);
            json.WriteString("version", manifest.Version);
            json.WriteString("sha256", manifest.ContentHash);
            json.WriteStartArray("packs");
            foreach (var pack in manifest.Packs)
            {
                Write(json, pack);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Null where it is no manifest of this format; <paramref name="problem"/> says why.</summary>
    public static PackManifest? Read(ReadOnlyMemory<byte> bytes, out string problem)
    {
        problem = string.Empty;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            var format = root.GetProperty("format").GetInt32();
            if (format != PackArchiveFormat.Version)
            {
                problem = FormattableString.Invariant($"format {format}, not {PackArchiveFormat.Version}");
                return null;
            }

            return new PackManifest(Text(root, "id"), Text(root, "version"), Text(root, "sha256"), [.. root.GetProperty("packs").EnumerateArray().Select(ReadPack)]);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            problem = broken is KeyNotFoundException ? "a member is missing" : "no JSON of this form";
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, ManifestPack pack)
    {
        json.WriteStartObject();
        json.WriteString("folder", pack.Folder);
        json.WriteStartArray("files");
        foreach (var file in pack.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("length", file.Length);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ManifestPack ReadPack(JsonElement pack) => new(Text(pack, "folder"), [.. pack.GetProperty("files").EnumerateArray().Select(ReadFile)]);

    private static ManifestFile ReadFile(JsonElement file) => new(Text(file, "name"), file.GetProperty("length").GetInt64(), Text(file, "sha256"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException(name);
}
