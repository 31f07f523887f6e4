using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Text;

/// <summary>A text that cannot be read, or not whole; a mark in it shows where the error is to be reported.</summary>
internal sealed record TextMistake(string Name, string Code, string File, Func<string> Write)
{
    public (byte[] Bytes, SourceLocation? Location) Read()
    {
        var marked = MarkedText.Read(File, Write());
        return (Encoding.UTF8.GetBytes(marked.Text), marked.Location);
    }
}

/// <summary>Mistakes in YAML and in JSON.</summary>
internal static class TextMistakes
{
    private const int Deep = 10_000;
    private const int MaximumBytes = 16 * 1024 * 1024;
    private const int MaximumNodes = 1_000_000;

    public static ImmutableArray<TextMistake> All { get; } =
    [
        Yaml("A text that is not closed", "YCR1001", "a: 1\nb: ▸\"open\nc: 2\n"),
        Yaml("A list in brackets that is not closed", "YCR1001", "a: [1, 2\n▸"),
        Yaml("A tab for an indent", "YCR1001", "a:\n  b: 1\n▸\tc: 2\n"),
        Yaml("A tab for an indent behind Chinese", "YCR1001", "年费:\n▸\t成人: 20\n"),
        Yaml("A tab behind blanks of an indent", "YCR1001", "a:\n  b: 1\n  ▸\tc: 2\n"),
        Yaml("Two colons in a line", "YCR1001", "a: b▸: c"),
        Yaml("A bracket behind the end of a document that never began", "YCR1001", "▸...\n]"),
        Yaml("A line sign of other scripts in brackets", "YCR1001", "a: 1\nb: ▸[\u2028>"),
        Yaml("An indent that fits nothing", "YCR1001", "a:\n    b: 1\n  ▸c: 2\n"),
        Json("A comma too many", "YCR1002", "{\"a\": 1,\n \"b\": 2,\n▸}"),
        Json("A comma too many behind Chinese", "YCR1002", "{\"年费\": \"二十\", ▸}"),
        Json("A name without quotes", "YCR1002", "{▸a: 1}"),
        Json("A text of JSON that is not closed", "YCR1002", "{\"a\": \"open}▸"),
        Json("A brace that is not closed", "YCR1002", "{\"a\": 1▸"),
        Json("A second value", "YCR1002", "{\"a\": 1}\n▸{\"b\": 1}"),
        Json("A comment in JSON", "YCR1002", "{▸// none\n}"),

        Yaml("A file without a character", "YCR1003", "▸"),
        Yaml("A file of blanks", "YCR1003", "▸\n  \t\r\n"),
        Yaml("A file of comments", "YCR1003", "▸# nothing\n# at all\n"),
        Yaml("A file of a document sign", "YCR1003", "▸---\n"),
        Yaml("A file of a null", "YCR1003", "▸~\n"),
        Json("A JSON file without a character", "YCR1003", "▸"),

        new("A text of too many bytes", "YCR1004", "text.yaml", () => $"▸a: {new string('x', MaximumBytes)}"),
        new("A text of JSON of too many bytes", "YCR1004", "text.json", () => $"▸[\"{new string('x', MaximumBytes)}\"]"),

        new("Lists in brackets nested deeply", "YCR1005", "text.yaml", () => $"{new string('[', 65)}▸{new string('[', Deep)}{new string(']', Deep)}"),
        new("Mappings in braces nested deeply", "YCR1005", "text.yaml", () => $"{string.Concat(Enumerable.Repeat("{a: ", 64))}{{▸a: {string.Concat(Enumerable.Repeat("{a: ", Deep))}"),
        new("Lists by dashes nested deeply", "YCR1005", "text.yaml", () => Dashes(65, "▸", Deep)),
        new("Lists of JSON nested deeply", "YCR1005", "text.json", () => $"{new string('[', 64)}▸{new string('[', Deep)}"),
        new("JSON that ends inside a mapping", "YCR1002", "text.json", () => "{\"a\":▸"),
        new("Mappings of JSON nested deeply", "YCR1005", "text.json", () => $"{string.Concat(Enumerable.Repeat("{\"a\":", 64))}▸{string.Concat(Enumerable.Repeat("{\"a\":", Deep))}"),

        Yaml("An anchor", "YCR1006", "a: ▸&fee 20\n"),
        Yaml("An alias", "YCR1006", "年费: ▸*fee\n"),
        Yaml("An anchor on a mapping", "YCR1006", "a:\n  b: ▸&map\n    c: 1\n"),
        Yaml("A tag", "YCR1006", "a: ▸!!str 20\n"),
        Yaml("A tag of one's own on a list", "YCR1006", "a: ▸!list [1]\n"),
        Yaml("A merge of an alias", "YCR1006", "a:\n  <<: ▸*base\n"),

        Yaml("A key written twice", "YCR1007", "a: 1\n▸a: 2\n"),
        Yaml("A Chinese key written twice", "YCR1007", "年费: {成人: 1, ▸成人: 2}\n"),
        Yaml("A key written twice in two ways", "YCR1007", "a: 1\n▸\"a\": 2\n"),
        Json("A key of JSON written twice", "YCR1007", "{\"年费\": 1, ▸\"年费\": 2}"),
        Json("A key of JSON written twice, once escaped", "YCR1007", "{\"a\": 1, ▸\"\\u0061\": 2}"),

        Yaml("A character that stands in no text", "YCR1008", "a: b▸\0c\n"),
        Yaml("A second document", "YCR1009", "a: 1\n▸---\nb: 2\n"),
        new("Too many values of JSON", "YCR1011", "text.json", () => Numbers("[", ",0", "]")),
        new("Too many values", "YCR1011", "text.yaml", () => Numbers("", "\n- 0", "\n")),
        Yaml("A key that is a list", "YCR1012", "▸? [a, b]\n: 1\n"),
        Yaml("A key that is a mapping", "YCR1012", "a: ▸{{b: 1}: 2}\n"),
    ];

    private static TextMistake Yaml(string name, string code, string text) => new(name, code, "text.yaml", () => text);

    private static TextMistake Json(string name, string code, string text) => new(name, code, "text.json", () => text);

    private static string Dashes(int before, string mark, int after) =>
        new StringBuilder().Insert(0, "- ", before).Append(mark).Insert(before * 2 + mark.Length, "- ", after).Append('a').ToString();

    // The list itself is the first node, so the mark stands on the last that is too many.
    private static string Numbers(string open, string item, string close)
    {
        var text = new StringBuilder(open).Append(item.AsSpan(item.Length == 2 ? 1 : 0));
        text.Insert(text.Length, item, MaximumNodes - 1);
        return text.Insert(text.Length - 1, '▸').Append(close).ToString();
    }
}
