using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>Conditions.</summary>
internal sealed partial class TreeMaker
{
    private static readonly BinaryOperator[] Comparisons =
    [
        BinaryOperator.Equal, BinaryOperator.NotEqual, BinaryOperator.LessThan, BinaryOperator.LessThanOrEqual, BinaryOperator.GreaterThan, BinaryOperator.GreaterThanOrEqual,
    ];

    private FeelType Ordered => random.Next(2) == 0 ? FeelTypes.Number : FactTypes.Scalars.Remove(FeelTypes.Boolean)[random.Next(FactTypes.Scalars.Length - 1)];

    private Expression Boolean(IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        Expression Of(FeelType wanted) => Make(wanted, scope, depth);
        var type = Ordered;
        switch (random.Next(16))
        {
            case < 4:
                return new Binary(Nowhere, Comparisons[random.Next(Comparisons.Length)], Nowhere, Of(type), Of(type));
            case < 7:
                return new Binary(Nowhere, random.Next(2) == 0 ? BinaryOperator.And : BinaryOperator.Or, Nowhere, Of(FeelTypes.Boolean), Of(FeelTypes.Boolean));
            case 7:
                return Call("not", Of(FeelTypes.Boolean));
            case 8:
                return new Between(Nowhere, Of(type), Of(type), Of(type));
            case 9 or 10:
                return new In(Nowhere, Of(type), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Test(type, scope, depth))]);
            case 11:
                return new InstanceOf(Nowhere, Of(FactTypes.All[random.Next(FactTypes.All.Length)]), Written(FactTypes.Scalars[random.Next(FactTypes.Scalars.Length)]));
            case 12 or 13:
                var (iterators, inner) = Iterators(scope, depth);
                return new Quantified(Nowhere, random.Next(2) == 0, iterators, Make(FeelTypes.Boolean, inner, depth));
            case 14:
                string[] tests = ["contains", "starts with", "ends with", "is", "before"];
                var name = tests[random.Next(tests.Length)];
                return Call(name, Of(name is "is" or "before" ? type : FeelTypes.String), Of(name is "is" or "before" ? type : FeelTypes.String));
            default:
                return random.Next(2) == 0
                    ? Call("list contains", Of(FactTypes.Numbers), Of(FeelTypes.Number))
                    : Call(random.Next(2) == 0 ? "all" : "any", Of(new ListOf(FeelTypes.Boolean)));
        }
    }

    private UnaryTest Test(FeelType type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        IReadOnlyList<(string Name, FeelType Type)> inner = [.. scope, ("?", type)];
        return random.Next(5) switch
        {
            0 => new ComparisonTest(Nowhere, Comparisons[random.Next(Comparisons.Length)], Make(type, scope, depth)),
            1 => new ExpressionTest(Nowhere, new RangeLiteral(Nowhere, Constant(type), random.Next(2) == 0, Make(type, scope, depth), random.Next(2) == 0)),
            2 => new ExpressionTest(Nowhere, new ListLiteral(Nowhere, [Make(type, scope, depth), Constant(type)])),
            3 => new ExpressionTest(Nowhere, Make(FeelTypes.Boolean, inner, depth)),
            _ => new ExpressionTest(Nowhere, Make(type, scope, depth)),
        };
    }
}
