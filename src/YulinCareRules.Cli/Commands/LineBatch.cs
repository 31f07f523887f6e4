using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Commands;

/// <summary>Lines that are decided at the same time, on all cores, and come out in the order in which they went in.</summary>
/// <param name="file">The file they are from.</param>
/// <param name="decider">Decides them.</param>
/// <param name="write">The document of a case that is decided.</param>
internal sealed class LineBatch(string file, CaseDecider decider, Func<DecidedCase, byte[]> write)
{
    // Enough to keep the cores busy, few enough to hold their documents.
    private const int Most = 64;

    private readonly List<(ReadOnlyMemory<byte> Text, int Number, Diagnostic? Problem)> lines = new(Most);

    public bool IsFull => lines.Count == Most;

    /// <summary>Takes up the line that was read last.</summary>
    public void Add(LineReader reader, ReadOnlyMemory<byte> line) => lines.Add(reader.Length > TextLimits.MaximumBytes
        ? (default, reader.Number, TextDiagnostics.TooLarge(new SourceLocation(file, reader.Number, 1), reader.Length, TextLimits.MaximumBytes))
        : (line.ToArray(), reader.Number, null));

    /// <summary>Decides the lines that were taken up, which are then done with.</summary>
    public IReadOnlyList<(DecidedCase Case, byte[] Document)> Decide()
    {
        var decided = new (DecidedCase, byte[])[lines.Count];
        if (lines.Count == 1)
        {
            decided[0] = Decide(0);
        }
        else
        {
            Parallel.For(0, lines.Count, i => decided[i] = Decide(i));
        }

        lines.Clear();
        return decided;
    }

    private (DecidedCase Case, byte[] Document) Decide(int index)
    {
        var (text, number, problem) = lines[index];
        var decided = problem is null ? decider.Decide(JsonTextReader.Read(file, text, number)) : DecidedCase.Unreadable(problem);
        return (decided, write(decided));
    }
}
