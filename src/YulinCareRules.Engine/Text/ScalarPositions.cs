using System.Text;

namespace YulinCareRules.Engine.Text;

/// <summary>Finds the place in the file of a character of a scalar's value: quotes, escapes, folds and block indents in between.</summary>
internal static class ScalarPositions
{
    /// <summary>The offset in the file of a character of the value.</summary>
    public static int Find(TextScalar scalar, int index)
    {
        index = Math.Clamp(index, 0, scalar.Text.Length);
        return scalar.Source is CharacterText characters
            ? scalar.Form == ScalarForm.Block ? AlignBlock(characters.Text, scalar, index) : AlignFlow(characters.Text, scalar, index)
            : scalar.Offset + (scalar.IsQuoted ? 1 : 0) + Encoding.UTF8.GetByteCount(scalar.Text.AsSpan(0, index));
    }

    /// <summary>Where the scalar ends; of a block, its sign alone is shown.</summary>
    public static int EndOf(TextScalar scalar) => scalar.Form == ScalarForm.Block || scalar.Text.Length == 0
        ? scalar.Offset + 1
        : Find(scalar, scalar.Text.Length) + (scalar.IsQuoted ? 1 : 0);

    private static int AlignBlock(string raw, TextScalar scalar, int index)
    {
        var value = scalar.Text;
        var header = raw.IndexOf('\n', scalar.Offset);
        if (header < 0)
        {
            return raw.Length;
        }

        var indent = BlockIndent(raw, header + 1, value);
        var position = SkipIndent(raw, header + 1, indent);
        for (var read = 0; read < index; read++)
        {
            position = Step(raw, SkipBreaks(raw, position, value[read], indent), indent);
        }

        return index < value.Length ? SkipBreaks(raw, position, value[index], indent) : position;
    }

    // What the first line with a content has more than the value has of it.
    private static int BlockIndent(string raw, int start, string value)
    {
        var content = start;
        while (content < raw.Length && raw[content] is ' ' or '\r' or '\n')
        {
            content++;
        }

        var own = value.AsSpan().TrimStart('\n');
        return content - (raw.LastIndexOf('\n', content - 1) + 1) - (own.Length - own.TrimStart(' ').Length);
    }

    // Of several line breaks in a folded block the first is no part of the value.
    private static int SkipBreaks(string raw, int position, char wanted, int indent)
    {
        while (wanted is not (' ' or '\n') && position < raw.Length && raw[position] is '\n' or '\r')
        {
            position = Step(raw, position, indent);
        }

        return position;
    }

    private static int Step(string raw, int position, int indent)
    {
        if (position + 1 < raw.Length && raw[position] == '\r' && raw[position + 1] == '\n')
        {
            position++;
        }

        return position >= raw.Length ? position : raw[position] == '\n' ? SkipIndent(raw, position + 1, indent) : position + 1;
    }

    private static int SkipIndent(string raw, int position, int indent)
    {
        var end = Math.Min(raw.Length, position + indent);
        while (position < end && raw[position] == ' ')
        {
            position++;
        }

        return position;
    }

    private static int AlignFlow(string raw, TextScalar scalar, int index)
    {
        var value = scalar.Text;
        var position = scalar.Offset + (scalar.IsQuoted ? 1 : 0);
        for (var read = 0; read < index && position < raw.Length; read++)
        {
            position = SkipFold(raw, position, value[read], scalar.Form);
            position += WrittenLength(raw, position, value[read], scalar.Form);
        }

        return index < value.Length ? SkipFold(raw, position, value[index], scalar.Form) : position;
    }

    // A line break and the blanks around it were folded into one blank of the value; with empty lines, into a break for each of those.
    private static int SkipFold(string raw, int position, char wanted, ScalarForm form)
    {
        if (form == ScalarForm.DoubleQuoted && position + 1 < raw.Length && raw[position] == '\\' && raw[position + 1] is '\n' or '\r')
        {
            return BlankEnd(raw, position + 1);
        }

        var end = BlankEnd(raw, position);
        var breaks = raw.AsSpan(position, end - position).Count('\n');
        return breaks == 0 ? position
            : wanted == ' ' || (wanted == '\n' && breaks == 2) ? end - 1
            : wanted == '\n' ? raw.IndexOf('\n', position)
            : end;
    }

    private static int BlankEnd(string raw, int position)
    {
        while (position < raw.Length && raw[position] is ' ' or '\n' or '\r' or '\t')
        {
            position++;
        }

        return position;
    }

    private static int WrittenLength(string raw, int position, char value, ScalarForm form)
    {
        if (position + 1 >= raw.Length)
        {
            return 1;
        }

        return (form, raw[position], raw[position + 1]) switch
        {
            (ScalarForm.SingleQuoted, '\'', _) => 2,
            (ScalarForm.DoubleQuoted, '\\', 'x') => 4,
            (ScalarForm.DoubleQuoted, '\\', 'u') => 6,

            // One sign written, two characters of the value: the place is that of the sign until both are read.
            (ScalarForm.DoubleQuoted, '\\', 'U') => char.IsHighSurrogate(value) ? 0 : 10,
            (ScalarForm.DoubleQuoted, '\\', _) => 2,
            _ => 1,
        };
    }
}
