using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Smt;

namespace YulinCareRules.Engine.Analysis.Solving;

/// <summary>Decides formulas: by the search and, where that gives up, by a solver where there is one.</summary>
/// <param name="Program">The solver; null without one.</param>
/// <param name="MostSteps">After how many steps the search gives up.</param>
internal sealed record FormulaSolver(ISolverProgram? Program = null, int MostSteps = FormulaSolver.UsualSteps)
{
    private const int UsualSteps = 20_000;

    /// <param name="formula">What is to hold.</param>
    /// <param name="variables">How many variables the translation has.</param>
    public Answer Solve(Formula formula, int variables)
    {
        var answer = new Solver(variables, MostSteps).Solve(formula);
        return answer is GivenUp && Program?.Ask(SmtText.Of(formula)) is { } printed ? SmtModel.Read(printed, formula, variables) : answer;
    }
}
