using System.Collections.Immutable;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Membership, parts and making of lists. No list, no answer: an unknown list is not an empty one.</summary>
internal static class ListFunctions
{
    private static readonly Parameter List = Parameter.List("list");
    private static readonly Parameter Position = Parameter.Number("position");
    private static readonly Parameter NewItem = Parameter.Any("newItem");

    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new("count", Signature.Of(call => new FeelNumber(call.List(0).Length), List)),
        new("list contains", Signature.Of(call => FeelBoolean.From(call.List(0).Contains(call[1])), List, Parameter.Any("element"))),
        new("distinct values", Signature.Of(call => new FeelList([.. call.List(0).Distinct()]), List)),
        new("reverse", Signature.Of(call => new FeelList([.. call.List(0).Reverse()]), List)),
        new("flatten", Signature.Of(call => new FeelList(Flatten(call.List(0), call.Context.Budget)), List)),
        new("append", Signature.Of(Append, List, Parameter.Any("item")), Signature.Variadic(Append, List, Parameter.Any("item"))),
        Joining("concatenate", items => items),
        Joining("union", items => items.Distinct()),
        new("index of", Signature.Of(IndexOf, List, Parameter.Any("match"))),
        new("sublist", Signature.Of(Sublist, List, Parameter.Number("start position"), Parameter.Number("length").Optional)),
        new("insert before", Signature.Of(call => At(call, 0) is { } index ? new FeelList(call.List(0).Insert(index, call[2])) : null, List, Position, NewItem)),
        new("remove", Signature.Of(call => At(call, 0) is { } index ? new FeelList(call.List(0).RemoveAt(index)) : null, List, Position)),
        new(
            "list replace",
            Signature.Of(call => At(call, 0) is { } index ? new FeelList(call.List(0).SetItem(index, call[2])) : null, List, Position, NewItem),
            Signature.Of(ReplaceMatches, List, new Parameter("match", FeelTypes.Function), NewItem)) { IsPure = false },
    ];

    /// <summary>The items of lists within lists, in their order.</summary>
    public static ImmutableArray<FeelValue> Flatten(ImmutableArray<FeelValue> items, Budget budget)
    {
        var flat = ImmutableArray.CreateBuilder<FeelValue>();
        var open = new Stack<(ImmutableArray<FeelValue> Items, int Next)>([(items, 0)]);
        while (open.TryPop(out var level))
        {
            budget.Spend(1);
            if (level.Next == level.Items.Length)
            {
                continue;
            }

            open.Push((level.Items, level.Next + 1));
            if (level.Items[level.Next] is FeelList inner)
            {
                open.Push((inner.Items, 0));
            }
            else
            {
                flat.Add(level.Items[level.Next]);
            }
        }

        return flat.ToImmutable();
    }

    private static BuiltInFunction Joining(string name, Func<IEnumerable<FeelValue>, IEnumerable<FeelValue>> combine) =>
        new(name, Signature.Variadic(call => Joined(call, combine), Parameter.List("lists")));

    private static FeelList Joined(Call call, Func<IEnumerable<FeelValue>, IEnumerable<FeelValue>> combine)
    {
        Budget.Hold(call.Arguments.Sum(list => (long)((FeelList)list).Items.Length));
        return new FeelList([.. combine(call.Arguments.SelectMany(list => ((FeelList)list).Items))]);
    }

    private static FeelList Append(Call call) => new([.. call.List(0), .. call.Arguments.Skip(1)]);

    private static FeelList IndexOf(Call call)
    {
        var list = call.List(0);
        return new FeelList([.. Enumerable.Range(0, list.Length).Where(index => list[index].Equals(call[1])).Select(index => new FeelNumber(index + 1))]);
    }

    // Positions count from 1, negative ones from the end; 0 is none.
    private static int? At(Call call, int list)
    {
        var count = call.List(list).Length;
        return call.Whole(1) switch
        {
            { } position when position > 0 && position <= count => position - 1,
            { } position when position < 0 && position >= -count => count + position,
            _ => null,
        };
    }

    private static FeelList? Sublist(Call call)
    {
        if (At(call, 0) is not { } start)
        {
            return null;
        }

        var list = call.List(0);
        if (call.IsNull(2))
        {
            return new FeelList(list[start..]);
        }

        return call.Whole(2) is { } length and >= 1 && length <= list.Length - start ? new FeelList(list.Slice(start, length)) : null;
    }

    private static FeelList? ReplaceMatches(Call call)
    {
        var match = (FeelFunction)call[1];
        if (call.Caller is not { } caller || match.Parameters.Count != 2)
        {
            return null;
        }

        var replaced = ImmutableArray.CreateBuilder<FeelValue>();
        foreach (var item in call.List(0))
        {
            if (caller.Call(match, [item, call[2]]) is not FeelBoolean matches)
            {
                return null;
            }

            replaced.Add(matches.Value ? call[2] : item);
        }

        return new FeelList(replaced.ToImmutable());
    }
}
