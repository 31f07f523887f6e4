using System.Text;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Text, counted in code points.</summary>
internal static class StringFunctions
{
    private static readonly Parameter String = Parameter.Text("string");
    private static readonly Parameter Match = Parameter.Text("match");

    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new("string length", Signature.Of(call => new FeelNumber(call.Text(0).EnumerateRunes().Count()), String)),
        Test("contains", (text, part) => text.Contains(part, StringComparison.Ordinal)),
        Test("starts with", (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        Test("ends with", (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        new("upper case", Signature.Of(call => new FeelString(call.Text(0).ToUpperInvariant()), String)),
        new("lower case", Signature.Of(call => new FeelString(call.Text(0).ToLowerInvariant()), String)),
        new("substring", Signature.Of(Substring, String, Parameter.Number("start position"), Parameter.Number("length").Optional)),
        new("substring before", Signature.Of(call => Split(call, (text, at, _) => text[..at]), String, Match)),
        new("substring after", Signature.Of(call => Split(call, (text, at, length) => text[(at + length)..]), String, Match)),
        new("string join", Signature.Of(Join, new Parameter("list", new ListOf(FeelTypes.String)), Parameter.Text("delimiter").OrNull.Optional)),
    ];

    private static BuiltInFunction Test(string name, Func<string, string, bool> body) =>
        new(name, Signature.Of(call => FeelBoolean.From(body(call.Text(0), call.Text(1))), String, Match));

    private static FeelString Split(Call call, Func<string, int, int, string> part)
    {
        var at = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return new FeelString(at < 0 ? string.Empty : part(call.Text(0), at, call.Text(1).Length));
    }

    private static FeelString? Substring(Call call)
    {
        var runes = call.Text(0).EnumerateRunes().ToArray();
        var start = call.Whole(1) switch
        {
            { } position when position > 0 && position <= runes.Length => position - 1,
            { } position when position < 0 && position >= -runes.Length => runes.Length + position,
            _ => -1,
        };
        if (start < 0)
        {
            return null;
        }

        var rest = runes.Length - start;
        if ((call.IsNull(2) ? rest : call.Whole(2)) is not { } length || length < 1 || length > rest)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var rune in runes.AsSpan(start, length))
        {
            text.Append(rune.ToString());
        }

        return new FeelString(text.ToString());
    }

    // What is null in the list is passed over.
    private static FeelString? Join(Call call)
    {
        var parts = call.List(0).OfType<FeelString>().Select(text => text.Value).ToList();
        var delimiter = call.IsNull(1) ? string.Empty : call.Text(1);
        return parts.Sum(part => (long)part.Length + delimiter.Length) <= Budget.LongestText ? new FeelString(string.Join(delimiter, parts)) : null;
    }
}
