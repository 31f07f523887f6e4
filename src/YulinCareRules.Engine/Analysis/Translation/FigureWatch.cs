using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>Notes which figures are read where their value counts, and when they have none.</summary>
internal sealed class FigureWatch(Formula within)
{
    private readonly List<(ParameterModel Figure, Formula Without)> found = [];
    private Formula context = within;

    /// <summary>Each figure that may be without a value where it is read, and when that is.</summary>
    public IEnumerable<(ParameterModel Figure, Formula Without)> Found =>
        found.GroupBy(one => one.Figure).Select(same => (same.Key, Formula.Any(same.Select(one => one.Without))));

    public void Read(ParameterModel figure, Formula without)
    {
        var so = context.And(without);
        if (!so.IsFalse)
        {
            found.Add((figure, so));
        }
    }

    /// <summary>Reads what counts only where a condition holds.</summary>
    public T Under<T>(Formula condition, Func<T> read)
    {
        var before = context;
        context = context.And(condition);
        try
        {
            return read();
        }
        finally
        {
            context = before;
        }
    }
}
