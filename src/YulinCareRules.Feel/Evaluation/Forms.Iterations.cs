using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>What iterations and quantifiers run over.</summary>
internal sealed partial class Forms
{
    /// <summary>The results of an iteration so far, <c>partial</c>.</summary>
    public FeelValue Partial(ImmutableArray<FeelValue>.Builder results)
    {
        Budget.Spend(results.Count);
        return List(results.ToImmutable());
    }

    /// <summary>The values of a list or range; null where there is nothing to run over.</summary>
    public IEnumerable<FeelValue>? Source(Iterator iterator, FeelValue source) => source switch
    {
        FeelList list => list.Items,
        FeelRange range => Within(range) ?? NotIterable(iterator, range),
        FeelNull => NotIterable(iterator, source),
        _ => [source],
    };

    /// <summary>The numbers or dates from one to the other; null where there are none.</summary>
    public IEnumerable<FeelValue>? Source(Iterator iterator, FeelValue low, FeelValue high) =>
        Steps(low, high) ?? NotIterable(iterator, low is FeelNumber or FeelDate ? high : low);

    private IEnumerable<FeelValue>? NotIterable(Iterator iterator, FeelValue found)
    {
        context.Warn(EvaluationDiagnostics.NotIterable(iterator.Source.Span, found));
        return null;
    }

    // A range as a value runs upwards only.
    private static IEnumerable<FeelValue>? Within(FeelRange range)
    {
        if (range.Low is not { } low || range.High is not { } high || FeelOperators.Compare(low, high) is not <= 0 || Steps(low, high) is not { } steps)
        {
            return null;
        }

        return steps.Where(step => (range.LowIncluded || !step.Equals(low)) && (range.HighIncluded || !step.Equals(high)));
    }

    private static IEnumerable<FeelValue>? Steps(FeelValue low, FeelValue high) => (low, high) switch
    {
        (FeelNumber a, FeelNumber b) when decimal.IsInteger(a.Value) && decimal.IsInteger(b.Value) => Count(a.Value, b.Value).Select(FeelValue (number) => new FeelNumber(number)),
        (FeelDate a, FeelDate b) => Count(a.Date.DayNumber, b.Date.DayNumber).Select(FeelValue (day) => new FeelDate(CivilDate.FromDayNumber((long)day)!.Value)),
        _ => null,
    };

    private static IEnumerable<decimal> Count(decimal from, decimal to)
    {
        var step = from <= to ? 1 : -1;
        for (var number = from; number != to; number += step)
        {
            yield return number;
        }

        yield return to;
    }
}
