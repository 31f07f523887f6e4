namespace YulinCareRules.Engine;

/// <summary>Which of the two evaluators decides. They give the same answers; a difference is a fault.</summary>
public enum RuleEvaluator
{
    /// <summary>Code made from the pack. Where code cannot be made at run time, such as under Native AOT, the interpreter takes its place.</summary>
    Compiled,

    /// <summary>The reference: slower, and in need of nothing.</summary>
    Interpreted,
}
