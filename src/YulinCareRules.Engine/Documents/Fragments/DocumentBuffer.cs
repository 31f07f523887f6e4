using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>A document while it is put together, as UTF-8. What turns out wrong can be taken back.</summary>
internal sealed class DocumentBuffer : IBufferWriter<byte>, IDisposable
{
    // What most documents fit in.
    private const int Usual = 64 * 1024;
    private const int LongestNumber = 32;
    private const int MantissaBytes = 4;
    private const int SignAndScale = 3;
    private const int ScaleShift = 16;
    private const int ScaleMask = 0xFF;

    // Of a number in 64 bits.
    private const int MostDigits = 20;

    private static readonly SearchValues<char> Unescaped =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(character => character is not ('"' or '\\'))]);

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Puts another byte in the place of one that is written.</summary>
    public void Replace(int place, byte value) => bytes[place] = value;

    /// <summary>Takes back what was written from a place on.</summary>
    public void Rewind(int place) => Length = place;

    /// <summary>Makes it empty again, and lets go of the room that an unusually long text took.</summary>
    public void Clear(int mostKept)
    {
        Length = 0;
        if (bytes.Length > mostKept)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = ArrayPool<byte>.Shared.Rent(Usual);
        }
    }

    public void Write(ReadOnlySpan<byte> fragment)
    {
        fragment.CopyTo(Room(fragment.Length));
        Length += fragment.Length;
    }

    public void Write(byte value)
    {
        if (Length == bytes.Length)
        {
            Grow(1);
        }

        bytes[Length++] = value;
    }

    public void WriteNumber(int number) => WriteDigits(number < 0, (ulong)Math.Abs((long)number), 0);

    /// <summary>A decimal without trailing zeros.</summary>
    public void WriteNumber(decimal number)
    {
        Span<int> parts = stackalloc int[MantissaBytes];
        decimal.GetBits(number, parts);
        if (parts[2] != 0)
        {
            WriteText(FactText.Number(number));
            return;
        }

        var digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        var scale = (parts[SignAndScale] >> ScaleShift) & ScaleMask;
        while (scale > 0 && Math.DivRem(digits, 10) is (var shorter, 0))
        {
            (digits, scale) = (shorter, scale - 1);
        }

        // Zero may come with a sign.
        WriteDigits(parts[SignAndScale] < 0 && digits != 0, digits, scale);
    }

    /// <summary>A text as it stands within quotes.</summary>
    public void WriteText(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Unescaped))
        {
            Write(Json.Escaped(text));
            return;
        }

        Encoding.ASCII.GetBytes(text, Room(text.Length));
        Length += text.Length;
    }

    /// <summary>A day, as 2020-08-01.</summary>
    public void WriteDay(DateOnly day)
    {
        day.TryFormat(Room(LongestNumber), out var written, "O", CultureInfo.InvariantCulture);
        Length += written;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 1));

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count)
        {
            Grow(count);
        }

        return bytes.AsSpan(Length);
    }

    // From the last digit to the first; so many of them stand behind the point.
    private void WriteDigits(bool isNegative, ulong digits, int scale)
    {
        if (digits < 10 && scale == 0 && !isNegative)
        {
            Write((byte)('0' + digits));
            return;
        }

        var count = 1;
        for (var bound = 10UL; digits >= bound && count < MostDigits; bound *= 10)
        {
            count++;
        }

        var length = (isNegative ? 1 : 0) + (scale == 0 ? count : Math.Max(count, scale + 1) + 1);
        var room = Room(length)[..length];
        var place = length;
        if (scale > 0)
        {
            for (var i = 0; i < scale; i++)
            {
                (digits, var digit) = Math.DivRem(digits, 10);
                room[--place] = (byte)('0' + digit);
            }

            room[--place] = (byte)'.';
        }

        do
        {
            (digits, var digit) = Math.DivRem(digits, 10);
            room[--place] = (byte)('0' + digit);
        }
        while (digits != 0);

        if (isNegative)
        {
            room[0] = (byte)'-';
        }

        Length += length;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(bytes.Length * 2, Length + count)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
