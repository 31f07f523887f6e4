using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Checking.Passes;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Cases;

/// <summary>Reads a case file: named facts, and cases that build on them.</summary>
internal sealed class CaseFileReader(CheckedPack pack, Func<string, ReadOnlyMemory<byte>?> readFile, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> factFiles = new(StringComparer.Ordinal);

    private readonly CitationResolver citations = new(pack.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal), diagnostics);

    /// <summary>The files of shared facts that the case files read so far name.</summary>
    public IReadOnlySet<string> FactFiles => factFiles;

    public ImmutableArray<CaseDefinition> Read(string file, ReadOnlyMemory<byte> bytes)
    {
        var text = TextReading.Read(file, bytes);
        diagnostics.AddRange(text.Errors);
        if (text.Root is not TextMap map)
        {
            if (text.Root is not null)
            {
                diagnostics.Add(CaseDiagnostics.NoCases(text.Root.Location));
            }

            return [];
        }

        var reader = new MapReader(map, null, diagnostics);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = NamedFacts(reader, file, files);
        var list = reader.Expect<TextList>(reader.Node("cases"), "cases", "一列案例", "a list of cases");
        reader.RefuseOthers();
        if (list is null || list.Items.IsEmpty)
        {
            diagnostics.Add(CaseDiagnostics.NoCases(map.Location));
            return [];
        }

        return [.. list.Items
            .Select(item => reader.Expect<TextMap>(item, "cases", "一组 键: 值", "a mapping"))
            .OfType<TextMap>()
            .Select(item => Case(new MapReader(item, null, diagnostics), named, files))
            .OfType<CaseDefinition>()];
    }

    private Dictionary<string, CaseFacts?> NamedFacts(MapReader reader, string file, Dictionary<string, string> files)
    {
        var named = new Dictionary<string, CaseFacts?>(StringComparer.Ordinal);
        if (reader.Section("facts") is not { } section)
        {
            return named;
        }

        foreach (var entry in section.Map.Entries)
        {
            if (reader.Expect<TextScalar>(entry.Value, entry.Key.Text, "文件名", "a file name") is not { } path)
            {
                continue;
            }

            var place = Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, path.Text).Replace('\\', '/');
            files[entry.Key.Text] = place;
            factFiles.Add(place);
            if (readFile(place) is not { } bytes)
            {
                diagnostics.Add(TextDiagnostics.Unreadable(place, $"不存在(见 {path.Location})", $"not there (named in {path.Location})"));
                named[entry.Key.Text] = null;
                continue;
            }

            var text = TextReading.Read(place, bytes);
            diagnostics.AddRange(text.Errors);
            named[entry.Key.Text] = text.Root is null ? null : new CaseReader(pack.Facts).Read(text.Root, diagnostics);
        }

        return named;
    }

    private CaseDefinition? Case(MapReader reader, Dictionary<string, CaseFacts?> named, Dictionary<string, string> files)
    {
        var before = diagnostics.Count;
        var title = reader.Bilingual("title", required: true);
        var pins = citations.Resolve(reader.Scalars("pins"));
        var asOf = reader.Date("asOf");
        var given = reader.Node("given");
        var but = reader.Section("but");
        var expect = reader.Expect<TextMap>(reader.Node("expect"), "expect", "一组 决定: 预期", "a mapping of decisions to what is expected");
        reader.Bilingual("note");
        reader.RefuseOthers();
        if (expect is null || expect.Entries.IsEmpty)
        {
            diagnostics.Add(CaseDiagnostics.NothingExpected(reader.Map.Location));
            return null;
        }

        var original = Given(given, named);
        if (original is null || title is null)
        {
            return null;
        }

        var facts = original;
        if (but is not null)
        {
            var change = new FactChange(pack.Facts, diagnostics);
            facts = but.Map.Entries.Aggregate(facts, (current, entry) => change.Apply(current, entry.Key, entry.Value));
        }

        // Run with an error in it, a case would say something of other facts than were meant.
        if (diagnostics.Count > before)
        {
            return null;
        }

        if ((asOf ?? facts.AsOf) is not { } day)
        {
            diagnostics.Add(PackDiagnostics.MissingKey(reader.Map.Location, "asOf"));
            return null;
        }

        return new CaseDefinition(title, reader.Map.Location, pins, facts, day, expect)
        {
            Given = original,
            GivenFile = given is TextScalar name ? files.GetValueOrDefault(name.Text) : null,
            GivenName = (given as TextScalar)?.Text,
            Changes = but is null ? [] : [.. but.Map.Entries.Select(entry => entry.Key.Text)],
        };
    }

    private CaseFacts? Given(TextNode? given, Dictionary<string, CaseFacts?> named)
    {
        switch (given)
        {
            case null:
                return new CaseFacts(null, SubjectRecords.Empty);
            case TextScalar name when named.TryGetValue(name.Text, out var facts):
                return facts;
            case TextScalar name:
                diagnostics.Add(CaseDiagnostics.UnknownFacts(name.Location, name.Text, NearMiss.Find(name.Text, named.Keys)));
                return null;
            default:
                return new CaseReader(pack.Facts).Read(given, diagnostics);
        }
    }
}
