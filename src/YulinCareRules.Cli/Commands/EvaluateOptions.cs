namespace YulinCareRules.Cli.Commands;

/// <summary>What <c>evaluate</c> was asked for.</summary>
internal sealed record EvaluateOptions(IReadOnlyList<string> Files, string? Pack, DateOnly? AsOf, IReadOnlyList<string> Decisions, string Format, bool Explain, bool Chinese, bool Lines);
