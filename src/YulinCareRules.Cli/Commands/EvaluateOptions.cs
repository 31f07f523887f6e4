namespace YulinCareRules.Cli.Commands;

/// <summary>What <c>evaluate</c> was asked for.</summary>
internal sealed record EvaluateOptions(IReadOnlyList<string> Files, string? Pack, DateOnly? AsOf, IReadOnlyList<string> Decisions, string Format, bool Explain, bool Chinese, bool Lines, EvaluatorChoice Evaluator);

/// <summary>Which evaluator decides.</summary>
internal enum EvaluatorChoice
{
    Compiled,
    Interpreted,

    /// <summary>Both, held against each other.</summary>
    Both,
}
