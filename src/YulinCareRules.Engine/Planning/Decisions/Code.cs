using System.Linq.Expressions;
using YulinCareRules.Engine.Planning.Cells;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>Pieces of code that the plans share.</summary>
internal static class Code
{
    /// <summary>A truth set as the cell of a yes-or-no question: outcome 0 for false, 1 for true, 2 for null.</summary>
    public static Cell CellOf(int truth, bool isInexact) => truth switch
    {
        TruthSet.False => Cell.Determined(0),
        TruthSet.True => Cell.Determined(1),
        TruthSet.Null => Cell.Determined(2),
        _ => Cell.Open(isInexact),
    };

    public static MethodCallExpression ToCell(Expression truth, Expression isInexact) => Expression.Call(typeof(Code), nameof(CellOf), null, truth, isInexact);
}
