using System.Text;

namespace YulinCareRules.Engine.Tests.Fuzzing;

/// <summary>Texts made from others by a few slips each: pieces dropped, doubled, swapped, replaced, nested, and characters nobody expects. The same seed makes the same texts.</summary>
internal sealed class Mutation(Random random, IReadOnlyList<string> seeds, IReadOnlyList<string> pieces)
{
    private const int LongestText = 20_000;

    private static readonly string[] Strange =
    [
        "\0", "\u200b", "\ufeff", "\ud83d", "\ude00", "😀", "\u0301", "\u202e", "\u001b[31m", "\r", "\t", "\n", "\u00a0", "\u3000", "“", "”", "，", "（", "）", "＝", "。", "％", "１", "年", "且",
        "\"", "'", "\\", "@", "#", "&", "*", "!", "|", "`", "%", "{", "}", "[", "]", "(", ")", "<", ">", "..", "**", "//", "/*", "*/", "?", ":", ";", ",", "-", "+", "1e999", "1e-999",
        "79228162514264337593543950335", "0.0000000000000000000000000001", "-79228162514264337593543950335", "@\"9999-12-31\"", "@\"0001-01-01\"", "@\"P999999999Y\"", "@\"-P1000000000D\"", "99999999999999999999999999999999999999",
    ];

    public string Next()
    {
        var text = Seed();
        for (var slips = random.Next(1, 6); slips > 0; slips--)
        {
            text = Slip(text);
        }

        return text.Length > LongestText ? text[..LongestText] : text;
    }

    private string Seed() => seeds[random.Next(seeds.Count)];

    private string Slip(string text)
    {
        var parts = Split(text);
        var at = parts.Count == 0 ? 0 : random.Next(parts.Count);
        switch (random.Next(11))
        {
            case 0 when parts.Count > 0:
                parts.RemoveAt(at);
                break;
            case 1 when parts.Count > 0:
                parts.Insert(at, parts[at]);
                break;
            case 2 when parts.Count > 1:
                var other = random.Next(parts.Count);
                (parts[at], parts[other]) = (parts[other], parts[at]);
                break;
            case 3 when parts.Count > 0:
                parts[at] = Piece();
                break;
            case 4:
                parts.Insert(at, Piece());
                break;
            case 5:
                parts.Insert(at, Strange[random.Next(Strange.Length)]);
                break;
            case 6:
                return text[..random.Next(text.Length + 1)];
            case 7:
                return text[random.Next(text.Length + 1)..];
            case 8:
                var donor = Split(Seed());
                var from = random.Next(donor.Count + 1);
                parts.InsertRange(at, donor.Skip(from).Take(random.Next(1, 12)));
                break;
            case 9:
                var (open, close) = random.Next(6) switch { 0 => ("(", ")"), 1 => ("[", "]"), 2 => ("not(", ")"), 3 => ("-", ""), 4 => ("for x in [1, 2] return ", ""), _ => ("if true then ", " else null") };
                var depth = random.Next(20) == 0 ? 300 : random.Next(1, 4);
                return string.Concat(Enumerable.Repeat(open, depth)) + text + string.Concat(Enumerable.Repeat(close, depth));
            default:
                return Scratch(text);
        }

        return string.Concat(parts);
    }

    // One character otherwise.
    private string Scratch(string text)
    {
        if (text.Length == 0)
        {
            return Piece();
        }

        var scratched = new StringBuilder(text);
        scratched[random.Next(text.Length)] = random.Next(4) == 0 ? (char)random.Next(0x10000) : (char)random.Next(32, 127);
        return scratched.ToString();
    }

    private string Piece() => random.Next(3) == 0 ? Strange[random.Next(Strange.Length)] : pieces[random.Next(pieces.Count)];

    // Words, numbers, blanks and single signs.
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || Kind(text[i]) != Kind(text[i - 1]) || Kind(text[i]) == 2)
            {
                parts.Add(text[start..i]);
                start = i;
            }
        }

        return parts;
    }

    private static int Kind(char character) => char.IsLetterOrDigit(character) || character == '_' ? 0 : char.IsWhiteSpace(character) ? 1 : 2;
}
