using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>How points and ranges lie to each other, and ranges from text.</summary>
internal static class RangeFunctions
{
    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new("range", Signature.Of(call => Read(call.Text(0), call.Context), Parameter.Text("from"))),
        Any("before", (a, b) => Less(a.High, b.Low) || (Same(a.High, b.Low) && !(a.HighIncluded && b.LowIncluded))),
        Any("after", (a, b) => Less(b.High, a.Low) || (Same(b.High, a.Low) && !(b.HighIncluded && a.LowIncluded))),
        Ranges("meets", (a, b) => a.HighIncluded && b.LowIncluded && Same(a.High, b.Low)),
        Ranges("met by", (a, b) => a.LowIncluded && b.HighIncluded && Same(a.Low, b.High)),
        Ranges("overlaps", (a, b) => StartsWithin(a, b) && StartsWithin(b, a)),
        Ranges("overlaps before", (a, b) => StartsEarlier(a, b) && StartsWithin(b, a) && !EndsLater(a, b)),
        Ranges("overlaps after", (a, b) => StartsEarlier(b, a) && StartsWithin(a, b) && !EndsLater(b, a)),
        Within("finishes", (a, b) => SameEnd(a, b) && !StartsEarlier(a, b), SameEnd),
        Around("finished by", (a, b) => SameEnd(a, b) && !StartsEarlier(b, a), SameEnd),
        Around("includes", Covers, (point, range) => Covers(range, point)),
        Within("during", (a, b) => Covers(b, a), (point, range) => Covers(range, point)),
        Within("starts", (a, b) => SameStart(a, b) && !EndsLater(a, b), SameStart),
        Around("started by", (a, b) => SameStart(a, b) && !EndsLater(b, a), SameStart),
        new(
            "coincides",
            Signature.Of(Of((a, b) => SameStart(a, b) && SameEnd(a, b)), Range("range1"), Range("range2")),
            Signature.Of(Of((a, b) => Same(a.Low, b.Low)), Parameter.Any("point1"), Parameter.Any("point2"))),
    ];

    private static Parameter Range(string name) => new(name, FeelTypes.Range);

    private static BuiltInFunction Any(string name, Func<FeelRange, FeelRange, bool> body) => new(
        name,
        Signature.Of(Of(body), Range("range1"), Range("range2")),
        Signature.Of(Of(body), Parameter.Any("point"), Range("range")),
        Signature.Of(Of(body), Range("range"), Parameter.Any("point")),
        Signature.Of(Of(body), Parameter.Any("point1"), Parameter.Any("point2")));

    private static BuiltInFunction Ranges(string name, Func<FeelRange, FeelRange, bool> body) => new(name, Signature.Of(Of(body), Range("range1"), Range("range2")));

    private static BuiltInFunction Within(string name, Func<FeelRange, FeelRange, bool> body, Func<FeelRange, FeelRange, bool> point) => new(
        name,
        Signature.Of(Of(body), Range("range1"), Range("range2")),
        Signature.Of(Of(point), Parameter.Any("point"), Range("range")));

    private static BuiltInFunction Around(string name, Func<FeelRange, FeelRange, bool> body, Func<FeelRange, FeelRange, bool> point) => new(
        name,
        Signature.Of(Of(body), Range("range1"), Range("range2")),
        Signature.Of(Of((a, b) => point(b, a)), Range("range"), Parameter.Any("point")));

    private static bool Covers(FeelRange outer, FeelRange inner) => !StartsEarlier(inner, outer) && !EndsLater(inner, outer);

    private static bool SameEnd(FeelRange a, FeelRange b) => Same(a.High, b.High) && a.HighIncluded == b.HighIncluded;

    private static bool SameStart(FeelRange a, FeelRange b) => Same(a.Low, b.Low) && a.LowIncluded == b.LowIncluded;

    // A point is the range of itself alone. Null and values without an order have no place beside others.
    private static Func<Call, FeelValue?> Of(Func<FeelRange, FeelRange, bool> body) => call =>
    {
        var (a, b) = (AsRange(call[0]), AsRange(call[1]));
        return a is not null && b is not null && Ends(a).All(x => Ends(b).All(y => FeelOperators.Compare(x, y) is not null)) ? FeelBoolean.From(body(a, b)) : null;
    };

    private static FeelRange? AsRange(FeelValue value) => value switch
    {
        FeelRange range => range.Low is FeelNull || range.High is FeelNull || range.Test == BinaryOperator.NotEqual ? null : range,
        FeelNull => null,
        _ => new FeelRange(value, true, value, true),
    };

    private static IEnumerable<FeelValue> Ends(FeelRange range) => new[] { range.Low, range.High }.OfType<FeelValue>();

    private static bool Less(FeelValue? left, FeelValue? right) => left is not null && right is not null && FeelOperators.Compare(left, right) < 0;

    private static bool Same(FeelValue? left, FeelValue? right) =>
        left is null || right is null ? left is null && right is null : FeelOperators.Compare(left, right) == 0;

    // An open end lies beyond every other.
    private static bool StartsEarlier(FeelRange a, FeelRange b) =>
        b.Low is not null && (a.Low is null || Less(a.Low, b.Low) || (Same(a.Low, b.Low) && a.LowIncluded && !b.LowIncluded));

    private static bool EndsLater(FeelRange a, FeelRange b) =>
        b.High is not null && (a.High is null || Less(b.High, a.High) || (Same(a.High, b.High) && a.HighIncluded && !b.HighIncluded));

    // Whether b does not end before a begins.
    private static bool StartsWithin(FeelRange a, FeelRange b) =>
        a.Low is null || b.High is null || Less(a.Low, b.High) || (Same(a.Low, b.High) && a.LowIncluded && b.HighIncluded);

    private static FeelRange? Read(string text, EvaluationContext context)
    {
        if (ExpressionParser.ParseRange(text).Tree is not { } range)
        {
            return null;
        }

        // An end that is missing is open.
        return (range.Low, range.High) switch
        {
            (null, { } high) when !range.LowIncluded && Ordered(high, context) is { } to =>
                FeelRange.FromTest(range.HighIncluded ? BinaryOperator.LessThanOrEqual : BinaryOperator.LessThan, to),
            ({ } low, null) when Ordered(low, context) is { } from =>
                FeelRange.FromTest(range.LowIncluded ? BinaryOperator.GreaterThanOrEqual : BinaryOperator.GreaterThan, from),
            ({ } low, { } high) when Constant(low, context) is { } from && Constant(high, context) is { } to && FeelOperators.Compare(from, to) <= 0 =>
                new FeelRange(from, range.LowIncluded, to, range.HighIncluded),
            _ => null,
        };
    }

    private static FeelValue? Ordered(Expression expression, EvaluationContext context) =>
        Constant(expression, context) is { } value && FeelOperators.Compare(value, value) is not null ? value : null;

    // Only what is written out: a range from text knows no names.
    private static FeelValue? Constant(Expression expression, EvaluationContext context) => expression switch
    {
        Literal literal => literal.Value,
        Negation { Operand: Literal literal } => FeelOperators.Negate(literal.Value),
        Invocation { Function: Name { Identifier: "date" or "time" or "date and time" or "duration" } name, Arguments: [{ Name: null, Value: Literal { Value: FeelString } written }] }
            when FeelFunctions.TryFind(name.Identifier, out var function) => function.Invoke([written.Value], context),
        _ => null,
    };
}
