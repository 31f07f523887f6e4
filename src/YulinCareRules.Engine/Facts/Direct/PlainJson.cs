using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>A place in a text of JSON, going forward. It takes what is plainly written and never more than JSON allows; on what it refuses the text has to be read otherwise.</summary>
internal ref struct PlainJson(ReadOnlySpan<byte> text)
{
    // So many characters hold no number that a long does not.
    private const int LongestNumber = 18;
    private const int MostEscaped = 64;
    private const int EscapeLength = 6;

    private static readonly SearchValues<byte> EndsOrEscapes = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(control => (byte)control)]);

    private readonly ReadOnlySpan<byte> text = text;
    private int place;
    private int depth;

    /// <summary>Whether nothing but blanks follows.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return place == text.Length;
        }
    }

    /// <summary>Takes a bracket, comma or colon, if it is the next.</summary>
    public bool Take(byte mark)
    {
        SkipBlanks();
        if (place < text.Length && text[place] == mark)
        {
            place++;
            return true;
        }

        return false;
    }

    /// <summary>Takes an opening bracket, if it is the next and does not lead too deep.</summary>
    public bool Open(byte bracket) => Take(bracket) && ++depth <= TextLimits.MaximumDepth;

    /// <summary>Takes a closing bracket, if it is the next.</summary>
    public bool Close(byte bracket)
    {
        if (!Take(bracket))
        {
            return false;
        }

        depth--;
        return true;
    }

    /// <summary>Takes these very bytes, if they are the next.</summary>
    public bool Take(ReadOnlySpan<byte> written)
    {
        SkipBlanks();
        if (written.Length > text.Length - place || text[place] != written[0] || !text.Slice(place, written.Length).SequenceEqual(written))
        {
            return false;
        }

        place += written.Length;
        return true;
    }

    /// <summary>Takes what says that nothing is known, if it is the next.</summary>
    public bool TakeNull() => IsNext((byte)'n') && Take("null"u8);

    /// <summary>Whether this comes next.</summary>
    public bool IsNext(byte mark)
    {
        SkipBlanks();
        return place < text.Length && text[place] == mark;
    }

    /// <summary>Takes a string without escapes, if it is the next; gives what stands within its quotes, which may be no valid UTF-8.</summary>
    public bool TakePlain(out ReadOnlySpan<byte> written)
    {
        written = default;
        if (!Take((byte)'"'))
        {
            return false;
        }

        var rest = text[place..];
        var end = rest.IndexOfAny(EndsOrEscapes);
        if (end < 0 || rest[end] != (byte)'"')
        {
            place--;
            return false;
        }

        written = rest[..end];
        place += end + 1;
        return true;
    }

    /// <summary>Takes a string, if it is the next.</summary>
    /// <exception cref="JsonException">It is not written as JSON has it.</exception>
    /// <exception cref="InvalidOperationException">It holds no valid UTF-8.</exception>
    public string? TakeString()
    {
        if (TakePlain(out var written))
        {
            return Utf8.IsValid(written) ? Encoding.UTF8.GetString(written) : null;
        }

        if (!IsNext((byte)'"'))
        {
            return null;
        }

        if (TakeEscaped() is { } plain)
        {
            return plain;
        }

        var json = new Utf8JsonReader(text[place..], isFinalBlock: false, default);
        if (!json.Read())
        {
            return null;
        }

        place += (int)json.BytesConsumed;
        return json.GetString();
    }

    // Short and in ASCII, with characters written by their numbers: as programs write Chinese that take no chances. Null for any other.
    private string? TakeEscaped()
    {
        Span<char> characters = stackalloc char[MostEscaped];
        var length = 0;
        for (var at = place + 1; at < text.Length && length < MostEscaped; at++)
        {
            var next = text[at];
            if (next == (byte)'"')
            {
                place = at + 1;
                return new string(characters[..length]);
            }

            if (next is < (byte)' ' or > (byte)'~')
            {
                return null;
            }

            if (next != (byte)'\\')
            {
                characters[length++] = (char)next;
            }
            else if (text.Length - at > EscapeLength && text[at + 1] == (byte)'u'
                && ushort.TryParse(text.Slice(at + 2, EscapeLength - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && !char.IsSurrogate((char)code))
            {
                characters[length++] = (char)code;
                at += EscapeLength - 1;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Takes a number without exponent, if it is the next and not too long: its digits, how many of them are decimals, and its sign.</summary>
    public bool TakeNumber(out long digits, out int decimals, out bool isNegative)
    {
        (digits, decimals) = (0, 0);
        isNegative = IsNext((byte)'-');
        var rest = text[place..];
        var (first, at) = (isNegative ? 1 : 0, isNegative ? 1 : 0);
        for (; at < rest.Length && (uint)(rest[at] - '0') is <= 9 and var digit; at++)
        {
            // Too many digits are counted, not kept: they are refused.
            digits = unchecked((digits * 10) + digit);
        }

        if (at == first || (rest[first] == (byte)'0' && at > first + 1))
        {
            return false;
        }

        if (at < rest.Length && rest[at] == (byte)'.')
        {
            var point = at++;
            for (; at < rest.Length && (uint)(rest[at] - '0') is <= 9 and var digit; at++)
            {
                digits = unchecked((digits * 10) + digit);
            }

            decimals = at - point - 1;
            if (decimals == 0)
            {
                return false;
            }
        }

        // What follows a number ends it: an exponent is no comma and no bracket.
        place += at;
        return at <= LongestNumber;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipBlanks()
    {
        if (place < text.Length && text[place] <= (byte)' ')
        {
            SkipMoreBlanks();
        }
    }

    private void SkipMoreBlanks()
    {
        while (place < text.Length && text[place] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            place++;
        }
    }
}
