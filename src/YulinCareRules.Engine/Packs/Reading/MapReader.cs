using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>Reads one mapping: every key it is asked for is known, every other one is an error with the name that was meant.</summary>
internal sealed class MapReader(TextMap map, TextScalar? name, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public TextMap Map { get; } = map;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    private SourceLocation Place => name?.Location ?? Map.Location;

    public TextNode? Node(string key)
    {
        asked.Add(key);
        return Map.Find(key) is { } node && node is not TextScalar { IsNull: true } ? node : null;
    }

    /// <summary>Like <see cref="Node"/>, but a written null counts as written.</summary>
    public TextNode? NodeOrNull(string key)
    {
        asked.Add(key);
        return Map.Find(key);
    }

    public TextNode? RequiredNode(string key)
    {
        var node = Node(key);
        if (node is null)
        {
            Diagnostics.Add(PackDiagnostics.MissingKey(Place, key));
        }

        return node;
    }

    public TextScalar? Scalar(string key) => Expect<TextScalar>(Node(key), key, "一个值", "a single value");

    public TextScalar? RequiredScalar(string key) => Expect<TextScalar>(RequiredNode(key), key, "一个值", "a single value");

    public string? Text(string key) => Scalar(key)?.Text;

    public MapReader? Section(string key) =>
        Expect<TextMap>(Node(key), key, "一组 键: 值", "a mapping") is { } section ? new MapReader(section, null, Diagnostics) : null;

    /// <summary>The entries of a mapping whose keys are names that the pack chooses.</summary>
    public IEnumerable<(TextScalar Name, MapReader Reader)> Named(string key)
    {
        if (Expect<TextMap>(Node(key), key, "一组 名称: 内容", "a mapping of names") is not { } section)
        {
            yield break;
        }

        foreach (var entry in section.Entries)
        {
            if (Expect<TextMap>(entry.Value, entry.Key.Text, "一组 键: 值", "a mapping") is { } content)
            {
                yield return (entry.Key, new MapReader(content, entry.Key, Diagnostics));
            }
        }
    }

    public BilingualText? Bilingual(string key, bool required = false)
    {
        var node = required ? RequiredNode(key) : Node(key);
        if (Expect<TextMap>(node, key, "{zh: …, en: …}", "{zh: …, en: …}") is not { } pair)
        {
            return null;
        }

        var reader = new MapReader(pair, null, Diagnostics);
        var text = reader.BilingualHere();
        reader.RefuseOthers();
        return text;
    }

    /// <summary>The keys <c>zh</c> and <c>en</c> of this very mapping.</summary>
    public BilingualText? BilingualHere()
    {
        var zh = RequiredScalar("zh");
        var en = RequiredScalar("en");
        return zh is null || en is null ? null : new BilingualText(zh.Text, en.Text);
    }

    /// <summary>A value or a list of values.</summary>
    public ImmutableArray<TextScalar> Scalars(string key) => Node(key) switch
    {
        null => [],
        TextScalar scalar => [scalar],
        TextList list => [.. list.Items.Select(item => Expect<TextScalar>(item, key, "一个值", "a single value")).OfType<TextScalar>()],
        var other => Wrong(other, key),
    };

    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Diagnostics.Add(PackDiagnostics.BadValue(scalar.Location, key, scalar.Text, "日期,如 2020-07-24", "a date such as 2020-07-24"));
        return null;
    }

    public bool Boolean(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return false;
        }

        if (scalar.Text is "true" or "false" && !scalar.IsQuoted)
        {
            return scalar.Text == "true";
        }

        Diagnostics.Add(PackDiagnostics.BadValue(scalar.Location, key, scalar.Text, "true 或 false", "true or false"));
        return false;
    }

    public decimal? Number(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (!scalar.IsQuoted && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Diagnostics.Add(PackDiagnostics.BadValue(scalar.Location, key, scalar.Text, "数", "a number"));
        return null;
    }

    public TextNode? Expression(string key) => Node(key);

    /// <summary>Whether the key was asked for, so that it is one of this mapping.</summary>
    public bool Asks(string key) => asked.Contains(key);

    /// <summary>Call last: whatever was not asked for is no key of this mapping.</summary>
    public void RefuseOthers()
    {
        foreach (var entry in Map.Entries)
        {
            if (!asked.Contains(entry.Key.Text))
            {
                var near = NearMiss.Find(entry.Key.Text, asked);
                Diagnostics.Add(near is null && entry.Value is TextScalar { Text: "", IsQuoted: false }
                    ? PackDiagnostics.CommaInText(entry.Key.Location, entry.Key.Text)
                    : PackDiagnostics.UnknownKey(entry.Key.Location, entry.Key.Text, near));
            }
        }
    }

    public T? Expect<T>(TextNode? node, string key, string expectedZh, string expectedEn)
        where T : TextNode
    {
        if (node is null or T)
        {
            return node as T;
        }

        Diagnostics.Add(PackDiagnostics.WrongKind(node.Location, key, expectedZh, expectedEn));
        return null;
    }

    private ImmutableArray<TextScalar> Wrong(TextNode node, string key)
    {
        Diagnostics.Add(PackDiagnostics.WrongKind(node.Location, key, "一个值或一列值", "a value or a list of values"));
        return [];
    }
}
