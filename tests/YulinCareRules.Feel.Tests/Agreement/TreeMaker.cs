using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>Random trees of a wanted type, over facts of declared types; now and then, and as often as asked for, one of another type.</summary>
internal sealed partial class TreeMaker(Random random, double slips)
{
    private static readonly TextSpan Nowhere = new(0, 0);

    private readonly FactMaker values = new(random, 0);
    private int variables;

    private static IReadOnlyList<(string Name, FeelType Type)> Inputs => FactTypes.Inputs;

    public Expression Make() => Make(FactTypes.All[random.Next(FactTypes.All.Length)], Inputs, random.Next(8) == 0 ? 5 : random.Next(1, 5));

    private Expression Make(FeelType type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        if (slips > 0 && random.NextDouble() < slips)
        {
            return random.Next(12) switch
            {
                0 => new Literal(Nowhere, FeelNull.Instance),
                1 => new Name(Nowhere, "nobody"),
                2 => new Name(Nowhere, "anything"),
                _ => Make(FactTypes.All[random.Next(FactTypes.All.Length)], scope, depth - 1),
            };
        }

        return depth <= 0 || random.Next(6) == 0 ? Leaf(type, scope) : random.Next(5) == 0 ? OfAnyType(type, scope, depth - 1) : OfType(type, scope, depth - 1);
    }

    private Expression OfType(FeelType type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth) => type switch
    {
        ListOf list => List(list, scope, depth),
        ContextOf context => Context(context, scope, depth),
        RangeOf range => Range(range, scope, depth),
        SimpleType { Name: "number" } => Number(scope, depth),
        SimpleType { Name: "string" } => Text(scope, depth),
        SimpleType { Name: "boolean" } => Boolean(scope, depth),
        _ => Temporal(type, scope, depth),
    };

    // What can be of every type: choices, items, entries, calls.
    private Expression OfAnyType(FeelType type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        Expression Of(FeelType wanted) => Make(wanted, scope, depth);
        switch (random.Next(7))
        {
            case 0:
                return new If(Nowhere, Of(FeelTypes.Boolean), Of(type), Of(type));
            case 1:
                return new Filter(Nowhere, Of(new ListOf(type)), random.Next(4) == 0 ? Of(FeelTypes.Number) : Whole(random.Next(1, 4)));
            case 2:
                // Later entries see the earlier ones.
                var other = FactTypes.Scalars[random.Next(FactTypes.Scalars.Length)];
                var entry = Fresh();
                return new MemberAccess(
                    Nowhere,
                    new ContextLiteral(Nowhere, [Entry(entry, Of(other)), Entry("result", Make(type, [.. scope, (entry, other)], depth))]),
                    "result",
                    Nowhere);
            case 3:
                var parameter = Fresh();
                var taken = FactTypes.Scalars[random.Next(FactTypes.Scalars.Length)];
                var function = new FunctionLiteral(
                    Nowhere, [new FormalParameter(parameter, Nowhere, random.Next(2) == 0 ? null : Written(taken))], Make(type, [.. scope, (parameter, taken)], depth));
                return new Invocation(Nowhere, function, [Argument(Of(taken), random.Next(3) == 0 ? parameter : null)]);
            case 4:
                return Recursive(type, scope, depth);
            case 5:
                return new MemberAccess(Nowhere, new ContextLiteral(Nowhere, [Entry("a", Of(type)), Entry("b", Of(FeelTypes.Number))]), "a", Nowhere);
            default:
                return Call(random.Next(2) == 0 ? "min" : "max", new ListLiteral(Nowhere, [Of(type)]));
        }
    }

    // A function that calls itself a few times.
    private MemberAccess Recursive(FeelType type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        var (function, count) = (Fresh(), Fresh());
        var again = new Invocation(Nowhere, new Name(Nowhere, function), [Argument(new Binary(Nowhere, BinaryOperator.Subtract, Nowhere, new Name(Nowhere, count), Whole(1)))]);
        var body = new If(
            Nowhere,
            new Binary(Nowhere, BinaryOperator.LessThanOrEqual, Nowhere, new Name(Nowhere, count), Whole(0)),
            Make(type, [.. scope, (count, FeelTypes.Number)], depth),
            again);
        var literal = new FunctionLiteral(Nowhere, [new FormalParameter(count, Nowhere, Written(FeelTypes.Number))], body);
        return new MemberAccess(
            Nowhere,
            new ContextLiteral(Nowhere, [Entry(function, literal), Entry("result", new Invocation(Nowhere, new Name(Nowhere, function), [Argument(Whole(random.Next(4)))]))]),
            "result",
            Nowhere);
    }

    private Expression Leaf(FeelType type, IReadOnlyList<(string Name, FeelType Type)> scope)
    {
        // Of two of one name the later hides the earlier.
        var named = scope.Reverse().DistinctBy(name => name.Name).Where(name => name.Type.ToString() == type.ToString()).ToList();
        return named.Count > 0 && random.Next(3) > 0 ? new Name(Nowhere, named[random.Next(named.Count)].Name) : Constant(type);
    }

    private Expression Constant(FeelType type) => type switch
    {
        ListOf list => new ListLiteral(Nowhere, [.. Enumerable.Range(0, random.Next(3)).Select(_ => Constant(list.Element))]),
        ContextOf context => new ContextLiteral(Nowhere, [.. context.Fields.Select(field => Entry(field.Name, Constant(field.Type)))]),
        RangeOf range => new RangeLiteral(Nowhere, Constant(range.Element), random.Next(2) == 0, Constant(range.Element), random.Next(2) == 0),
        _ => Written(values.Make(type)),
    };

    private static Expression Written(FeelValue value) =>
        value is FeelNumber { Value: < 0 } number ? new Negation(Nowhere, new Literal(Nowhere, new FeelNumber(-number.Value))) : new Literal(Nowhere, value);

    private string Fresh() => $"v{++variables}";

    private static Literal Whole(int number) => new(Nowhere, new FeelNumber(number));

    private static ContextEntry Entry(string name, Expression value) => new(name, Nowhere, value);

    private static Argument Argument(Expression value, string? name = null) => new(name, Nowhere, value);

    private static Invocation Call(string function, params Expression[] arguments) => new(Nowhere, new Name(Nowhere, function), [.. arguments.Select(argument => Argument(argument))]);

    private static NamedTypeSyntax Written(FeelType type) => new(Nowhere, type.ToString()!);
}
