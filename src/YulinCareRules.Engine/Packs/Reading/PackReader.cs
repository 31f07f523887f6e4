using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Diagnostics;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>Files → a pack as written. Reads on after an error, so that all of them are found in one go.</summary>
internal static class PackReader
{
    private const string Manifest = "pack.yaml";

    private const int LongestChain = 8;

    public static PackText? Read(PackFiles files, DiagnosticBag diagnostics) => Read(files, diagnostics, 0);

    private static PackText? Read(PackFiles files, DiagnosticBag diagnostics, int depth)
    {
        var readers = new List<(string Name, MapReader Reader)>();
        foreach (var file in files.Files)
        {
            var text = TextReading.Read($"{files.Folder}/{file.Name}", file.Bytes);
            diagnostics.AddRange(text.Errors);
            if (text.Root is TextMap map)
            {
                readers.Add((file.Name, new MapReader(map, null, diagnostics)));
            }
            else if (text.Root is not null)
            {
                diagnostics.Add(PackDiagnostics.WrongKind(text.Root.Location, file.Name, "一组 键: 值", "a mapping"));
            }
        }

        var head = readers.Find(reader => reader.Name == Manifest).Reader?.Section("pack");
        if (head is null)
        {
            diagnostics.Add(PackDiagnostics.NoPack(new SourceLocation($"{files.Folder}/{Manifest}", 1, 1)));
            return null;
        }

        var id = head.RequiredScalar("id");
        var version = head.RequiredScalar("version");
        var title = head.Bilingual("title", required: true);
        var extends = head.Scalar("extends");
        head.Bilingual("note");
        head.RefuseOthers();
        var basePack = extends is null ? null : ReadBase(files, extends, diagnostics, depth);
        var pack = new PackText(id ?? new TextScalar(head.Map.Source, head.Map.Offset, "?", ScalarForm.Plain), version?.Text ?? "?", title ?? new BilingualText("?", "?"))
        {
            Folder = files.Folder,
            IsIncluded = files.AreIncluded,
            Files = files.Files,
            Base = basePack,
            Enumerations = Collect(readers, FactSections.Enumerations),
            Units = Collect(readers, FactSections.Units),
            Records = Collect(readers, FactSections.Records),
            Subjects = Collect(readers, FactSections.Subjects),
            Sources = Collect(readers, SourceSections.Sources),
            Parameters = Collect(readers, SourceSections.Parameters),
            Decisions = Collect(readers, DecisionSection.Decisions),
            Invariants = Collect(readers, InvariantSection.Invariants),
            ContentHash = Hash(files, basePack),
        };
        foreach (var (_, reader) in readers)
        {
            reader.RefuseOthers();
        }

        return pack;
    }

    private static PackText? ReadBase(PackFiles files, TextScalar extends, DiagnosticBag diagnostics, int depth)
    {
        var found = depth < LongestChain ? files.FindBase(extends.Text) : null;
        if (found is null)
        {
            diagnostics.Add(PackDiagnostics.BaseNotFound(extends.Location, extends.Text, NearMiss.Find(extends.Text, files.BaseIds())));
            return null;
        }

        return Read(found, diagnostics, depth + 1);
    }

    private static ImmutableArray<T> Collect<T>(List<(string Name, MapReader Reader)> readers, Func<MapReader, IEnumerable<T>> section) =>
        [.. readers.SelectMany(reader => section(reader.Reader))];

    private static string Hash(PackFiles files, PackText? basePack)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(basePack?.ContentHash ?? string.Empty));
        foreach (var file in files.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{file.Name}\n{file.Bytes.Length}\n"));
            hash.AppendData(file.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
