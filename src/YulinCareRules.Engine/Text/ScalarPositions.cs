using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Text;

/// <summary>Finds the place in the file of a character of a scalar's value: quotes, escapes, folds and block indents in between.</summary>
internal static class ScalarPositions
{
    public static SourceLocation Locate(TextScalar scalar, int index)
    {
        if (scalar.Source is not CharacterText characters)
        {
            return scalar.Source.Locate(scalar.Offset + (scalar.IsQuoted ? 1 : 0) + index);
        }

        return characters.Locate(Align(characters.Text, scalar, index));
    }

    private static int Align(string raw, TextScalar scalar, int index)
    {
        var position = ContentStart(raw, scalar);
        var value = scalar.Text;
        for (var read = 0; read < Math.Min(index, value.Length) && position < raw.Length; read++)
        {
            position = SkipFold(raw, position, value[read]);
            position += EscapeLength(raw, position, scalar.Form);
        }

        // The wanted character may itself stand behind a fold.
        return index < value.Length ? SkipFold(raw, position, value[index]) : position;
    }

    private static int ContentStart(string raw, TextScalar scalar)
    {
        switch (scalar.Form)
        {
            case ScalarForm.SingleQuoted:
            case ScalarForm.DoubleQuoted:
                return scalar.Offset + 1;
            case ScalarForm.Block:
                var lineEnd = raw.IndexOf('\n', scalar.Offset);
                return lineEnd < 0 ? raw.Length : SkipIndent(raw, lineEnd + 1);
            default:
                return scalar.Offset;
        }
    }

    private static int SkipFold(string raw, int position, char wanted)
    {
        if (position >= raw.Length || raw[position] == wanted)
        {
            return wanted == '\n' ? SkipIndent(raw, Math.Min(position + 1, raw.Length)) - 1 : position;
        }

        // A line break (with the indent behind it) was folded into one blank of the value, or dropped before this character.
        var end = position;
        while (end < raw.Length && raw[end] is ' ' or '\n' or '\r' or '\t')
        {
            end++;
        }

        return end == position ? position : wanted == ' ' ? end - 1 : end;
    }

    private static int SkipIndent(string raw, int position)
    {
        while (position < raw.Length && raw[position] == ' ')
        {
            position++;
        }

        return position;
    }

    private static int EscapeLength(string raw, int position, ScalarForm form)
    {
        if (position >= raw.Length)
        {
            return 0;
        }

        if (form == ScalarForm.SingleQuoted && raw[position] == '\'')
        {
            return 2;
        }

        if (form != ScalarForm.DoubleQuoted || raw[position] != '\\' || position + 1 >= raw.Length)
        {
            return 1;
        }

        return raw[position + 1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            _ => 2,
        };
    }
}
