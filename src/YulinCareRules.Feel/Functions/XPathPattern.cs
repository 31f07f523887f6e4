using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace YulinCareRules.Feel.Functions;

/// <summary>Regular expressions of XPath → those of .NET. What XPath does not know is refused, even where .NET would take it.</summary>
internal sealed partial class XPathPattern
{
    private const string Pair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";
    private const string AnyCharacter = $"(?:{Pair}|[^\\n\\r])";
    private const string EveryCharacter = $"(?:{Pair}|[\\s\\S])";
    private const string InitialName = @"\p{L}_:";
    private const string NamePart = @"\p{L}\p{Mn}\p{Mc}\p{Nd}_:.·\-";
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestSearch = TimeSpan.FromMilliseconds(50);

    private readonly string pattern;
    private readonly bool dotAll;
    private readonly bool multiline;
    private readonly StringBuilder output = new();
    private readonly Stack<int> open = [];
    private readonly HashSet<int> closed = [];
    private int position;
    private int groups;

    private XPathPattern(string pattern, bool dotAll, bool multiline) => (this.pattern, this.dotAll, this.multiline) = (pattern, dotAll, multiline);

    /// <summary>Null where the pattern or a flag is none of XPath's.</summary>
    public static Regex? Compile(string pattern, string flags)
    {
        if (flags.Any(flag => flag is not ('s' or 'm' or 'i' or 'x' or 'q')) || pattern.Length > 10_000)
        {
            return null;
        }

        var options = RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0);
        var isMultiline = flags.Contains('m', StringComparison.Ordinal);
        options |= isMultiline ? RegexOptions.Multiline : 0;
        string? translated;
        if (flags.Contains('q', StringComparison.Ordinal))
        {
            translated = Regex.Escape(pattern);
        }
        else
        {
            var source = flags.Contains('x', StringComparison.Ordinal) ? WithoutBlanks(pattern) : pattern;
            translated = new XPathPattern(source, flags.Contains('s', StringComparison.Ordinal), isMultiline).Translate();
        }

        return translated is null ? null : Build(translated, options);
    }

    private static Regex? Build(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking, LongestMatch);
        }
        catch (NotSupportedException)
        {
            // Backreferences need the other engine, which may take long: the timeout holds it.
            return new Regex(pattern, options, LongestSearch);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string WithoutBlanks(string pattern)
    {
        var text = new StringBuilder();
        var depth = 0;
        var isEscaped = false;
        foreach (var character in pattern)
        {
            if (depth == 0 && character is ' ' or '\t' or '\n' or '\r')
            {
                continue;
            }

            depth += isEscaped ? 0 : character switch { '[' => 1, ']' when depth > 0 => -1, _ => 0 };
            isEscaped = character == '\\' && !isEscaped;
            text.Append(character);
        }

        return text.ToString();
    }

    private char Peek(int ahead = 0) => position + ahead < pattern.Length ? pattern[position + ahead] : '\0';

    private string? Translate()
    {
        while (position < pattern.Length)
        {
            if (!Step())
            {
                return null;
            }
        }

        return open.Count == 0 ? output.ToString() : null;
    }

    private bool Step()
    {
        switch (Peek())
        {
            case '\\':
                return Escape(inClass: false);
            case '[':
                return Class(0);
            case '(':
                return Open();
            case ')':
                if (!open.TryPop(out var group))
                {
                    return false;
                }

                closed.Add(group);
                return Copy(1);
            case '.':
                output.Append(dotAll ? EveryCharacter : AnyCharacter);
                position++;
                return true;
            case '$' when !multiline:
                output.Append("\\z");
                position++;
                return true;
            case '{':
                return Quantity();
            case '}' or ']':
                return false;
            case '#':
                output.Append("\\#");
                position++;
                return true;
            default:
                return Copy(1);
        }
    }

    private bool Copy(int length)
    {
        output.Append(pattern, position, length);
        position += length;
        return true;
    }

    private bool Open()
    {
        if (Peek(1) == '?')
        {
            open.Push(0);
            return Peek(2) == ':' && Copy(3);
        }

        open.Push(++groups);
        return Copy(1);
    }

    private bool Quantity()
    {
        var end = pattern.IndexOf('}', position);
        if (end < 0)
        {
            return false;
        }

        var bounds = pattern[(position + 1)..end].Split(',');
        var isQuantity = bounds.Length <= 2 && IsCount(bounds[0]) && (bounds.Length == 1 || bounds[1].Length == 0 || IsCount(bounds[1]));
        return isQuantity && Copy(end + 1 - position);
    }

    private static bool IsCount(string text) => text.Length is > 0 and < 6 && text.All(char.IsAsciiDigit);

    private bool Escape(bool inClass)
    {
        var escaped = Peek(1);
        switch (escaped)
        {
            case 'n' or 'r' or 't' or '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$' or 'd' or 'D':
                return Copy(2);
            case 's' or 'S' or 'w' or 'W':
                output.Append(inClass ? Members(escaped) : char.IsUpper(escaped) || escaped == 's' ? $"[{Members(escaped)}]" : $"(?:{Pair}|[{Members(escaped)}])");
                position += 2;
                return true;
            case 'p' or 'P':
                return Property(inClass);
            case 'i' or 'c' or 'I' or 'C':
                var characters = escaped is 'i' or 'I' ? InitialName : NamePart;
                if (inClass && char.IsUpper(escaped))
                {
                    return false;
                }

                output.Append(inClass ? characters : $"[{(char.IsUpper(escaped) ? "^" : string.Empty)}{characters}]");
                position += 2;
                return true;
            case >= '1' and <= '9' when !inClass:
                return Backreference();
            default:
                return false;
        }
    }

    private bool Property(bool inClass)
    {
        var end = pattern.IndexOf('}', position);
        var isProperty = Peek(2) == '{' && end > position + 3 && pattern.AsSpan((position + 3)..end).IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") < 0;
        if (!isProperty || inClass)
        {
            return isProperty && Copy(end + 1 - position);
        }

        // It tells capitals from others whatever the flags.
        output.Append("(?-i:");
        Copy(end + 1 - position);
        output.Append(')');
        return true;
    }

    // As many digits as name a group that there is; it must be closed already.
    private bool Backreference()
    {
        var number = Peek(1) - '0';
        position += 2;
        while (char.IsAsciiDigit(Peek()) && (number * 10) + Peek() - '0' <= groups)
        {
            number = (number * 10) + Peek() - '0';
            position++;
        }

        output.Append(CultureInfo.InvariantCulture, $"(?:\\{number})");
        return closed.Contains(number);
    }
}
