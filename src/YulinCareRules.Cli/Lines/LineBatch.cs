using System.Buffers;
using YulinCareRules.Cli.Commands;
using YulinCareRules.Cli.Input;
using YulinCareRules.Cli.Output;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Documents.Fragments;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Lines;

/// <summary>Lines that are decided one after the other, and their documents. When these are written it takes up other lines.</summary>
internal sealed class LineBatch
{
    // Enough to be worth handing over, few enough for all cores to have some.
    private const int MostLines = 16;

    // What long lines, or their documents, have taken is not held for ever.
    private const int MostKept = 1024 * 1024;
    private const int MostWrittenKept = 2 * MostKept;

    private readonly List<(int Start, int Length, int Number, long Written)> lines = new(MostLines);
    private readonly DocumentBuffer documents = new();
    private ArrayBufferWriter<byte> text = new(MostKept / 16);

    /// <summary>Which it is in the order of reading.</summary>
    public long Turn { get; set; }

    public bool IsEmpty => lines.Count == 0;

    public bool IsFull => lines.Count == MostLines || text.WrittenCount >= MostKept / 16;

    /// <summary>Whether each line could be read.</summary>
    public bool AllRead { get; private set; }

    /// <summary>Where the two evaluators differ, if both were asked.</summary>
    public List<Diagnostic> Differences { get; } = [];

    /// <summary>What was given up because it costs too much.</summary>
    public List<Diagnostic> Stopped { get; } = [];

    /// <summary>Takes up the line that was read last.</summary>
    public void Add(LineReader reader, ReadOnlyMemory<byte> line)
    {
        var kept = reader.Length > TextLimits.MaximumBytes ? default : line.Span;
        lines.Add((text.WrittenCount, kept.Length, reader.Number, reader.Length));
        text.Write(kept);
    }

    /// <summary>Writes the documents, which are then done with.</summary>
    public void WriteTo(Stream output)
    {
        output.Write(documents.Written);
        documents.Clear(MostWrittenKept);
    }

    /// <summary>Makes it empty again.</summary>
    public void Clear()
    {
        lines.Clear();
        Differences.Clear();
        Stopped.Clear();
        if (text.Capacity > MostKept)
        {
            text = new(MostKept / 16);
        }

        text.ResetWrittenCount();
    }

    /// <summary>Decides the lines and makes their documents.</summary>
    public void Decide(string file, CaseDecider decider, ICaseLine output)
    {
        AllRead = true;
        foreach (var (start, length, number, written) in lines)
        {
            var decided = written > TextLimits.MaximumBytes
                ? DecidedCase.Unreadable(TextDiagnostics.TooLarge(new SourceLocation(file, number, 1), written, TextLimits.MaximumBytes))
                : decider.Decide(file, text.WrittenMemory.Slice(start, length), number);
            output.Write(decided, documents);
            var stopped = decided.Stopped;
            AllRead &= decided.Decisions is not null && stopped.Count == 0;
            Differences.AddRange(decided.Differences);
            Stopped.AddRange(stopped);
        }
    }
}
