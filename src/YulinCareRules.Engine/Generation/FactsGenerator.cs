using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Generation;

/// <summary>Enumerations, records of facts and the case: C# as typed as the pack declares them.</summary>
internal static class FactsGenerator
{
    public static string Enumerations(CheckedPack pack, string namespaceName)
    {
        var writer = SourceWriter.Start(pack.Id, namespaceName);
        foreach (var enumeration in pack.Facts.Enumerations)
        {
            writer.Summary($"{enumeration.Title.En} ({enumeration.Title.Zh}).").Line($"public enum {enumeration.Name}").Open();
            foreach (var value in enumeration.Values)
            {
                writer.Summary($"{value.Title.En} ({value.Title.Zh}).").Line($"{CSharpNames.Pascal(value.Name)},").Line();
            }

            writer.Close().Line();
        }

        writer.Line("internal static class EnumerationNames").Open();
        foreach (var enumeration in pack.Facts.Enumerations)
        {
            Names(writer, enumeration);
        }

        return writer.Close().ToString();
    }

    public static string Records(CheckedPack pack, string namespaceName, string caseName)
    {
        var writer = SourceWriter.Start(pack.Id, namespaceName, "System.Collections.Immutable");
        foreach (var record in pack.Facts.Records)
        {
            writer.Summary($"{record.Title.En} ({record.Title.Zh}). A field that is null is unknown, never false or zero.").Line($"public sealed record {record.Name}").Open();
            foreach (var field in record.Fields)
            {
                writer.Summary(Describe(field)).Line($"public {CSharpNames.TypeOf(field.Type)}? {CSharpNames.Pascal(field.Name)} {{ get; init; }}").Line();
            }

            writer.Close().Line();
        }

        writer.Summary("The facts of one case: any of the subjects; one that is null is absent.").Line($"public sealed record {caseName}").Open();
        foreach (var subject in pack.Facts.Subjects)
        {
            writer.Summary($"{subject.Title.En} ({subject.Title.Zh}).").Line($"public {subject.Record.Name}? {CSharpNames.Pascal(subject.Name)} {{ get; init; }}").Line();
        }

        return writer.Close().ToString();
    }

    /// <summary>Typed records → the engine's facts, field by field and by name.</summary>
    public static string Mapping(CheckedPack pack, string namespaceName, string caseName)
    {
        var writer = SourceWriter.Start(pack.Id, namespaceName, "YulinCareRules.Engine.Facts");
        writer.Line("internal static class FactMapping").Open();
        writer.Line($"public static void Map({caseName} value, CaseFactsBuilder builder)").Open();
        foreach (var subject in pack.Facts.Subjects)
        {
            var property = CSharpNames.Pascal(subject.Name);
            writer.Line($"builder.Set(\"{subject.Name}\", value.{property}, Map);");
        }

        writer.Close();
        var held = pack.Facts.Subjects.SelectMany(subject => Held(subject.Record)).ToHashSet();
        foreach (var record in pack.Facts.Records.Where(held.Contains))
        {
            writer.Line().Line($"private static void Map({record.Name} value, RecordBuilder builder)").Open();
            foreach (var field in record.Fields)
            {
                writer.Line($"builder.{Setter(field.Type)}(\"{field.Name}\", value.{CSharpNames.Pascal(field.Name)}{Converter(field.Type)});");
            }

            writer.Close();
        }

        return writer.Close().ToString();
    }

    // The others are given by decisions and read from no case.
    private static IEnumerable<RecordModel> Held(RecordModel record) => record.Fields
        .Select(field => field.Type is ListType { Element: var element } ? element : field.Type)
        .OfType<RecordType>()
        .SelectMany(inner => Held(inner.Record))
        .Prepend(record);

    private static void Names(SourceWriter writer, EnumerationModel enumeration)
    {
        writer.Line($"public static string Of({enumeration.Name} value) => value switch").Open();
        foreach (var value in enumeration.Values)
        {
            writer.Line($"{enumeration.Name}.{CSharpNames.Pascal(value.Name)} => \"{value.Name}\",");
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(value), value, null),").Close("};").Line();
        writer.Line($"public static {enumeration.Name} To{enumeration.Name}(string name) => name switch").Open();
        foreach (var value in enumeration.Values)
        {
            writer.Line($"\"{value.Name}\" => {enumeration.Name}.{CSharpNames.Pascal(value.Name)},");
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(name), name, null),").Close("};").Line();
    }

    private static string Describe(FieldModel field)
    {
        var unit = field.Type is NumberType { Unit: { } known } ? $", in {known}" : string.Empty;
        var bounds = (field.Minimum, field.Maximum) switch
        {
            ({ } low, { } high) => $"; from {low} to {high}",
            ({ } low, null) => $"; at least {low}",
            (null, { } high) => $"; at most {high}",
            _ => string.Empty,
        };
        var note = field.Note is { } text ? $" {text.En}." : string.Empty;
        return $"{field.Title.En} ({field.Title.Zh}){unit}{bounds}.{note}";
    }

    private static string Setter(PackType type) => type switch
    {
        ListType { Element: RecordType } => "Records",
        ListType => "List",
        RecordType => "Record",
        EnumerationType => "Enumeration",
        _ => "Value",
    };

    private static string Converter(PackType type) => type switch
    {
        ListType { Element: RecordType } or RecordType => ", Map",
        ListType { Element: EnumerationType } or EnumerationType => ", EnumerationNames.Of",
        _ => string.Empty,
    };
}
