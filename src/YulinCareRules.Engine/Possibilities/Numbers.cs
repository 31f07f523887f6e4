using System.Collections.Immutable;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>Arithmetic and comparison where a number may be open.</summary>
internal static class Numbers
{
    private const int MostCombinations = 64;

    public static Span SpanOf(Possible value) => value switch
    {
        KnownValue { Value: FeelNumber number } => Span.Of(number.Value),
        PossibleNumber number => number.Span,
        Choice choice when choice.Values.All(item => item is FeelNumber) =>
            choice.Values.Select(item => Span.Of(((FeelNumber)item).Value)).Aggregate((left, right) => left.Hull(right)),
        _ => Span.Full,
    };

    public static Possible Apply(BinaryOperator operation, Possible left, Possible right, World world)
    {
        try
        {
            return Reckon(operation, left, right, world);
        }
        catch (OverflowException)
        {
            // Somewhere within its bounds the number is beyond what a decimal holds: nothing is known of the result.
            return new AnyPossible(left.Unknowns.Union(right.Unknowns), left.Split ?? right.Split);
        }
    }

    /// <summary>The total of some numbers, as if they were added one after the other.</summary>
    public static Possible Sum(IReadOnlyList<Possible> numbers, World world)
    {
        var (total, next) = (numbers[0], 1);
        while (next < numbers.Count && total is not PossibleNumber)
        {
            total = Apply(BinaryOperator.Add, total, numbers[next++], world);
        }

        List<Possible> rest = [.. numbers.Skip(next)];
        return rest.Count < 2 || AtOnce([total, .. rest], world) is not { } sum
            ? rest.Aggregate(total, (sum, number) => Apply(BinaryOperator.Add, sum, number, world))
            : sum;
    }

