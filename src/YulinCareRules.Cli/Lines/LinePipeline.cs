using System.Runtime.ExceptionServices;
using YulinCareRules.Cli.Commands;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Lines;

/// <summary>
/// Lines on their way through reading, deciding and writing. Each core reads a batch, decides it and, if it is its turn, writes it with all that are ready after it, so that
/// none waits for another that reads or writes: the answers go out in the order of reading. A fixed number of batches goes round, so that memory does not grow with the number of lines.
/// </summary>
/// <param name="file">The file they are from.</param>
/// <param name="decider">Decides them.</param>
/// <param name="output">The form in which they go out.</param>
/// <param name="write">Called for each batch, in order, when it is decided; by one thread at a time.</param>
internal sealed class LinePipeline(string file, CaseDecider decider, ICaseLine output, Action<LineBatch> write)
{
    // While one waits for input or output another decides.
    private static readonly int Workers = Math.Max(2, Environment.ProcessorCount);

    // One that each worker decides, and some that wait for an earlier one to be written.
    private static readonly int Batches = (4 * Workers) + 1;

    private readonly Lock reading = new();
    private readonly Lock ready = new();

    // The one that was written last is the next to be filled: its memory is still near the processor.
    private readonly Stack<LineBatch> free = new();
    private readonly Dictionary<long, LineBatch> decided = [];
    private ExceptionDispatchInfo? failure;
    private Diagnostic? problem;
    private bool isReadToEnd;
    private long read;

    // Of the batch that is written next.
    private long turn;
    private bool isWriting;

    /// <summary>Takes all lines through; gives why no more of them can be read, where it comes to that.</summary>
    public Diagnostic? Run(Func<Stream> open)
    {
        for (var i = 0; i < Batches; i++)
        {
            free.Push(new LineBatch());
        }

        try
        {
            using var stream = open();
            var lines = new LineReader(stream);
            Task.WaitAll([.. Enumerable.Range(0, Workers).Select(_ => Task.Factory.StartNew(() => Work(lines), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))]);
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            problem = InputFiles.Unreadable(file, unreadable);
        }

        failure?.Throw();
        return problem;
    }

    private static bool IsUnreadable(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private void Work(LineReader lines)
    {
        try
        {
            while (Read(lines) is { } batch)
            {
                batch.Decide(file, decider, output);
                Deliver(batch);
            }
        }
        catch (Exception failed)
        {
            // Whatever it is ends the run, and is thrown where the run was asked for.
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(failed), null);
            lock (free)
            {
                Monitor.PulseAll(free);
            }
        }
    }

    // Null when there is nothing left to do.
    private LineBatch? Read(LineReader lines)
    {
        lock (reading)
        {
            if (isReadToEnd || Take() is not { } batch)
            {
                return null;
            }

            try
            {
                Fill(batch, lines);
            }
            catch (Exception unreadable) when (IsUnreadable(unreadable))
            {
                // What was read before the input failed is answered too.
                problem = InputFiles.Unreadable(file, unreadable);
                isReadToEnd = true;
            }

            batch.Turn = read++;
            return batch;
        }
    }

    private void Fill(LineBatch batch, LineReader lines)
    {
        // Whoever writes a line and waits for its answer gets it.
        while (batch.IsEmpty || !(batch.IsFull || lines.IsDrained))
        {
            if (lines.Next() is not { } line)
            {
                isReadToEnd = true;
                return;
            }

            if (!line.Span.TrimStart(" \t\r"u8).IsEmpty)
            {
                batch.Add(lines, line);
            }
        }
    }

    // Null where the run has failed.
    private LineBatch? Take()
    {
        lock (free)
        {
            while (free.Count == 0 && Volatile.Read(ref failure) is null)
            {
                Monitor.Wait(free);
            }

            return Volatile.Read(ref failure) is null ? free.Pop() : null;
        }
    }

    private void Deliver(LineBatch batch)
    {
        lock (ready)
        {
            decided.Add(batch.Turn, batch);
            if (isWriting)
            {
                return;
            }

            isWriting = true;
        }

        while (Next() is { } next)
        {
            write(next);
            next.Clear();
            lock (free)
            {
                free.Push(next);
                Monitor.Pulse(free);
            }
        }
    }

    // Null where the batch whose turn it is is not decided yet; whoever decides it goes on.
    private LineBatch? Next()
    {
        lock (ready)
        {
            if (decided.Remove(turn, out var next))
            {
                turn++;
                return next;
            }

            isWriting = false;
            return null;
        }
    }
}
