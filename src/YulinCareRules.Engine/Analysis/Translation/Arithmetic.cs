using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>Calculation as far as it stays a sum of multiples.</summary>
internal static class Arithmetic
{
    // Further than this it leaves the years that dates have.
    private static readonly Rational MostDays = Rational.Of(1_000_000);

    public static Alternatives Apply(BinaryOperator operation, Symbol left, Symbol right)
    {
        if (left is NullSymbol || right is NullSymbol)
        {
            return Alternatives.Null;
        }

        if (left is NumberSymbol { Term: var a } && right is NumberSymbol { Term: var b } && Linear(operation, a, b) is { } term)
        {
            return Alternatives.Of(new NumberSymbol(term));
        }

        if (OfDates(operation, left, right) is { } dates)
        {
            return Alternatives.Of(dates);
        }

        return Constants.ValueOf(left) is { } known && Constants.ValueOf(right) is { } other
            ? Alternatives.Of(Constants.Of(FeelOperators.Apply(operation, known, other)))
            : Alternatives.Of(BeyondSymbol.Instance);
    }

    // A date moves by whole days: the hours beyond them take it to the day in which they end.
    private static Symbol? OfDates(BinaryOperator operation, Symbol left, Symbol right) => (operation, left, right) switch
    {
        (BinaryOperator.Add, DateSymbol date, DaysSymbol length) => Moved(date, length.Days),
        (BinaryOperator.Add, DaysSymbol length, DateSymbol date) => Moved(date, length.Days),
        (BinaryOperator.Subtract, DateSymbol date, DaysSymbol length) => Moved(date, length.Days.Times(-Rational.One)),
        (BinaryOperator.Subtract, DateSymbol one, DateSymbol other) => new DaysSymbol(one.Days.Minus(other.Days)),
        (BinaryOperator.Add, DaysSymbol one, DaysSymbol other) => new DaysSymbol(one.Days.Plus(other.Days)),
        (BinaryOperator.Subtract, DaysSymbol one, DaysSymbol other) => new DaysSymbol(one.Days.Minus(other.Days)),
        _ => null,
    };

    private static DateSymbol? Moved(DateSymbol date, LinearTerm by) =>
        by.IsConstant && by.Constant < MostDays && -by.Constant < MostDays ? new DateSymbol(date.Days.Plus(LinearTerm.Of(by.Constant.Floor()))) : null;

    private static LinearTerm? Linear(BinaryOperator operation, LinearTerm a, LinearTerm b) => operation switch
    {
        BinaryOperator.Add => a.Plus(b),
        BinaryOperator.Subtract => a.Minus(b),
        BinaryOperator.Multiply when b.IsConstant => a.Times(b.Constant),
        BinaryOperator.Multiply when a.IsConstant => b.Times(a.Constant),
        BinaryOperator.Divide when b.IsConstant && b.Constant.Sign != 0 => a.Times(Rational.One / b.Constant),
        _ => null,
    };
}
