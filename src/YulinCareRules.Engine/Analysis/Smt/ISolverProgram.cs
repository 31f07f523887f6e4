namespace YulinCareRules.Engine.Analysis.Smt;

/// <summary>A program that decides formulas of SMT-LIB 2; whoever asks for the analysis provides it, since the engine starts no process.</summary>
internal interface ISolverProgram
{
    /// <summary>What it prints when given the text; null where it is broken, or too slow.</summary>
    string? Ask(string text);
}
