using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Logic over lists, not, and sameness.</summary>
internal static class BooleanFunctions
{
    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new("not", Signature.Of(call => call[0] is FeelBoolean or FeelNull ? FeelOperators.Not(call[0]) : null, Parameter.Any("negand"))),
        Folding("all", BinaryOperator.And, FeelBoolean.True),
        Folding("any", BinaryOperator.Or, FeelBoolean.False),
        new("is", Signature.Of(call => FeelBoolean.From(Identity.AreSame(call[0], call[1])), Parameter.Any("value1"), Parameter.Any("value2"))),
    ];

    private static BuiltInFunction Folding(string name, BinaryOperator operation, FeelValue start)
    {
        FeelValue? Fold(IReadOnlyList<FeelValue> items)
        {
            var result = items.Aggregate(start, (left, right) => FeelOperators.Apply(operation, left, right));
            return result is FeelNull && items.Any(item => item is not (FeelBoolean or FeelNull)) ? null : result;
        }

        return new(
            name,
            Signature.Of(call => Fold(call.List(0)), Parameter.List("list")),
            Signature.Variadic(call => call.Arguments is [FeelNull] ? null : Fold(call.Arguments), Parameter.Any("b")));
    }
}
