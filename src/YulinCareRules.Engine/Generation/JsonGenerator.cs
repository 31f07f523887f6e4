using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Generation;

/// <summary>How System.Text.Json reads and writes the types of a typed API, as C#.</summary>
internal static class JsonGenerator
{
    public static string Json(CheckedPack pack, string namespaceName, string prefix)
    {
        var writer = SourceWriter.Start(pack.Id, namespaceName, "System.Collections.Immutable", "System.Runtime.CompilerServices", "System.Text.Json", "System.Text.Json.Serialization.Metadata", "YulinCareRules.Engine.Json", "YulinCareRules.Engine.Packs");
        writer.Summary("Facts and decisions as JSON, for System.Text.Json: the names of the pack, Chinese ones too when reading; a property that is not declared is refused.")
            .Line($"public sealed class {prefix}Json : PackJsonResolver").Open()
            .Line($"private {prefix}Json()").Open().Close().Line();
        writer.Summary("The one instance, for the resolvers of one's own options.").Line($"public static {prefix}Json Default {{ get; }} = new();").Line();
        writer.Line("/// <inheritdoc/>").Line("protected override JsonTypeInfo? Generated(Type type, JsonSerializerOptions options) =>");
        var types = pack.Facts.Enumerations.Select(enumeration => enumeration.Name)
            .Concat(pack.Facts.Records.Select(record => record.Name))
            .Concat(Shown(pack).Select(ValueName))
            .Append($"{prefix}Case")
            .Select(name => $"{name}Info(type, options)")
            .Append($"Decisions<{prefix}Decisions>(type, options, static decisions => decisions.Evaluated)")
            .ToList();
        writer.Line($"    {string.Join("\n        ?? ", types)};");
        foreach (var enumeration in pack.Facts.Enumerations)
        {
            Enumeration(writer, enumeration);
        }

        foreach (var record in pack.Facts.Records)
        {
            Record(writer, record.Name, isRead: true, [.. record.Fields.Select(field => new Member(field.Name, field.Title.Zh, $"{CSharpNames.TypeOf(field.Type)}?"))]);
        }

        Record(writer, $"{prefix}Case", isRead: true, [.. pack.Facts.Subjects.Select(subject => new Member(subject.Name, subject.Title.Zh, $"{subject.Record.Name}?"))]);
        foreach (var decision in Shown(pack))
        {
            Record(writer, ValueName(decision), isRead: false, [.. decision.Outputs.Select(output => new Member(output.Name, null, string.Empty))]);
        }

        return writer.Close().ToString();
    }

    private static IEnumerable<DecisionModel> Shown(CheckedPack pack) => pack.Decisions.Where(decision => !decision.IsInternal).OrderBy(decision => decision.Name, StringComparer.Ordinal);

    private static string ValueName(DecisionModel decision) => $"{CSharpNames.Pascal(decision.Name)}Value";

    private static void Enumeration(SourceWriter writer, EnumerationModel enumeration)
    {
        var name = enumeration.Name;
        writer.Line().Line($"private static JsonTypeInfo? {name}Info(Type type, JsonSerializerOptions options) => Enumeration<{name}>(")
            .Line("    type,").Line("    options,");
        var values = enumeration.Values.Select(value => $"({name}.{CSharpNames.Pascal(value.Name)}, \"{value.Name}\", {Literal(value.Title.Zh)})");
        writer.Line($"    {string.Join(",\n        ", values)});");
    }

    private static void Record(SourceWriter writer, string name, bool isRead, IReadOnlyList<Member> members)
    {
        var create = isRead ? $"static () => new {name}()" : "null";
        writer.Line().Line($"private static JsonTypeInfo? {name}Info(Type type, JsonSerializerOptions options) => Record<{name}>(type, options, {create}, static options =>").Line("[");
        foreach (var member in members)
        {
            var property = CSharpNames.Pascal(member.Name);
            var set = isRead ? $"static (record, value) => Set{property}(record, value)" : "null";
            writer.Line($"    .. Field(options, \"{member.Name}\", {(member.Chinese is { } chinese ? Literal(chinese) : "null")}, static ({name} record) => record.{property}, {set}),");
        }

        writer.Line("]);");
        foreach (var member in isRead ? members : [])
        {
            var property = CSharpNames.Pascal(member.Name);
            writer.Line().Line($"[UnsafeAccessor(UnsafeAccessorKind.Method, Name = \"set_{property}\")]").Line($"private static extern void Set{property}({name} record, {member.Type} value);");
        }
    }

    private static string Literal(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private sealed record Member(string Name, string? Chinese, string Type);
}
