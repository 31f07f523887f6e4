using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>The sections <c>sources</c> and <c>parameters</c>.</summary>
internal static class SourceSections
{
    public static IEnumerable<SourceDefinition> Sources(MapReader file)
    {
        foreach (var (name, reader) in file.Named("sources"))
        {
            var title = reader.Bilingual("title", required: true) ?? new BilingualText(name.Text, name.Text);
            var clauses = ClauseSection.Clauses(reader);
            var source = new SourceDefinition(name, title, clauses)
            {
                Number = reader.Text("number"),
                Issuer = reader.Text("issuer"),
                Issued = reader.Date("issued"),
                From = reader.Date("from"),
                To = reader.Date("to"),
                Note = reader.Bilingual("note"),
                NotEncoded = ClauseSection.NotEncoded(reader),
            };
            reader.RefuseOthers();
            yield return source;
        }
    }

    public static IEnumerable<ParameterDefinition> Parameters(MapReader file)
    {
        foreach (var (name, reader) in file.Named("parameters"))
        {
            var parameter = new ParameterDefinition(name, reader.Bilingual("title"), reader.Scalar("type"), Values(reader))
            {
                Unit = reader.Scalar("unit"),
                By = reader.Scalar("by"),
                WritesValues = reader.Node("values") is not null,
                Sources = reader.Scalars("source"),
            };
            reader.Bilingual("note");
            reader.RefuseOthers();
            yield return parameter;
        }
    }

    private static ImmutableArray<ParameterValueDefinition> Values(MapReader parameter)
    {
        if (parameter.Expect<Text.TextList>(parameter.Node("values"), "values", "一列带日期的数值", "a list of dated values") is not { } list)
        {
            return [];
        }

        var values = ImmutableArray.CreateBuilder<ParameterValueDefinition>();
        foreach (var item in list.Items)
        {
            if (parameter.Expect<Text.TextMap>(item, "values", "一组 键: 值", "a mapping") is not { } map)
            {
                continue;
            }

            var reader = new MapReader(map, null, parameter.Diagnostics);
            var from = reader.Date("from");
            var to = reader.Date("to");
            var byKey = reader.Node("source") is Text.TextMap keyed && parameter.Node("by") is not null ? SourcesByKey(reader, keyed) : [];
            var sources = byKey.IsEmpty ? reader.Scalars("source") : [.. byKey.Select(pair => pair.Source)];
            var value = reader.RequiredNode("value");
            reader.RefuseOthers();
            if (value is not null)
            {
                values.Add(new ParameterValueDefinition(map, from, to, sources, value) { SourcesByKey = byKey });
            }
        }

        return values.ToImmutable();
    }

    private static ImmutableArray<(Text.TextScalar Key, Text.TextScalar Source)> SourcesByKey(MapReader reader, Text.TextMap keyed)
    {
        var sources = ImmutableArray.CreateBuilder<(Text.TextScalar Key, Text.TextScalar Source)>();
        foreach (var entry in keyed.Entries)
        {
            if (reader.Expect<Text.TextScalar>(entry.Value, entry.Key.Text, "一个值", "a single value") is { } source)
            {
                sources.Add((entry.Key, source));
            }
        }

        return sources.ToImmutable();
    }
}
