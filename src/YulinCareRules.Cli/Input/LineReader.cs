using System.Buffers;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Input;

/// <summary>Lines of a stream as bytes, in constant memory: a line over the limit is passed over and reported by its length.</summary>
internal sealed class LineReader(Stream stream)
{
    private readonly byte[] chunk = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> line = new();
    private int position;
    private int length;

    /// <summary>Number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The length of the line last read, also where it was too long to keep.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the next call has to wait for more of the stream.</summary>
    public bool IsDrained => position == length;

    /// <summary>The next line without its end; null at the end of the stream. Valid until the next call.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        line.ResetWrittenCount();
        Length = 0;
        while (true)
        {
            if (position == length)
            {
                length = stream.Read(chunk);
                position = 0;
                if (length == 0)
                {
                    return Length == 0 ? (ReadOnlyMemory<byte>?)null : Finish();
                }
            }

            var rest = chunk.AsSpan(position, length - position);
            var end = rest.IndexOf((byte)'\n');
            var part = end < 0 ? rest : rest[..end];
            Length += part.Length;
            if (Length <= TextLimits.MaximumBytes)
            {
                line.Write(part);
            }

            position += part.Length + (end < 0 ? 0 : 1);
            if (end >= 0)
            {
                return Finish();
            }
        }
    }

    private ReadOnlyMemory<byte> Finish()
    {
        Number++;
        var written = line.WrittenMemory;
        return written.Length > 0 && written.Span[^1] == (byte)'\r' ? written[..^1] : written;
    }
}
