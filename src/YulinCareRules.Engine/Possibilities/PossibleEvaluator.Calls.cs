using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>Calls of built-in functions. Totals, counts and membership keep what is known; others wait for their arguments.</summary>
internal sealed partial class PossibleEvaluator
{
    private const int MostCombinations = 64;

    private Possible Call(BoundCall call, World world, Frame? frame)
    {
        ImmutableArray<Possible> arguments = [.. call.Arguments.Select(argument => Evaluate(argument, world, frame))];
        if (arguments.All(argument => argument is KnownValue))
        {
            return Possible.Known(call.Function.Invoke([.. arguments.Select(argument => ((KnownValue)argument).Value)], functions));
        }

        return call.Function.Name switch
        {
            "sum" when arguments.Length == 1 => Sum(call, arguments[0], world),
            "count" when arguments.Length == 1 => Count(call, arguments[0], world),
            "list contains" => Contains(call, arguments[0], arguments[1], world),
            _ => Combine(call, arguments),
        };
    }

    private Possible Combine(BoundCall call, ImmutableArray<Possible> arguments)
    {
        var on = arguments.Aggregate(UnknownSet.Empty, (all, argument) => all.Union(argument.Unknowns));
        var next = arguments.Select(argument => argument.Split).FirstOrDefault(split => split is not null);
        List<ImmutableArray<FeelValue>> combinations = [[]];
        foreach (var argument in arguments)
        {
            ImmutableArray<FeelValue> values = argument switch { KnownValue known => [known.Value], Choice choice => choice.Values, _ => [] };
            combinations = [.. combinations.SelectMany(_ => values, (known, value) => known.Add(value))];
            if (combinations.Count is 0 or > MostCombinations)
            {
                return new AnyPossible(on, next);
            }
        }

        ImmutableArray<FeelValue> results = [.. combinations.Select(values => call.Function.Invoke(values, functions)).Distinct()];
        return results.Length == 1 ? Possible.Known(results[0]) : new Choice(results, on, next);
    }

    private Possible Sum(BoundCall call, Possible list, World world)
    {
        if (Members(list) is not { } members)
        {
            return Total(call, list, world);
        }

        // The total of an empty list is null, as the language has it.
        var some = members.Aggregate((Possible)KnownValue.False, (any, member) => Truth.Or(any, () => member.Present));
        if (Truth.CannotBeTrue(some))
        {
            return KnownValue.Null;
        }

        var parts = new List<Possible> { Possible.Known(new FeelNumber(0)) };
        var free = new List<Unknown>();
        foreach (var member in members)
        {
            if (Truth.IsTrue(member.Present) && member.Value is PossibleNumber { Form: { Constant: 0, Terms: [(var unknown, 1m)] } } && IsFree(unknown, world))
            {
                free.Add(unknown);
                continue;
            }

            parts.Add(Truth.IsTrue(member.Present)
                ? member.Value
                : Joining.Join([member.Value, Possible.Known(new FeelNumber(0))], member.Present.Unknowns, member.Present.Split));
        }

        if (free.Count > 0)
        {
            parts.Add(Facts.Leaf(Together(free), world));
        }

        var total = Numbers.Sum(parts, world);
        return Truth.IsTrue(some) ? total : Joining.Join([total, KnownValue.Null], some.Unknowns, some.Split);
    }

    // Unknown numbers without an upper bound that only their total matters of: one unknown stands for all of them.
    private static Unknown Together(List<Unknown> free)
    {
        if (free.Count == 1)
        {
            return free[0];
        }

        var spans = free.Select(unknown => ((SpanDomain)unknown.Initial).Span).Aggregate((left, right) => left.Plus(right));
        return new Unknown($"sum({string.Join("+", free.Select(unknown => unknown.Key))})", [.. free.SelectMany(unknown => unknown.Reports)], new SpanDomain(spans, [])) { Parts = [.. free] };
    }

    private static bool IsFree(Unknown unknown, World world) =>
        unknown.Initial is SpanDomain { Span: { Low: not null, High: null }, Excluded.IsEmpty: true } && ReferenceEquals(world.DomainOf(unknown), unknown.Initial);

    private Possible Count(BoundCall call, Possible list, World world)
    {
        if (Members(list) is not { } members)
        {
            return list is UnknownList unknown ? Facts.Leaf(SizeOf(unknown), world) : new PossibleNumber(Span.Full, null, list.Unknowns, list.Split);
        }

        Possible count = Possible.Known(new FeelNumber(members.Count(member => Truth.IsTrue(member.Present))));
        foreach (var member in members.Where(member => !Truth.IsTrue(member.Present)))
        {
            var one = Joining.Join([Possible.Known(new FeelNumber(1)), Possible.Known(new FeelNumber(0))], member.Present.Unknowns, member.Present.Split);
            count = Numbers.Apply(BinaryOperator.Add, count, one, world);
        }

        return count;
    }

    // Of a list of which nothing is known any total can come that its elements' bounds allow; and none where it is empty.
    private Possible Total(BoundCall call, Possible list, World world)
    {
        if (list is not UnknownList unknown)
        {
            return new AnyPossible(list.Unknowns, list.Split);
        }

        var size = SizeOf(unknown);
        if (Numbers.SpanOf(Facts.Leaf(size, world)) is var sizes && sizes.Point is 0)
        {
            return KnownValue.Null;
        }

        var element = unknown.Sample is { } sample ? Numbers.SpanOf(sample) : Span.Full;
        var total = element.Point is 0
            ? Possible.Known(new FeelNumber(0))
            : Facts.Leaf(
                new Unknown($"{unknown.Key}#{call.Function.Name}{IdentityOf(call)}", [unknown.Reports], new SpanDomain(new Span(element.Low >= 0 ? 0 : null, element.High <= 0 ? 0 : null, element.IsInteger), [])),
                world);
        return sizes.Low > 0 ? total : Joining.Join([total, KnownValue.Null], UnknownSet.Of(size), new CutSplit(size, 0));
    }

    // How many elements a list has of which nothing is known: one unknown, whoever asks, on which it hangs too whether there is a total.
    private static Unknown SizeOf(UnknownList list) => new($"{list.Key}#size", [list.Reports], new SpanDomain(new Span(0, null, true), [])) { IsSize = true };

    private Possible Contains(BoundCall call, Possible list, Possible value, World world)
    {
        if (Members(list) is { } members)
        {
            return members.Aggregate(
                (Possible)KnownValue.False,
                (found, member) => Truth.Or(found, () => Truth.And(member.Present, () => Numbers.Apply(BinaryOperator.Equal, member.Value, value, world))));
        }

        return list is UnknownList unknown
            ? Facts.Leaf(new Unknown($"{unknown.Key}#contains{IdentityOf(call)}", [unknown.Reports], ChoiceDomain.Booleans), world)
            : Truth.Undecided(list.Unknowns.Union(value.Unknowns), list.Split ?? value.Split);
    }
}