    // Null where one of them may be no number, or the total is beyond what a decimal holds.
    private static PossibleNumber? AtOnce(List<Possible> numbers, World world)
    {
        if (!numbers.TrueForAll(IsNumber))
        {
            return null;
        }

        try
        {
            List<LinearForm> forms = [.. numbers.Select(FormOf).TakeWhile(form => form is not null).OfType<LinearForm>()];
            var form = LinearForm.SumOf(forms);
            var span = numbers.Skip(forms.Count).Aggregate(form.RangeIn(world), (all, number) => all.Plus(SpanOf(number)));
            return form.Terms.IsEmpty && forms.Count > 0
                ? null
                : new PossibleNumber(span, forms.Count == numbers.Count ? form : null, UnknownSet.UnionOf(numbers.Select(number => number.Unknowns)), numbers.Select(number => number.Split).FirstOrDefault(split => split is not null));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Possible Reckon(BinaryOperator operation, Possible left, Possible right, World world)
    {
        if (left is KnownValue a && right is KnownValue b)
        {
            return Possible.Known(FeelOperators.Apply(operation, a.Value, b.Value));
        }

        var on = left.Unknowns.Union(right.Unknowns);
        var next = left.Split ?? right.Split;
        if (Combine(operation, left, right) is { } values)
        {
            return values.Length == 1 ? Possible.Known(values[0]) : new Choice(values, on, next);
        }

        return operation is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Power
            ? Calculate(operation, left, right, on, next, world)
            : Compare(operation, left, right, on, next, world);
    }

    private static ImmutableArray<FeelValue>? Combine(BinaryOperator operation, Possible left, Possible right)
    {
        ImmutableArray<FeelValue> ls = left is Choice l ? l.Values : left is KnownValue lk ? [lk.Value] : [];
        ImmutableArray<FeelValue> rs = right is Choice r ? r.Values : right is KnownValue rk ? [rk.Value] : [];
        if (ls.IsEmpty || rs.IsEmpty || ls.Length * rs.Length > MostCombinations)
        {
            return null;
        }

        var results = ImmutableArray.CreateBuilder<FeelValue>(2);
        foreach (var x in ls)
        {
            foreach (var y in rs)
            {
                var result = FeelOperators.Apply(operation, x, y);
                if (!results.Contains(result))
                {
                    results.Add(result);
                }
            }
        }

        return results.DrainToImmutable();
    }

    private static Possible Calculate(BinaryOperator operation, Possible left, Possible right, UnknownSet on, Split? next, World world)
    {
        if (left is KnownValue { Value: FeelNull } || right is KnownValue { Value: FeelNull })
        {
            return KnownValue.Null;
        }

        // What may be null, may give null.
        if (!IsNumber(left) || !IsNumber(right))
        {
            return new AnyPossible(on, next);
        }

        var form = (operation, FormOf(left), FormOf(right)) switch
        {
            (BinaryOperator.Add, { } a, { } b) => a.Plus(b),
            (BinaryOperator.Subtract, { } a, { } b) => a.Plus(b.Times(-1)),
            (BinaryOperator.Multiply, { } a, { Terms.IsEmpty: true } b) => a.Times(b.Constant),
            (BinaryOperator.Multiply, { Terms.IsEmpty: true } a, { } b) => b.Times(a.Constant),
            (BinaryOperator.Divide, { } a, { Terms.IsEmpty: true, Constant: not 0 } b) => a.Times(1 / b.Constant),
            _ => null,
        };
        if (form is not null)
        {
            return form.Terms.IsEmpty ? Possible.Known(new FeelNumber(form.Constant)) : new PossibleNumber(form.RangeIn(world), form, on, next);
        }

        var (x, y) = (SpanOf(left), SpanOf(right));
        var span = operation switch
        {
            BinaryOperator.Add => x.Plus(y),
            BinaryOperator.Subtract => x.Plus(y.Times(-1)),
            BinaryOperator.Multiply => Product(x, y),
            _ => Span.Full,
        };
        return new PossibleNumber(span, null, on, next);
    }

    private static Span Product(Span x, Span y)
    {
        if (x is { Low: { } a, High: { } b } && y is { Low: { } c, High: { } d })
        {
            decimal[] corners = [a * c, a * d, b * c, b * d];
            return new Span(corners.Min(), corners.Max(), x.IsInteger && y.IsInteger);
        }

        return x.Low >= 0 && y.Low >= 0 ? new Span(x.Low * y.Low, x.High * y.High, x.IsInteger && y.IsInteger) : Span.Full;
    }

    private static Possible Compare(BinaryOperator operation, Possible left, Possible right, UnknownSet on, Split? next, World world)
    {
        // Null has no order, and a number is never null.
        if ((left is KnownValue { Value: FeelNull } && IsNumber(right)) || (right is KnownValue { Value: FeelNull } && IsNumber(left)))
        {
            return Possible.Known(FeelOperators.Apply(operation, FeelNull.Instance, new FeelNumber(0)));
        }

        if (left is not (PossibleNumber or Choice or KnownValue { Value: FeelNumber }) || right is not (PossibleNumber or Choice or KnownValue { Value: FeelNumber }))
        {
            return Truth.Undecided(on, next);
        }

        var form = FormOf(left) is { } a && FormOf(right) is { } b ? a.Plus(b.Times(-1)) : null;
        var difference = form?.RangeIn(world) ?? SpanOf(left).Plus(SpanOf(right).Times(-1));
        return Decide(operation, difference) is { } decided
            ? Possible.Known(decided)
            : Truth.Undecided(on, next ?? form?.SplitAtZero(world));
    }

    private static bool IsNumber(Possible value) => value is PossibleNumber or KnownValue { Value: FeelNumber } || (value is Choice choice && choice.Values.All(item => item is FeelNumber));

    // Where the difference of the two sides may lie tells, or does not tell, which is greater.
    private static bool? Decide(BinaryOperator operation, Span difference)
    {
        var below = difference.High < 0 || (difference.High == 0 && difference.HighOpen);
        var above = difference.Low > 0 || (difference.Low == 0 && difference.LowOpen);
        var notAbove = difference.High <= 0;
        var notBelow = difference.Low >= 0;
        var apart = below || above || !difference.Contains(0);
        return operation switch
        {
            BinaryOperator.LessThan => below ? true : notBelow ? false : null,
            BinaryOperator.LessThanOrEqual => notAbove ? true : above ? false : null,
            BinaryOperator.GreaterThan => above ? true : notAbove ? false : null,
            BinaryOperator.GreaterThanOrEqual => notBelow ? true : below ? false : null,
            BinaryOperator.Equal => apart ? false : difference.Point is 0 ? true : null,
            BinaryOperator.NotEqual => apart ? true : difference.Point is 0 ? false : null,
            _ => null,
        };
    }

    private static LinearForm? FormOf(Possible value) => value switch
    {
        KnownValue { Value: FeelNumber number } => LinearForm.Of(number.Value),
        PossibleNumber number => number.Form,
        _ => null,
    };
}
