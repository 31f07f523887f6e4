using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>Lists, contexts, ranges and what runs over them.</summary>
internal sealed partial class TreeMaker
{
    private Expression List(ListOf type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        Expression Of(FeelType wanted) => Make(wanted, scope, depth);
        switch (random.Next(11))
        {
            case 0 or 1:
                return new ListLiteral(Nowhere, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Of(type.Element))]);
            case 2 or 3:
                var (iterators, inner) = Iterators(scope, depth);
                return new For(Nowhere, iterators, Make(type.Element, inner, depth));
            case 4 or 5:
                return new Filter(Nowhere, Of(type), Make(FeelTypes.Boolean, UnderFilter(type.Element, scope), depth));
            case 6:
                string[] functions = ["reverse", "distinct values", "flatten", "sort"];
                return Call(functions[random.Next(functions.Length)], Of(type));
            case 7:
                return random.Next(2) == 0 ? Call("concatenate", Of(type), Of(type)) : Call("append", Of(type), Of(type.Element));
            case 8:
                var (left, right) = (Fresh(), Fresh());
                var order = new FunctionLiteral(
                    Nowhere,
                    [new FormalParameter(left, Nowhere, null), new FormalParameter(right, Nowhere, null)],
                    Make(FeelTypes.Boolean, [.. scope, (left, type.Element), (right, type.Element)], depth));
                return Call("sort", Of(type), order);
            case 9 when type.Element == FeelTypes.Number:
                return random.Next(2) == 0 ? new MemberAccess(Nowhere, Of(FactTypes.Rooms), "area", Nowhere) : Running(scope, depth);
            default:
                return Call("sublist", Of(type), Whole(random.Next(1, 3)));
        }
    }

    // Each result beside those before it.
    private For Running(IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        var variable = Fresh();
        var before = new Filter(Nowhere, new Name(Nowhere, "partial"), new Negation(Nowhere, Whole(1)));
        var first = new Binary(Nowhere, BinaryOperator.Equal, Nowhere, Call("count", new Name(Nowhere, "partial")), Whole(0));
        var body = new If(
            Nowhere, first, Make(FeelTypes.Number, [.. scope, (variable, FeelTypes.Number)], depth), new Binary(Nowhere, BinaryOperator.Add, Nowhere, before, new Name(Nowhere, variable)));
        return new For(Nowhere, [new Iterator(variable, Nowhere, Whole(random.Next(3)), Whole(random.Next(5)))], body);
    }

    private Expression Context(ContextOf type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth) => random.Next(3) == 0
        ? Call("context put", Make(type, scope, depth), new Literal(Nowhere, new FeelString("area")), Make(FeelTypes.Number, scope, depth))
        : Entries(type, scope, depth);

    private ContextLiteral Entries(ContextOf type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        var entries = new List<ContextEntry>();
        foreach (var (name, of) in type.Fields)
        {
            entries.Add(Entry(name, Make(of, scope, depth - 1)));
            scope = [.. scope, (name, of)];
        }

        return new ContextLiteral(Nowhere, entries);
    }

    private Expression Range(RangeOf type, IReadOnlyList<(string Name, FeelType Type)> scope, int depth) => random.Next(3) == 0
        ? new TestRange(Nowhere, Comparisons[random.Next(Comparisons.Length)], Make(type.Element, scope, depth))
        : new RangeLiteral(Nowhere, Make(type.Element, scope, depth), random.Next(2) == 0, Make(type.Element, scope, depth), random.Next(2) == 0);

    private (List<Iterator> Iterators, IReadOnlyList<(string Name, FeelType Type)> Inner) Iterators(IReadOnlyList<(string Name, FeelType Type)> scope, int depth)
    {
        var iterators = new List<Iterator>();
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var variable = Fresh();
            if (random.Next(3) == 0)
            {
                // Ends that stay small, so that the step budget is not what is tested.
                var end = random.Next(2) == 0 ? (Expression)Whole(random.Next(5)) : Call("count", Make(FactTypes.Numbers, scope, depth - 1));
                iterators.Add(new Iterator(variable, Nowhere, Whole(random.Next(3)), end));
                scope = [.. scope, (variable, FeelTypes.Number)];
            }
            else
            {
                FeelType[] elements = [FeelTypes.Number, FeelTypes.String, FeelTypes.Date, FactTypes.Room];
                var element = elements[random.Next(elements.Length)];
                iterators.Add(new Iterator(variable, Nowhere, Make(new ListOf(element), scope, depth - 1), null));
                scope = [.. scope, (variable, element)];
            }
        }

        return (iterators, scope);
    }

    private static IReadOnlyList<(string Name, FeelType Type)> UnderFilter(FeelType element, IReadOnlyList<(string Name, FeelType Type)> scope) =>
        element is ContextOf context ? [.. scope, ("item", element), .. context.Fields] : [.. scope, ("item", element)];
}
