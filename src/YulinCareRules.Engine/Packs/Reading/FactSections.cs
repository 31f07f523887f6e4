using System.Collections.Immutable;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>The sections <c>enumerations</c>, <c>units</c>, <c>records</c> and <c>subjects</c>.</summary>
internal static class FactSections
{
    public static IEnumerable<EnumerationDefinition> Enumerations(MapReader file)
    {
        foreach (var (name, reader) in file.Named("enumerations"))
        {
            var title = reader.Bilingual("title", required: true);
            var values = ImmutableArray.CreateBuilder<EnumerationValueDefinition>();
            reader.RequiredNode("values");
            foreach (var (value, names) in reader.Named("values"))
            {
                if (names.BilingualHere() is { } text)
                {
                    values.Add(new EnumerationValueDefinition(value, text));
                }

                names.RefuseOthers();
            }

            reader.RefuseOthers();
            yield return new EnumerationDefinition(name, title ?? new BilingualText(name.Text, name.Text), values.ToImmutable());
        }
    }

    public static IEnumerable<UnitDefinition> Units(MapReader file)
    {
        foreach (var (name, reader) in file.Named("units"))
        {
            var title = reader.BilingualHere();
            var one = reader.Text("one");
            var share = reader.Boolean("share");
            reader.RefuseOthers();
            if (title is not null)
            {
                yield return new UnitDefinition(name, title) { One = one, IsShare = share };
            }
        }
    }

    public static IEnumerable<RecordDefinition> Records(MapReader file)
    {
        foreach (var (name, reader) in file.Named("records"))
        {
            var title = reader.Bilingual("title");
            var label = reader.Scalar("label");
            reader.RequiredNode("fields");
            var fields = reader.Named("fields").Select(field => Field(field.Name, field.Reader)).OfType<FieldDefinition>().ToImmutableArray();
            reader.RefuseOthers();
            yield return new RecordDefinition(name, title, label, fields);
        }
    }

    public static IEnumerable<SubjectDefinition> Subjects(MapReader file)
    {
        foreach (var (name, reader) in file.Named("subjects"))
        {
            var type = reader.RequiredScalar("type");
            var title = reader.BilingualHere();
            reader.RefuseOthers();
            if (type is not null && title is not null)
            {
                yield return new SubjectDefinition(name, type, title);
            }
        }
    }

    private static FieldDefinition? Field(Text.TextScalar name, MapReader reader)
    {
        var type = reader.RequiredScalar("type");
        var title = reader.BilingualHere();
        var unit = reader.Scalar("unit");
        var minimum = reader.Number("min");
        var maximum = reader.Number("max");
        var unique = reader.Scalar("unique");
        var personal = reader.Boolean("personal");
        var note = reader.Bilingual("note");
        reader.RefuseOthers();
        return type is null || title is null
            ? null
            : new FieldDefinition(name, type, title) { Unit = unit, Minimum = minimum, Maximum = maximum, Unique = unique, IsPersonal = personal, Note = note };
    }
}
