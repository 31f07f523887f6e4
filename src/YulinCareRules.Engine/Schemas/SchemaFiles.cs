using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Engine.Schemas;

/// <summary>The kinds of files that there are schemas of.</summary>
internal static class SchemaFiles
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImmutableArray<string> Kinds { get; } = ["pack", "facts", "cases"];

    public static string NameOf(string kind) => $"{kind}.schema.json";

    /// <summary>The text of a schema, the same wherever it is written.</summary>
    public static string Write(string kind, CheckedPack pack)
    {
        JsonObject schema = kind switch
        {
            "pack" => PackSchema.Write(),
            "facts" => FactsSchema.Write(pack),
            _ => CasesSchema.Write(pack),
        };
        return schema.ToJsonString(Readable) + "\n";
    }
}
