using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>A document while it is put together, as UTF-8. What turns out wrong can be taken back.</summary>
internal sealed class DocumentBuffer : IBufferWriter<byte>, IDisposable
{
    // What most documents fit in.
    private const int Usual = 64 * 1024;
    private const int LongestNumber = 32;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Puts another byte in the place of one that is written.</summary>
    public void Replace(int place, byte value) => bytes[place] = value;

    /// <summary>Takes back what was written from a place on.</summary>
    public void Rewind(int place) => Length = place;

    public void Write(ReadOnlySpan<byte> fragment)
    {
        fragment.CopyTo(Room(fragment.Length));
        Length += fragment.Length;
    }

    public void Write(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    public void WriteNumber(int number)
    {
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out var written);
        Length += written;
    }

    /// <summary>A decimal without trailing zeros.</summary>
    public void WriteNumber(decimal number)
    {
        if (number.Scale == 0 && number is >= int.MinValue and <= int.MaxValue)
        {
            WriteNumber((int)number);
            return;
        }

        // Zero may come with a sign and a scale of its own.
        if (number == 0 || !number.TryFormat(Room(LongestNumber), out var written, default, CultureInfo.InvariantCulture))
        {
            WriteText(FactText.Number(number));
            return;
        }

        Length += number.Scale == 0 ? written : Trimmed(bytes.AsSpan(Length, written));
    }

    /// <summary>A text as it stands within quotes.</summary>
    public void WriteText(string text) => Write(Json.Escaped(text));

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 1));

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count)
        {
            Grow(count);
        }

        return bytes.AsSpan(Length);
    }

    // How long it is without zeros behind the point.
    private static int Trimmed(ReadOnlySpan<byte> number)
    {
        var digits = number.TrimEnd((byte)'0');
        return digits.Length - (digits[^1] == '.' ? 1 : 0);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(bytes.Length * 2, Length + count)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
