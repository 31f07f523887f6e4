using System.Collections.Concurrent;
using YulinCareRules.Cli.Commands;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Lines;

/// <summary>
/// Lines on their way through reading, deciding and writing, all at the same time: this thread reads, all cores decide, another thread writes in the order of reading.
/// A fixed number of batches goes round, so that memory does not grow with the number of lines.
/// </summary>
/// <param name="file">The file they are from.</param>
/// <param name="decider">Decides them.</param>
/// <param name="output">The form in which they go out.</param>
/// <param name="write">Called for each batch, in order, when it is decided.</param>
internal sealed class LinePipeline(string file, CaseDecider decider, ICaseLine output, Action<LineBatch> write) : IDisposable
{
    // Some that are decided on each core, and some that wait for an earlier one to be written.
    private static readonly int Batches = (4 * Environment.ProcessorCount) + 1;

    // The one that was written last is the next to be filled: its memory is still near the processor.
    private readonly BlockingCollection<LineBatch> free = new(new ConcurrentStack<LineBatch>());
    private readonly BlockingCollection<LineBatch> started = [];
    private readonly CancellationTokenSource failed = new();

    /// <summary>Takes all lines through; gives why no more of them can be read, where it comes to that.</summary>
    public Diagnostic? Run(Func<Stream> open)
    {
        for (var i = 0; i < Batches; i++)
        {
            free.Add(new LineBatch());
        }

        var writing = Task.Factory.StartNew(WriteAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Diagnostic? problem = null;
        try
        {
            using var stream = open();
            ReadAll(new LineReader(stream));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = InputFiles.Unreadable(file, unreadable);
        }
        catch (OperationCanceledException) when (failed.IsCancellationRequested)
        {
            // The writing thread tells why below.
        }
        finally
        {
            started.CompleteAdding();
            Task.WaitAny(writing);
        }

        writing.GetAwaiter().GetResult();
        return problem;
    }

    public void Dispose()
    {
        free.Dispose();
        started.Dispose();
        failed.Dispose();
    }

    private void ReadAll(LineReader lines)
    {
        var batch = free.Take(failed.Token);
        try
        {
            while (lines.Next() is { } line)
            {
                if (!line.Span.TrimStart(" \t\r"u8).IsEmpty)
                {
                    batch.Add(lines, line);
                }

                // Whoever writes a line and waits for its answer gets it.
                if (!batch.IsEmpty && (batch.IsFull || lines.IsDrained))
                {
                    Start(batch);
                    batch = free.Take(failed.Token);
                }
            }
        }
        finally
        {
            // What was read before the input failed is answered too.
            if (!batch.IsEmpty && !failed.IsCancellationRequested)
            {
                Start(batch);
            }
        }
    }

    private void Start(LineBatch batch)
    {
        batch.Start(file, decider, output);
        started.Add(batch);
    }

    private void WriteAll()
    {
        try
        {
            foreach (var batch in started.GetConsumingEnumerable())
            {
                batch.Decided.GetAwaiter().GetResult();
                write(batch);
                batch.Clear();
                free.Add(batch);
            }
        }
        catch
        {
            failed.Cancel();
            throw;
        }
    }
}
