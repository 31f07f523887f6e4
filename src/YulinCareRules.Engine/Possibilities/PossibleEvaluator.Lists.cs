using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>Iterations, quantifiers and filters.</summary>
internal sealed partial class PossibleEvaluator
{
    /// <summary>The possible members of a list, or null where nothing is known of it.</summary>
    public static ImmutableArray<PossibleMember>? Members(Possible list) => list switch
    {
        PossibleList possible => possible.Members,
        KnownValue { Value: FeelList known } => [.. known.Items.Select(item => new PossibleMember(Possible.Known(item), KnownValue.True))],
        KnownValue { Value: FeelNull } => [],
        KnownValue single => [new PossibleMember(single, KnownValue.True)],
        _ => null,
    };

    private Possible Record(BoundRecord record, World world, Frame? frame)
    {
        ImmutableArray<Possible> fields = [.. record.Fields.Select(field => Evaluate(field, world, frame))];
        return fields.All(field => field is KnownValue)
            ? Possible.Known(new FeelContext([.. record.Record.Fields.Select(field => KeyValuePair.Create(field.Name, ((KnownValue)fields[field.Index]).Value))]))
            : new PossibleContext(record.Record, fields);
    }

    private ImmutableArray<PossibleMember> Iterate(BoundFor iteration, int depth, World world, Frame? frame)
    {
        if (depth == iteration.Iterators.Length)
        {
            return [new PossibleMember(Evaluate(iteration.Body, world, frame), KnownValue.True)];
        }

        var iterator = iteration.Iterators[depth];
        Possible Body(Possible element, World assumed) => Evaluate(iteration.Body, assumed, Frame.With(null, iterator.Name, element));
        if (Members(Evaluate(iterator.List, world, frame)) is not { } members)
        {
            return [];
        }

        var results = ImmutableArray.CreateBuilder<PossibleMember>();
        foreach (var member in members.Where(member => !Truth.CannotBeTrue(member.Present)))
        {
            if (frame is null && iteration.Iterators.Length == 1)
            {
                Budget.Hold(results.Count);
                results.Add(new PossibleMember(OfElement(iteration, member.Value, Body, world), member.Present));
                continue;
            }

            foreach (var inner in Iterate(iteration, depth + 1, world, Frame.With(frame, iterator.Name, member.Value)))
            {
                Budget.Hold(results.Count);
                results.Add(inner with { Present = Truth.And(member.Present, () => inner.Present) });
            }
        }

        return results.ToImmutable();
    }

    // What hangs on an element of the case alone is worked out anew only under assumptions about what it hangs on.
    private Possible OfElement(BoundExpression loop, Possible element, Func<Possible, World, Possible> evaluate, World world)
    {
        if (trace is not null || element is not PossibleRecord record)
        {
            return evaluate(element, world);
        }

        if (!elements.TryGetValue((loop, record), out var memo))
        {
            elements.Add((loop, record), memo = new WorldMemo(assumed => evaluate(record, assumed)));
        }

        return memo.In(world);
    }

    // An iteration over a list of which nothing is known gives another such list.
    private Possible? UnknownSource(BoundFor iteration, World world, Frame? frame)
    {
        var inner = frame;
        UnknownList? source = null;
        foreach (var iterator in iteration.Iterators)
        {
            var list = Evaluate(iterator.List, world, inner);
            if (Members(list) is { } members)
            {
                if (iteration.Iterators.Length > 1 && members.IsEmpty)
                {
                    return null;
                }

                inner = Frame.With(inner, iterator.Name, members.IsEmpty ? KnownValue.Null : members[0].Value);
            }
            else if (list is UnknownList unknown)
            {
                source = unknown;
                inner = Frame.With(inner, iterator.Name, Facts.Hypothetical(unknown, ElementKey(unknown, iteration, iterator.Name), world));
            }
            else
            {
                return new AnyPossible(list.Unknowns, list.Split);
            }
        }

        if (source is null)
        {
            return null;
        }

        // Of several lists gone through at once it is another question how many elements there are.
        var key = iteration.Iterators.Length == 1 ? source.Key : $"{source.Key}#{IdentityOf(iteration)}";
        return source with { Key = key, Element = iteration.Body.Type, Sample = Evaluate(iteration.Body, world, inner) };
    }

    private Possible Quantify(BoundQuantified quantified, int depth, World world, Frame? frame)
    {
        if (depth == quantified.Iterators.Length)
        {
            return Evaluate(quantified.Condition, world, frame);
        }

        var iterator = quantified.Iterators[depth];
        var list = Evaluate(iterator.List, world, frame);
        Possible Next(Possible element) => Quantify(quantified, depth + 1, world, Frame.With(frame, iterator.Name, element));
        Possible Condition(Possible element, World assumed) => Quantify(quantified, depth + 1, assumed, Frame.With(null, iterator.Name, element));
        if (Members(list) is { } members)
        {
            Possible result = Possible.Known(quantified.IsEvery);
            foreach (var member in members)
            {
                var so = result;
                Possible OfMember() => frame is null ? OfElement(quantified, member.Value, Condition, world) : Next(member.Value);
                Possible Holds() => quantified.IsEvery
                    ? Truth.Or(Truth.Not(member.Present), OfMember)
                    : Truth.And(member.Present, OfMember);
                result = quantified.IsEvery ? Truth.And(so, Holds) : Truth.Or(so, Holds);
            }

            return result;
        }

        if (list is not UnknownList unknown)
        {
            return Truth.Undecided(list.Unknowns, list.Split);
        }

        // The list may be empty; or it may hold just one element of the worst, or the best, kind.
        var key = ElementKey(unknown, quantified, iterator.Name);
        var some = Facts.Leaf(new Unknown($"{key}#any", [unknown.Reports], ChoiceDomain.Booleans), world);
        return quantified.IsEvery
            ? Truth.Or(Truth.Not(some), () => Next(Facts.Hypothetical(unknown, key, world)))
            : Truth.And(some, () => Next(Facts.Hypothetical(unknown, key, world)));
    }

    private Possible Filter(BoundFilter filter, World world, Frame? frame)
    {
        var list = Evaluate(filter.List, world, frame);
        if (Members(list) is not { } members)
        {
            return list is UnknownList unknown
                ? unknown with { Key = $"{unknown.Key}#{IdentityOf(filter)}" }
                : new AnyPossible(list.Unknowns, list.Split);
        }

        var kept = ImmutableArray.CreateBuilder<PossibleMember>();
        foreach (var member in members)
        {
            var present = Truth.And(member.Present, () => Evaluate(filter.Condition, world, Frame.With(frame, filter.ItemName, member.Value)));
            if (!Truth.CannotBeTrue(present))
            {
                kept.Add(member with { Present = present });
            }
        }

        return new PossibleList(kept.ToImmutable()).Collapsed();
    }

    private string ElementKey(UnknownList list, BoundExpression by, string name) => $"{list.Key}[{name}#{IdentityOf(by)}]";
}
