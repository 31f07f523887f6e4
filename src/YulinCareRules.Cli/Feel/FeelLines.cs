using YulinCareRules.Cli.Input;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Runtime;

namespace YulinCareRules.Cli.Feel;

/// <summary>Evaluates line after line; one that cannot be read is answered by an error and the others go on.</summary>
internal sealed class FeelLines(Terminal terminal, bool areTables)
{
    /// <summary>False where a line could not be read.</summary>
    public bool Run(string file)
    {
        var allRead = true;
        using var stream = InputFiles.Open(file, terminal);
        var lines = new LineReader(stream);
        while (lines.Next() is { } line)
        {
            if (line.Span.TrimStart(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            allRead &= lines.Length > TextLimits.MaximumBytes
                ? Refuse(null, TextDiagnostics.TooLarge(new SourceLocation(file, lines.Number, 1), lines.Length, TextLimits.MaximumBytes))
                : Evaluate(JsonTextReader.Read(file, line, lines.Number));
            if (lines.IsDrained)
            {
                // Whoever writes a line and waits for its answer gets it.
                terminal.Output.Flush();
            }
        }

        terminal.Output.Flush();
        return allRead;
    }

    private bool Evaluate(TextResult text)
    {
        var id = (text.Root as TextMap)?.Find("id");
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(text.Errors);
        var reader = new FeelCaseReader(diagnostics);
        var read = text.Root is null ? null : areTables ? reader.ReadTable(text.Root) : reader.ReadExpression(text.Root);
        if (read is null || diagnostics.HasErrors)
        {
            return Refuse(id, diagnostics.ToSorted()[0]);
        }

        var context = EvaluationContext.Collecting(terminal.Now);
        var value = read.Evaluate(context);
        terminal.WriteLine(FeelDocument.WriteValue(id, value, context.Warnings));
        return true;
    }

    private bool Refuse(TextNode? id, Diagnostic error)
    {
        terminal.WriteLine(FeelDocument.WriteError(id, error));
        return false;
    }
}
