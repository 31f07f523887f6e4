using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Feel;

/// <summary>Evaluates line after line; one that cannot be read is answered by an error and the others go on.</summary>
internal sealed class FeelLines(Terminal terminal, FeelEvaluation evaluation, bool areTables)
{
    private bool allRead = true;
    private bool allAgree = true;

    /// <summary>How the tool ends: done, or with a line that could not be read, or on which two evaluators differ.</summary>
    public int Run(string file)
    {
        using var stream = InputFiles.Open(file, terminal);
        var lines = new LineReader(stream);
        while (lines.Next() is { } line)
        {
            if (line.Span.TrimStart(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            if (lines.Length > TextLimits.MaximumBytes)
            {
                Refuse(null, TextDiagnostics.TooLarge(new SourceLocation(file, lines.Number, 1), lines.Length, TextLimits.MaximumBytes));
            }
            else
            {
                Evaluate(line, new SourceLocation(file, lines.Number, 1));
            }

            if (lines.IsDrained)
            {
                // Whoever writes a line and waits for its answer gets it.
                terminal.Output.Flush();
            }
        }

        terminal.Output.Flush();
        return !allAgree ? ExitCodes.Findings : allRead ? ExitCodes.Done : ExitCodes.BadInput;
    }

    private void Evaluate(ReadOnlyMemory<byte> line, SourceLocation at)
    {
        var text = JsonTextReader.Read(at.File, line, at.Line);
        var id = text.Root is null ? BrokenLineId.Find(line) : (text.Root as TextMap)?.Find("id");
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(text.Errors);
        var reader = new FeelCaseReader(diagnostics);
        var read = text.Root is null ? null : areTables ? reader.ReadTable(text.Root) : reader.ReadExpression(text.Root);
        if (read is null || diagnostics.HasErrors)
        {
            Refuse(id, diagnostics.ToSorted()[0]);
            return;
        }

        var (value, warnings, difference) = evaluation.Evaluate(read);
        terminal.WriteLine(FeelDocument.WriteValue(id, value, warnings));
        if (difference is not null)
        {
            allAgree = false;
            terminal.Report([new Diagnostic(difference.Code, DiagnosticSeverity.Error, at, difference.MessageZh, difference.MessageEn)]);
        }
    }

    private void Refuse(TextNode? id, Diagnostic error)
    {
        allRead = false;
        terminal.WriteLine(FeelDocument.WriteError(id, error));
    }
}
