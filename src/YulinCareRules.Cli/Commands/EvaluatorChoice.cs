namespace YulinCareRules.Cli.Commands;

/// <summary>What <c>--evaluator</c> chooses.</summary>
internal enum EvaluatorChoice
{
    Compiled,
    Interpreted,
    Both,
}
