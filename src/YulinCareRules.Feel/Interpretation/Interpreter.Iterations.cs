using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Iterations and quantifiers.</summary>
internal sealed partial class Interpreter
{
    private FeelValue Iterate(For loop, Scope scope)
    {
        var results = ImmutableArray.CreateBuilder<FeelValue>();
        var withPartial = new PartialScope(scope, () =>
        {
            context.Budget.Spend(results.Count);
            return context.Budget.Admit(new FeelList(results.ToImmutable()));
        });
        var done = Run(loop.Iterators, 0, withPartial, inner =>
        {
            results.Add(Evaluate(loop.Body, inner));
            return true;
        });
        return done ? context.Budget.Admit(new FeelList(results.ToImmutable())) : FeelNull.Instance;
    }

    private FeelValue Quantify(Quantified quantified, Scope scope)
    {
        // One answer of that kind settles it.
        var settling = FeelBoolean.From(!quantified.IsEvery);
        FeelValue result = FeelBoolean.From(quantified.IsEvery);
        var done = Run(quantified.Iterators, 0, scope, inner =>
        {
            var answer = Evaluate(quantified.Condition, inner);
            if (answer is not FeelBoolean)
            {
                context.Warn(EvaluationDiagnostics.NotBoolean(quantified.Condition.Span, answer));
                result = FeelNull.Instance;
            }
            else if (answer.Equals(settling))
            {
                result = settling;
                return false;
            }

            return true;
        });
        return done || result.Equals(settling) ? result : FeelNull.Instance;
    }

    // Every combination, the last variable running fastest; false where one has nothing to run over or the visitor stops.
    private bool Run(IReadOnlyList<Iterator> iterators, int index, Scope scope, Func<Scope, bool> visit)
    {
        if (index == iterators.Count)
        {
            return visit(scope);
        }

        var iterator = iterators[index];
        if (Source(iterator, scope) is not { } values)
        {
            return false;
        }

        foreach (var value in values)
        {
            context.Budget.Spend(1);
            var frame = new Frame(scope);
            frame.Set(iterator.Name, value);
            if (!Run(iterators, index + 1, frame, visit))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<FeelValue>? Source(Iterator iterator, Scope scope)
    {
        var low = Evaluate(iterator.Source, scope);
        if (iterator.RangeEnd is null)
        {
            return low switch
            {
                FeelList list => list.Items,
                FeelRange range => Within(range) ?? NotIterable(iterator, range),
                FeelNull => NotIterable(iterator, low),
                _ => [low],
            };
        }

        var high = Evaluate(iterator.RangeEnd, scope);
        return Steps(low, high) ?? NotIterable(iterator, low is FeelNumber or FeelDate ? high : low);
    }

    private IEnumerable<FeelValue>? NotIterable(Iterator iterator, FeelValue found)
    {
        context.Warn(EvaluationDiagnostics.NotIterable(iterator.Source.Span, found));
        return null;
    }

    // A range as a value runs upwards only.
    private static IEnumerable<FeelValue>? Within(FeelRange range)
    {
        if (range.Low is not { } low || range.High is not { } high || Runtime.FeelOperators.Compare(low, high) is not <= 0 || Steps(low, high) is not { } steps)
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
