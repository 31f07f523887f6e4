namespace YulinCareRules.Cli.Commands;

/// <summary>What <c>evaluate</c> was asked for.</summary>
internal sealed record EvaluateOptions(
    IReadOnlyList<string> Files, string? Pack, DateOnly? AsOf, IReadOnlyList<string> Decisions, string Format, bool Explain, bool Chinese, bool Lines, EvaluatorChoice Evaluator)
{
    /// <summary>Files of public keys of which one must have signed the pack file; none: no signature is asked for.</summary>
    public IReadOnlyList<string> TrustedKeys { get; init; } = [];

    /// <summary>Writes decision records.</summary>
    public bool Recorded { get; init; }

    /// <summary>Leaves personal facts out of the records.</summary>
    public bool Masked { get; init; }

    /// <summary>The language that errors keep to; null where none was asked for, and they come in both.</summary>
    public bool? ErrorsInChinese { get; init; }
}
