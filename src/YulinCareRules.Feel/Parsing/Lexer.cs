using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Text → tokens. Signs that a hand writes by mistake are named with the one that was meant.</summary>
internal sealed class Lexer(string text, FeelDialect dialect = FeelDialect.Standard)
{
    private static readonly string[] Signs =
    [
        "..", "**", "<=", ">=", "!=", "->", "+", "-", "*", "/", "=", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", "?",
    ];

    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private int position;

    public List<FeelDiagnostic> Diagnostics { get; } = [];

    public ImmutableArray<Token> Read()
    {
        while (Next())
        {
        }

        tokens.Add(new Token(TokenKind.End, string.Empty, new TextSpan(text.AsSpan().TrimEnd().Length, 0)));
        return tokens.ToImmutable();
    }

    private char Peek(int ahead = 0) => position + ahead < text.Length ? text[position + ahead] : '\0';

    private bool Next()
    {
        SkipBlanks();
        if (position >= text.Length)
        {
            return false;
        }

        var current = Peek();
        if (char.IsAsciiDigit(current) || (current == '.' && char.IsAsciiDigit(Peek(1))))
        {
            ReadNumber();
        }
        else if (current is >= '０' and <= '９')
        {
            ReadFullWidthNumber();
        }
        else if (current == '"')
        {
            ReadText(TokenKind.Text, position);
        }
        else if (current == '@' && Peek(1) == '"')
        {
            ReadText(TokenKind.At, position++);
        }
        else if (IsNameStart(current))
        {
            ReadWord();
        }
        else
        {
            ReadSign();
        }

        return true;
    }

