using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>Values and facts as a case file writes them, on one line.</summary>
internal static partial class YamlValues
{
    /// <summary>A text that is certain to be read as one.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>A key or a name, in quotes only where it needs them.</summary>
    public static string Name(string name) => PlainName().IsMatch(name) && name is not ("true" or "false" or "null") ? name : Quoted(name);

    public static string Of(FeelValue value, PackType type) => (value, type) switch
    {
        (FeelNull, _) => "null",
        (FeelString text, EnumerationType) => Name(text.Value),
        (FeelString text, _) => Quoted(text.Value),
        (FeelList list, ListType { Element: var element }) => $"[{string.Join(", ", list.Items.Select(item => Of(item, element)))}]",
        (FeelContext words, BilingualType) => $"{{{string.Join(", ", words.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value, PackTypes.Text)}"))}}}",
        (FeelContext fields, RecordType { Record: var record }) => $"{{{string.Join(", ", record.Fields.Select(field => $"{Name(field.Name)}: {Of(fields.Find(field.Name) ?? FeelNull.Instance, field.Type)}"))}}}",
        _ => FactText.Plain(value),
    };

    public static string Of(FactValue fact, PackType type) => (fact, type) switch
    {
        (FactKnown known, _) => Of(known.Value, type),
        (FactList list, ListType { Element: var element }) => $"[{string.Join(", ", list.Items.Select(item => Of(item, element)))}]",
        (FactRecord record, _) => $"{{{string.Join(", ", record.Record.Fields.Where(field => record[field] is not FactUnknown).Select(field => $"{Name(field.Name)}: {Of(record[field], field.Type)}"))}}}",
        _ => "null",
    };

    [GeneratedRegex(@"^[\p{L}][\p{L}\p{Nd}.-]*$")]
    private static partial Regex PlainName();
}
