using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Reloading;

/// <summary>The parts of a pack as written, for telling which of them are other than before: rules, requirements, figures, facts, sources, each under its path.</summary>
internal static class PackParts
{
    /// <summary>Each file of a chain of packs under its name.</summary>
    public static ImmutableDictionary<string, ReadOnlyMemory<byte>> Files(ImmutableArray<PackFiles> chain) =>
        chain.SelectMany(pack => pack.Files.Select(file => (Name: $"{pack.Folder}/{file.Name}", file.Bytes)))
            .DistinctBy(file => file.Name)
            .ToImmutableDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);

    /// <summary>The names under which two versions differ.</summary>
    public static ImmutableArray<string> Changed<T>(IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after, Func<T, T, bool> areAlike) =>
        [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(name => !before.TryGetValue(name, out var old) || !after.TryGetValue(name, out var now) || !areAlike(old, now))
            .Order(StringComparer.Ordinal)];

    /// <summary>The parts that stand in the files of the given names.</summary>
    public static Dictionary<string, string> Of(ImmutableDictionary<string, ReadOnlyMemory<byte>> files, ImmutableArray<string> names)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (files.TryGetValue(name, out var bytes) && TextReading.Read(name, bytes).Root is TextMap map)
            {
                Collect(map, string.Empty, 0, parts);
            }
        }

        return parts;
    }

    // A decision is taken apart once more, so that one rule of many is named and not the whole table.
    private static void Collect(TextMap map, string path, int depth, Dictionary<string, string> parts)
    {
        foreach (var entry in map.Entries)
        {
            var name = path.Length == 0 ? entry.Key.Text : $"{path}.{entry.Key.Text}";
            var isTakenApart = depth == 0 || (depth == 1 && path == "decisions") || (depth == 2 && entry.Key.Text is "rules" or "checklist");
            if (isTakenApart && entry.Value is TextMap inner)
            {
                Collect(inner, name, depth + 1, parts);
            }
            else
            {
                parts[name] = parts.GetValueOrDefault(name) + Text(entry.Value);
            }
        }
    }

    // Neither comments nor layout are a change of what is said.
    private static string Text(TextNode node) => Write(node, new StringBuilder()).ToString();

    private static StringBuilder Write(TextNode node, StringBuilder text)
    {
        switch (node)
        {
            case TextScalar scalar:
                return text.Append(scalar.IsQuoted ? '"' : '\'').Append(scalar.Text).Append('\0');
            case TextList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(item, text);
                }

                return text.Append(']');
            case TextMap map:
                text.Append('{');
                foreach (var entry in map.Entries)
                {
                    Write(entry.Value, Write(entry.Key, text));
                }

                return text.Append('}');
            default:
                return text;
        }
    }
}