    private void SkipBlanks()
    {
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(Peek()) || Peek() is '\u180E' or '\u200B' or '\uFEFF')
            {
                position++;
            }
            else if (Peek() == '/' && Peek(1) == '/')
            {
                var end = text.IndexOf('\n', position);
                position = end < 0 ? text.Length : end;
            }
            else if (Peek() == '/' && Peek(1) == '*')
            {
                var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                position = end < 0 ? text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private void ReadNumber()
    {
        var start = position;
        if (NumberSlips.Find(text, position, dialect) is { } slip)
        {
            position += slip.Length;
            Diagnostics.Add(SyntaxDiagnostics.WrittenOtherwise(TextSpan.FromBounds(start, position), text[start..position], slip.Meant));
            Add(TokenKind.Number, text[start..position], start);
            return;
        }

        while (char.IsAsciiDigit(Peek()))
        {
            position++;
        }

        // `1..5` is a range, not a number with a point.
        if (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
        {
            position++;
            while (char.IsAsciiDigit(Peek()))
            {
                position++;
            }
        }

        if (Peek() is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            position += 2;
            while (char.IsAsciiDigit(Peek()))
            {
                position++;
            }
        }

        Add(TokenKind.Number, text[start..position], start);
    }

    private void ReadFullWidthNumber()
    {
        var start = position;
        while (Peek() is (>= '０' and <= '９') or '．')
        {
            position++;
        }

        var meant = string.Concat(text[start..position].Select(character => (char)(character - '０' + '0')));
        Diagnostics.Add(SyntaxDiagnostics.FullWidth(TextSpan.FromBounds(start, position), text[start..position], meant));
        Add(TokenKind.Number, meant, start);
    }

    private void ReadText(TokenKind kind, int start)
    {
        position++;
        var value = new StringBuilder();
        while (position < text.Length && Peek() != '"')
        {
            if (Peek() == '\\')
            {
                ReadEscape(value);
            }
            else
            {
                value.Append(Peek());
                position++;
            }
        }

        if (position >= text.Length)
        {
            Diagnostics.Add(SyntaxDiagnostics.UnclosedString(TextSpan.FromBounds(start, text.Length)));
        }

        position = Math.Min(text.Length, position + 1);
        Add(kind, value.ToString(), start);
    }

    private void ReadEscape(StringBuilder value)
    {
        var digits = Peek(1) switch { 'u' => 4, 'U' => 6, _ => 0 };
        if (digits > 0 && position + 2 + digits <= text.Length
            && int.TryParse(text.AsSpan(position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && (code < 0x10000 || Rune.IsValid(code)))
        {
            value.Append(code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code));
            position += 2 + digits;
            return;
        }

        var escaped = Peek(1);
        switch (escaped)
        {
            case 'n':
                value.Append('\n');
                break;
            case 'r':
                value.Append('\r');
                break;
            case 't':
                value.Append('\t');
                break;
            case '"' or '\\' or '\'':
                value.Append(escaped);
                break;
            default:
                value.Append('\\').Append(escaped);
                break;
        }

        position += 2;
    }

    private void ReadWord()
    {
        var start = position;
        while (position < text.Length && IsNamePart(text[position]))
        {
            position++;
        }

        Add(TokenKind.Word, text[start..position], start);
    }

    private void ReadSign()
    {
        var start = position;
        if (EndsSentence())
        {
            return;
        }

        foreach (var (written, meant) in SignSlips.Ascii)
        {
            if (Stands(written))
            {
                position += written.Length;
                Misspelt(start, meant);
                return;
            }
        }

        foreach (var sign in Signs)
        {
            if (Stands(sign))
            {
                position += sign.Length;
                Add(TokenKind.Sign, sign, start);
                return;
            }
        }

        ReadStranger();
    }

    private bool Stands(string sign) => string.CompareOrdinal(text, position, sign, 0, sign.Length) == 0;

    private void Misspelt(int start, string meant)
    {
        Diagnostics.Add(SyntaxDiagnostics.Misspelt(TextSpan.FromBounds(start, position), text[start..position], meant));
        Add(TokenKind.Sign, meant, start);
    }

    // A sentence ends with such a sign, an expression does not.
    private bool EndsSentence()
    {
        if (!SignSlips.EndsSentence(Peek()) || !text.AsSpan(position + 1).IsWhiteSpace())
        {
            return false;
        }

        Diagnostics.Add(SyntaxDiagnostics.EndSign(new TextSpan(position, 1), text[position].ToString()));
        position = text.Length;
        return true;
    }

    private void ReadStranger()
    {
        var start = position;
        var stranger = text[position];
        if (stranger == '’' && position > 0 && IsNamePart(text[position - 1]) && IsNamePart(Peek(1)))
        {
            // An apostrophe within a name.
            position++;
            Diagnostics.Add(SyntaxDiagnostics.FullWidth(new TextSpan(start, 1), "’", "\""));
            Add(TokenKind.Sign, "’", start);
        }
        else if (SignSlips.Quotes.Contains(stranger, StringComparison.Ordinal))
        {
            position++;
            Diagnostics.Add(SyntaxDiagnostics.FullWidth(new TextSpan(start, 1), stranger.ToString(), "\""));
            ReadQuoted(start);
        }
        else if (SignSlips.MeantBy(stranger) is { } meant)
        {
            position++;
            Diagnostics.Add(SyntaxDiagnostics.FullWidth(new TextSpan(start, 1), stranger.ToString(), meant));
            Add(TokenKind.Sign, meant, start);
        }
        else if (stranger == '!')
        {
            position++;
            Misspelt(start, "not(…)");
        }
        else if (!ReadApostrophes(start))
        {
            var length = char.IsHighSurrogate(stranger) && position + 1 < text.Length ? 2 : 1;
            position += length;
            var span = new TextSpan(start, length);
            Diagnostics.Add(stranger switch
            {
                '@' => SyntaxDiagnostics.BareAt(span),
                '%' or '％' => SyntaxDiagnostics.Percent(span),
                _ => SyntaxDiagnostics.UnexpectedCharacter(span, text.Substring(start, length)),
            });

            // It may yet be part of a name in scope.
            Add(TokenKind.Sign, text.Substring(start, length), start);
        }
    }

    // A text in single quotes, as other languages have it; within a word it is an apostrophe.
    private bool ReadApostrophes(int start)
    {
        var end = text[start] == '\'' && (start == 0 || !IsNamePart(text[start - 1])) ? text.IndexOf('\'', start + 1) : -1;
        if (end < 0)
        {
            return false;
        }

        position = end + 1;
        var value = text[(start + 1)..end];
        Diagnostics.Add(SyntaxDiagnostics.SingleQuotes(TextSpan.FromBounds(start, position), value));
        Add(TokenKind.Text, value, start);
        return true;
    }

    // What stands between Chinese quotes is read as the text that was meant, so that one slip gives one message.
    private void ReadQuoted(int start)
    {
        var end = text.AsSpan(position).IndexOfAny(SignSlips.Quotes + "\"");
        var stop = end < 0 ? text.Length : position + end;
        var value = text[position..stop];
        position = Math.Min(text.Length, stop + 1);
        Add(TokenKind.Text, value, start);
    }

    private void Add(TokenKind kind, string value, int start) => tokens.Add(new Token(kind, value, TextSpan.FromBounds(start, position)));

    private static bool IsNameStart(char character) => char.IsLetter(character) || character == '_' || char.IsSurrogate(character);

    private static bool IsNamePart(char character) =>
        char.IsLetterOrDigit(character) || character == '_' || char.IsSurrogate(character) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;
}
