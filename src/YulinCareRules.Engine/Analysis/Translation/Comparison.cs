using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>Two symbols held against each other; null where that is beyond the method.</summary>
internal static class Comparison
{
    public static Truth? Apply(BinaryOperator operation, Symbol left, Symbol right)
    {
        if (operation == BinaryOperator.NotEqual)
        {
            return Apply(BinaryOperator.Equal, left, right)?.Not();
        }

        if (Constants.ValueOf(left) is { } known && Constants.ValueOf(right) is { } other)
        {
            return FeelOperators.Apply(operation, known, other) switch { FeelBoolean boolean => boolean.Value ? Truth.Yes : Truth.No, _ => Truth.None };
        }

        return (left, right) switch
        {
            (NumberSymbol a, NumberSymbol b) => Order(operation, a.Term.Minus(b.Term)),
            (DaysSymbol a, DaysSymbol b) => Order(operation, a.Days.Minus(b.Days)),
            (DateSymbol a, DateSymbol b) => Order(operation, a.Days.Minus(b.Days)),
            _ when operation != BinaryOperator.Equal => left is NullSymbol || right is NullSymbol ? Truth.None : null,
            (NullSymbol, Truth truth) => Truth.Of(truth.Null),
            (Truth truth, NullSymbol) => Truth.Of(truth.Null),
            (NullSymbol, not BeyondSymbol) or (not BeyondSymbol, NullSymbol) => Truth.No,
            (Truth a, Truth b) => Truth.Of(a.True.And(b.True).Or(a.False.And(b.False)).Or(a.Null.And(b.Null))),
            (FiniteSymbol a, ConstantSymbol b) => IsOne(a, b.Value),
            (ConstantSymbol a, FiniteSymbol b) => IsOne(b, a.Value),
            (FiniteSymbol a, FiniteSymbol b) => Same(a.Variable, b.Variable),
            _ => null,
        };
    }

    private static Truth Order(BinaryOperator operation, LinearTerm difference)
    {
        var back = difference.Times(-Rational.One);
        return Truth.Of(operation switch
        {
            BinaryOperator.LessThan => LinearAtom.Of(difference, true),
            BinaryOperator.LessThanOrEqual => LinearAtom.Of(difference, false),
            BinaryOperator.GreaterThan => LinearAtom.Of(back, true),
            BinaryOperator.GreaterThanOrEqual => LinearAtom.Of(back, false),
            _ => LinearAtom.Of(difference, false).And(LinearAtom.Of(back, false)),
        });
    }

    private static Truth IsOne(FiniteSymbol fact, FeelValue value) => Truth.Of(MemberAtom.Of(fact.Variable, fact.Variable.Only(value)));

    // Two texts that no expression names may be the same or not.
    private static Truth? Same(FiniteVariable a, FiniteVariable b)
    {
        if (a == b)
        {
            return Truth.Yes;
        }

        var shared = a.Values.Where(b.Values.Contains).ToList();
        return shared.Contains(AnalysisScope.OtherText)
            ? null
            : Truth.Of(Formula.Any(shared.Select(value => MemberAtom.Of(a, a.Only(value)).And(MemberAtom.Of(b, b.Only(value))))));
    }
}
