using System.Text;

namespace YulinCareRules.Feel.Functions;

/// <summary>Classes of characters.</summary>
internal sealed partial class XPathPattern
{
    // Wider and narrower than those of .NET: blanks are four, and a word is all but punctuation, separators and controls.
    private static string Members(char escaped) => escaped switch
    {
        's' => " \\t\\n\\r",
        'S' => "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F!-\\uFFFF",
        'w' => "\\p{L}\\p{M}\\p{N}\\p{S}",
        _ => "\\p{P}\\p{Z}\\p{C}",
    };

    // Characters beyond U+FFFF are two units to .NET and no members of a class: they stand beside it.
    private bool Class(int depth)
    {
        if (depth > 20)
        {
            return false;
        }

        var (start, isNegated, pairs) = (output.Length, Peek(1) == '^', new List<string>());
        Copy(isNegated ? 2 : 1);
        output.Append(isNegated && depth == 0 ? "\\uD800-\\uDFFF" : string.Empty);
        for (var isEmpty = true; position < pattern.Length; isEmpty = false)
        {
            switch (Peek())
            {
                case ']':
                    return !isEmpty && Copy(1) && (depth == 0 ? Beside(start, isNegated, pairs) : pairs.Count == 0);
                case '\\':
                    if (!Escape(inClass: true))
                    {
                        return false;
                    }

                    break;
                case '[':
                    return false;
                case '-' when Peek(1) == '[' && !isEmpty:
                    output.Append('-');
                    position++;
                    return Class(depth + 1) && Peek() == ']' && Copy(1) && (depth == 0 ? Beside(start, isNegated, pairs) : pairs.Count == 0);
                default:
                    if (!Member(pairs))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    private bool Member(List<string> pairs)
    {
        if (!Rune.TryGetRuneAt(pattern, position, out var first))
        {
            return Copy(1);
        }

        var after = first.Utf16SequenceLength;
        var isRange = Peek(after) == '-' && Peek(after + 1) is not (']' or '[');
        if (!isRange || !Rune.TryGetRuneAt(pattern, Math.Min(position + after + 1, pattern.Length - 1), out var last))
        {
            last = first;
        }

        if (last.IsBmp && first.IsBmp)
        {
            return Copy(1);
        }

        output.Append(first.IsBmp ? $"\\u{first.Value:X4}-\\uFFFF" : string.Empty);
        position += isRange ? after + 1 + last.Utf16SequenceLength : after;
        if (first.Value > last.Value)
        {
            return false;
        }

        pairs.Add(SurrogatePairs.Between(Math.Max(first.Value, 0x10000), last.Value));
        return true;
    }

    private bool Beside(int start, bool isNegated, List<string> pairs)
    {
        var members = output.ToString(start, output.Length - start);
        var beside = string.Join('|', pairs);
        output.Length = start;
        output.Append(isNegated ? $"(?:{(pairs.Count > 0 ? $"(?!{beside})" : string.Empty)}{Pair}|{members})"
            : pairs.Count == 0 ? members
            : members == "[]" ? $"(?:{beside})"
            : $"(?:{members}|{beside})");
        return true;
    }
}
