namespace YulinCareRules.Engine.Text;

/// <summary>A stretch of a text that a diagnostic is about; its line is looked up when somebody shows it.</summary>
internal sealed class SourceExcerpt(SourceText source, int start, int end)
{
    public SourceText Source => source;

    /// <summary>Where the stretch begins, as the text counts.</summary>
    public int Start => start;

    /// <summary>Where it ends.</summary>
    public int End => end;

    /// <summary>The line, and how many of its characters lie before the stretch and in it.</summary>
    public (string Line, int Before, int Length) Line => source.LineAround(start, end);
}
