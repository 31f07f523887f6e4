using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>The sections <c>sources</c> and <c>parameters</c>.</summary>
internal static class SourceSections
{
    private static readonly string[] EvidenceGrades = ["text", "press", "secondary", "recalled"];

    public static IEnumerable<SourceDefinition> Sources(MapReader file)
    {
        foreach (var (name, reader) in file.Named("sources"))
        {
            var title = reader.Bilingual("title", required: true) ?? new BilingualText(name.Text, name.Text);
            var clauses = reader.Named("clauses").Select(clause => Clause(clause.Name, clause.Reader)).OfType<ClauseDefinition>().ToImmutableArray();
            var source = new SourceDefinition(name, title, clauses)
            {
                Number = reader.Text("number"),
                Issuer = reader.Text("issuer"),
                Issued = reader.Date("issued"),
                From = reader.Date("from"),
                To = reader.Date("to"),
                Note = reader.Bilingual("note"),
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
            };
            reader.Bilingual("note");
            reader.RefuseOthers();
            yield return parameter;
        }
    }

    private static ClauseDefinition? Clause(Text.TextScalar locator, MapReader reader)
    {
        var gist = reader.BilingualHere();
        var evidence = reader.RequiredScalar("evidence");
        var verified = reader.Boolean("verified");
        reader.Bilingual("note");
        reader.RefuseOthers();
        if (gist is null || evidence is null)
        {
            return null;
        }

        if (!EvidenceGrades.Contains(evidence.Text))
        {
            reader.Diagnostics.Add(PackDiagnostics.BadValue(
                evidence.Location, "evidence", evidence.Text, "text、press、secondary、recalled 之一", "one of text, press, secondary, recalled", NearMiss.Find(evidence.Text, EvidenceGrades)));
        }
        else if (verified && evidence.Text != "text")
        {
            reader.Diagnostics.Add(PackDiagnostics.VerifiedWithoutText(locator.Location, locator.Text));
        }

        return new ClauseDefinition(locator, gist, evidence.Text, verified);
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
