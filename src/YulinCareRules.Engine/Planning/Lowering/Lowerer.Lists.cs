using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Rewriting;
using BinaryOperator = YulinCareRules.Feel.Syntax.BinaryOperator;

namespace YulinCareRules.Engine.Planning.Lowering;

/// <summary>Lists of records: counts, totals and quantifiers.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The type of a list's elements.</summary>
    public Type ElementType(BoundField list) => layout.Element(ListOf(list), Expression.Constant(0)).Type;

    /// <summary>Code that gives the elements of a list; null where nothing is known of it.</summary>
    public Func<CaseState, object?[]?> ElementsOf(BoundField list) => Expression.Lambda<Func<CaseState, object?[]?>>(Complete(ListOf(list)), State).Compile();

    /// <summary>Whether the fact is unknown: of the case, or of some element of the list that it belongs to.</summary>
    public Expression IsOpen(Leaf leaf)
    {
        if (leaf.Elements is not BoundField list)
        {
            return Expression.Not(IsKnown(leaf.Expression));
        }

        var array = ListOf(list);
        var (items, index, open) = (Expression.Variable(array.Type), Expression.Variable(typeof(int)), Expression.Variable(typeof(bool)));
        var element = layout.Element(items, index);
        var item = Expression.Variable(element.Type);
        var isOpen = Repeat(leaf.Path.Split('.')[0][1..], item, index, () => Expression.Not(IsKnown(leaf.Expression)));
        return Expression.Block(
            [items, open],
            Expression.Assign(items, array),
            Expression.Assign(open, Expression.Constant(false)),
            Expression.IfThen(
                Expression.ReferenceNotEqual(items, Expression.Constant(null, array.Type)),
                ForEach(items, index, item, element, open, Expression.Assign(open, isOpen))),
            open);
    }

    /// <summary>What is known of a whole number of each element, as an array; null where nothing is known of the list.</summary>
    public Expression Known(BoundField list, BoundField field)
    {
        var array = ListOf(list);
        var (items, index) = (Expression.Variable(array.Type), Expression.Variable(typeof(int)));
        var element = layout.Element(items, index);
        var item = Expression.Variable(element.Type);
        var known = Expression.Variable(typeof(long?[]));
        var read = Repeat(((BoundLocal)field.Source).Name, item, index, () => Scalar(field));
        return Expression.Block(
            [items, known],
            Expression.Assign(items, array),
            Expression.Assign(known, Expression.Constant(null, typeof(long?[]))),
            Expression.IfThen(
                Expression.ReferenceNotEqual(items, Expression.Constant(null, array.Type)),
                Expression.Block(
                    Expression.Assign(known, Expression.NewArrayBounds(typeof(long?), Expression.ArrayLength(items))),
                    ForEach(items, index, item, element, null, Expression.Assign(Expression.ArrayAccess(known, index), read)))),
            known);
    }

    private NumberOperand Count(BoundField list)
    {
        var array = ListOf(list);
        var items = Expression.Variable(array.Type);
        var isKnown = Expression.ReferenceNotEqual(items, Expression.Constant(null, array.Type));
        return new NumberOperand(Expression.Convert(Expression.ArrayLength(items), typeof(long)))
        {
            Variables = [items],
            Before = [Expression.Assign(items, array), Expression.IfThen(Expression.Not(isKnown), Unknown(list, Expression.Empty()))],
            IsKnown = isKnown,
            Low = Expression.Constant(0m, typeof(decimal?)),
        };
    }

    // Of a list that is known, what is known of its elements is a part of the total; the others add what they may.
    private NumberOperand Sum(BoundIterator iterator, BoundExpression body)
    {
        var array = ListOf(iterator.List as BoundField ?? throw new BeyondPlanException());
        var items = Expression.Variable(array.Type);
        var index = Expression.Variable(typeof(int));
        var element = layout.Element(items, index);
        var item = Expression.Variable(element.Type);
        var part = Repeat(iterator.Name, item, index, () => Number(body));
        if (part.IsNull is not null)
        {
            throw new BeyondPlanException();
        }

        var total = Expression.Variable(part.Value.Type);
        var (known, low, high) = (Expression.Variable(typeof(bool)), Expression.Variable(typeof(decimal?)), Expression.Variable(typeof(decimal?)));
        Expression add = Expression.Assign(total, total.Type == typeof(long) ? Expression.AddChecked(total, part.Value) : Expression.Add(total, part.Value));
        if (part.IsKnown is { } isKnown)
        {
            add = Expression.IfThenElse(isKnown, add, Expression.Block(
                Expression.Assign(known, Expression.Constant(false)),
                Expression.Assign(low, Apply(nameof(Intervals.Add), low, part.Low)),
                Expression.Assign(high, Apply(nameof(Intervals.Add), high, part.High))));
        }

        var zero = Expression.Constant(0m, typeof(decimal?));
        var isThere = Expression.ReferenceNotEqual(items, Expression.Constant(null, array.Type));
        var totalBound = Expression.Convert(total.Type == typeof(long) ? Expression.Convert(total, typeof(decimal)) : total, typeof(decimal?));
        var (least, most) = NumberBounds.Of(body);
        return new NumberOperand(total)
        {
            Variables = [items, total, known, low, high],
            Before =
            [
                Expression.Assign(items, array),
                depth > 0 ? Bound(items, depth) : Expression.Empty(),
                Expression.Assign(total, Expression.Default(total.Type)),
                Expression.Assign(known, isThere),
                Expression.Assign(low, zero),
                Expression.Assign(high, zero),
                Expression.IfThen(known, ForEach(items, index, item, element, null, Expression.Block(part.Variables, [.. part.Before, add]))),
            ],
            IsKnown = known,
            Low = Expression.Condition(isThere, Apply(nameof(Intervals.Add), totalBound, low), NoneBeyond(least >= 0)),
            High = Expression.Condition(isThere, Apply(nameof(Intervals.Add), totalBound, high), NoneBeyond(most <= 0)),
        };
    }

    // However many elements there are, together they do not pass 0 where none of them does.
    private static ConstantExpression NoneBeyond(bool zero) => Expression.Constant(zero ? 0m : null, typeof(decimal?));

    // One that settles it ends the search. A list of which nothing is known may be empty, or hold an element of any kind: what no element can have none has, and what all must have all have.
    private Expression Quantify(BoundQuantified quantified)
    {
        var uses = new LeafUses();
        uses.AddCondition(OfOneElement(quantified.Condition), LeafUse.Up);
        contested.UnionWith(uses.Inexact.Select(leaf => leaf.Path));
        return Quantify(quantified, 0);
    }

    // A condition without what holds elements against each other: whatever the one is, there may be another that goes with it.
    private static BoundExpression OfOneElement(BoundExpression condition) => condition switch
    {
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } junction => junction with { Left = OfOneElement(junction.Left), Right = OfOneElement(junction.Right) },
        BoundNot not => not with { Operand = OfOneElement(not.Operand) },
        BoundQuantified quantified => quantified with { Condition = OfOneElement(quantified.Condition) },
        BoundBinary comparison when BoundWalk.Descendants(comparison).OfType<BoundLocal>().Select(local => local.Name).Distinct(StringComparer.Ordinal).Skip(1).Any() => Booleans.True,
        _ => condition,
    };

    private Expression Quantify(BoundQuantified quantified, int number)
    {
        if (number == quantified.Iterators.Length)
        {
            return Truth(quantified.Condition);
        }

        var iterator = quantified.Iterators[number];
        var array = ListOf(iterator.List as BoundField ?? throw new BeyondPlanException());
        var items = Expression.Variable(array.Type);
        var index = Expression.Variable(typeof(int));
        var element = layout.Element(items, index);
        var item = Expression.Variable(element.Type);
        var result = Expression.Variable(typeof(int));
        var settling = quantified.IsEvery ? TruthSet.False : TruthSet.True;
        var (start, method) = quantified.IsEvery ? (TruthSet.True, nameof(TruthSet.And)) : (TruthSet.False, nameof(TruthSet.Or));
        var isNested = depth > 0;
        var condition = Repeat(iterator.Name, item, index, () => Quantify(quantified, number + 1), Leaf.PathOf(iterator.List));
        var join = Expression.Assign(result, Expression.Call(typeof(TruthSet), method, null, result, condition));
        var open = Expression.Block(
            [item, index],
            Expression.Assign(item, Expression.Constant(null, item.Type)),
            Expression.Assign(result, Expression.Call(typeof(TruthSet), quantified.IsEvery ? nameof(TruthSet.Or) : nameof(TruthSet.And), null, OpenTruth, condition)));
        return Expression.Block(
            [items, result],
            Expression.Assign(items, array),
            isNested ? Bound(items, depth) : Expression.Empty(),
            Expression.Assign(result, Expression.Constant(start)),
            Expression.IfThenElse(
                Expression.ReferenceEqual(items, Expression.Constant(null, array.Type)),
                open,
                ForEach(items, index, item, element, Expression.Equal(result, Expression.Constant(settling)), join)),
            result);
    }

    private static MethodCallExpression Bound(ParameterExpression items, int depth) =>
        Expression.Call(typeof(LoopBounds), nameof(LoopBounds.Check), null, Expression.Convert(items, typeof(Array)), Expression.Constant(depth));

    private T Repeat<T>(string local, ParameterExpression item, ParameterExpression index, Func<T> body, string? list = null)
    {
        if (list is not null)
        {
            lists[local] = list;
        }

        repeated.Add(local);
        places[local] = index;
        elements[local] = item;
        depth++;
        var result = body();
        depth--;
        elements.Remove(local);
        return result;
    }

    private static BlockExpression ForEach(ParameterExpression items, ParameterExpression index, ParameterExpression item, Expression element, Expression? until, Expression body)
    {
        var done = Expression.Label();
        return Expression.Block(
            [index, item],
            Expression.Assign(index, Expression.Constant(0)),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(index, Expression.ArrayLength(items)), Expression.Break(done)),
                    Expression.Assign(item, element),
                    body,
                    until is null ? Expression.Empty() : Expression.IfThen(until, Expression.Break(done)),
                    Expression.PreIncrementAssign(index)),
                done));
    }
}
