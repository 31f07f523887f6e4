using System.IO.Pipelines;
using System.Text;

namespace YulinCareRules.Cli.Tests.Lines;

/// <summary>How lines flow: answers that do not wait, memory that does not grow, and an end that fails. Alone, since what others hold is counted too.</summary>
[CollectionDefinition(nameof(LineStreamTests), DisableParallelization = true)]
[Collection(nameof(LineStreamTests))]
public sealed class LineStreamTests
{
    private const string Line = """{"asOf": "2023-06-01", "institution": {"inclusive": true}}""";

    [Fact]
    public async Task Whoever_writes_a_line_and_waits_gets_its_answer()
    {
        var (input, output) = (new Pipe(), new Pipe());
        var run = Start(input.Reader.AsStream(), output.Writer.AsStream());
        using var answers = new StreamReader(output.Reader.AsStream());
        for (var i = 0; i < 3; i++)
        {
            // The beginning of the next line does not keep back the answer to this one.
            await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(i == 0 ? $"{Line}\n{Line[..20]}" : $"{Line[20..]}\n{Line[..20]}"));

            Assert.Contains("registrationRoute", await answers.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        }

        await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(Line[20..]));
        await input.Writer.CompleteAsync();
        Assert.Contains("registrationRoute", await answers.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await run);
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_number_of_lines()
    {
        // What the lines hold is held every time; what the rest of the process takes meanwhile is not.
        var grown = new List<long>();
        while (grown.Count < 5 && grown.All(bytes => bytes > 8 * 1024 * 1024))
        {
            grown.Add(await Growth());
        }

        Assert.InRange(grown.Min(), long.MinValue, 8 * 1024 * 1024);
    }

    [Fact]
    public async Task An_output_that_fails_ends_the_run_and_says_so()
    {
        using var input = new RepeatedLine(Encoding.UTF8.GetBytes(Line + "\n"), 2_000);
        using var output = new FullOutput();

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => Start(input, output));
        Assert.Equal("the disk is full", problem.Message);
    }

    [Fact]
    public async Task An_input_that_fails_is_told_after_the_answers_to_what_was_read()
    {
        using var input = new RepeatedLine(Encoding.UTF8.GetBytes(Line + "\n"), 500) { Fails = true };
        using var output = new MemoryStream();

        Assert.Equal(2, await Start(input, output));

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(501, lines.Length);
        Assert.Contains("YCR1010", lines[^1], StringComparison.Ordinal);
        Assert.All(lines[..^1], line => Assert.Contains("registrationRoute", line, StringComparison.Ordinal));
    }

    // The code that is made first, and later the batches that go round, are held throughout.
    private static async Task<long> Growth()
    {
        using var input = new RepeatedLine(Encoding.UTF8.GetBytes(Line + "\n"), 20_000);
        using var output = new LiveBytes(2_000);

        Assert.Equal(0, await Start(input, output));

        Assert.Equal(20_000, output.Lines);
        Assert.InRange(output.Seen.Count, 8, 11);
        return output.Seen.Skip(2).Max() - output.Seen[1];
    }

    private static Task<int> Start(Stream input, Stream output) => Task.Run(() =>
    {
        using var error = new StringWriter();
        return CommandLineTool.Run(["evaluate", "-", "--ndjson", "--decision", "registrationRoute"], input, output, error, TimeProvider.System);
    });

    /// <summary>The same line over and over, in pieces of no even length.</summary>
    private sealed class RepeatedLine(byte[] line, int times) : OneWayStream
    {
        private readonly long all = (long)line.Length * times;
        private long position;

        public bool Fails { get; init; }

        public override bool CanRead => true;

        public override int Read(Span<byte> buffer)
        {
            if (position == all && Fails)
            {
                throw new IOException("the line is dead");
            }

            var count = (int)Math.Min(Math.Min(buffer.Length, 10_007), all - position);
            for (var i = 0; i < count; i++)
            {
                buffer[i] = line[(position + i) % line.Length];
            }

            position += count;
            return count;
        }
    }

    /// <summary>Counts lines and looks every so many at how much is alive.</summary>
    private sealed class LiveBytes(int every) : OneWayStream
    {
        public int Lines { get; private set; }

        public List<long> Seen { get; } = [];

        public override bool CanWrite => true;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var before = Lines;
            Lines += buffer.Count((byte)'\n');
            if (before / every != Lines / every)
            {
                Seen.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }
    }

    private sealed class FullOutput : OneWayStream
    {
        public override bool CanWrite => true;

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("the disk is full");
    }
}
