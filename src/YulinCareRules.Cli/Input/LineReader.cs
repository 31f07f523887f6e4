using System.Buffers;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Input;

/// <summary>Lines of a stream as bytes, in constant memory: a line over the limit is passed over and reported by its length. A byte order mark is no part of the first.</summary>
internal sealed class LineReader(Stream stream)
{
    private readonly byte[] chunk = new byte[256 * 1024];
    private readonly ArrayBufferWriter<byte> begun = new();
    private int position;
    private int length;

    // Where the next line ends in the chunk; below 0 where it does not.
    private int end = -1;

    /// <summary>Number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The length of the line last read, also where it was too long to keep.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the next call has to wait for more of the stream.</summary>
    public bool IsDrained => end < 0;

    /// <summary>The next line without its end; null at the end of the stream. Valid until the next call.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        begun.ResetWrittenCount();
        Length = 0;
        while (end < 0)
        {
            Keep(chunk.AsSpan(position, length - position));
            length = stream.Read(chunk);
            position = 0;
            FindEnd();
            if (length == 0)
            {
                return Length == 0 ? (ReadOnlyMemory<byte>?)null : Finish(begun.WrittenMemory);
            }
        }

        var rest = chunk.AsMemory(position, end - position);
        position = end + 1;
        FindEnd();
        if (Length == 0)
        {
            Length = rest.Length;
            return Finish(rest);
        }

        Keep(rest.Span);
        return Finish(begun.WrittenMemory);
    }

    private void FindEnd() => end = chunk.AsSpan(position, length - position).IndexOf((byte)'\n') is var next and >= 0 ? position + next : -1;

    private void Keep(ReadOnlySpan<byte> part)
    {
        Length += part.Length;
        if (Length <= TextLimits.MaximumBytes)
        {
            begun.Write(part);
        }
    }

    private ReadOnlyMemory<byte> Finish(ReadOnlyMemory<byte> line)
    {
        if (Number++ == 0 && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        return line.Length > 0 && line.Span[^1] == (byte)'\r' ? line[..^1] : line;
    }
}
