using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>For knowledge; nothing need be done.</summary>
    Information,

    /// <summary>Worth a look; nothing is stopped.</summary>
    Warning,

    /// <summary>The pack or the case cannot be used as it stands.</summary>
    Error,
}

/// <summary>A place in a text: file name, and line and column counted from 1 in characters.</summary>
/// <param name="File">The file as it was named to the reader; <c>-</c> for standard input.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <summary>What is written there, for whoever shows it; the place is the same without.</summary>
    internal SourceExcerpt? Excerpt { get; init; }

    /// <inheritdoc/>
    public bool Equals(SourceLocation other) => Line == other.Line && Column == other.Column && File == other.File;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column);

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>Something wrong in a pack or a case: a stable code, the very place, and words for people in Chinese and English.</summary>
/// <param name="Code">Stable code, listed in docs/diagnostics.md.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="MessageZh">What is wrong and what was meant, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, SourceLocation Location, string MessageZh, string MessageEn)
{
    /// <summary>The path of the fact or key concerned, where there is one, e.g. <c>institution.classes[0].children</c>.</summary>
    public string? Path { get; init; }

    /// <summary>What was expected there, in Chinese.</summary>
    public string? ExpectedZh { get; init; }

    /// <summary>What was expected there, in English.</summary>
    public string? ExpectedEn { get; init; }

    /// <summary>The name that was probably meant, where a near one exists.</summary>
    public string? Suggestion { get; init; }

    /// <summary>A case that shows it, as JSON for <c>evaluate</c>; null where none does.</summary>
    internal string? Witness { get; init; }

    /// <summary>One line for a terminal, in one language.</summary>
    /// <param name="chinese">True for Chinese, false for English.</param>
    public string In(bool chinese) => OnOneLine((chinese, Severity) switch
    {
        (true, DiagnosticSeverity.Error) => $"{Location}: 错误 {Code}: {MessageZh}",
        (true, DiagnosticSeverity.Warning) => $"{Location}: 提醒 {Code}: {MessageZh}",
        (true, _) => $"{Location}: 说明 {Code}: {MessageZh}",
        (false, DiagnosticSeverity.Error) => $"{Location}: error {Code}: {MessageEn}",
        (false, DiagnosticSeverity.Warning) => $"{Location}: warning {Code}: {MessageEn}",
        _ => $"{Location}: note {Code}: {MessageEn}",
    });

    /// <summary>One line for a terminal: <c>file:line:column: error YCR1203: 中文 (English)</c>.</summary>
    public override string ToString() => OnOneLine(
        $"{Location}: {Word} {Code}: {MessageZh} ({MessageEn})");

    private string Word => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    // A message quotes what was written: neither a line break nor a control character of it is to reach the terminal.
    private static string OnOneLine(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)) : text;
}
