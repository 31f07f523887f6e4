using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>
/// Collects how a set of conditions uses each fact. Three-valued logic is exact for facts that are used in one direction only, or matched once: then the worst and
/// the best that the unknown ones can do are both possible. The others have to be tried value by value.
/// </summary>
internal sealed class LeafUses
{
    private readonly Dictionary<string, (Leaf Leaf, LeafUse Use, int Count)> uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableHashSet<decimal>> cuts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundExpression> iterated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> lists = new(StringComparer.Ordinal);

    /// <summary>The facts for which three-valued logic alone is not exact.</summary>
    public ImmutableArray<Leaf> Inexact =>
        [.. uses.Values.GroupBy(entry => FactOf(entry.Leaf), StringComparer.Ordinal)
            .Where(names => !IsExact(names.Aggregate(LeafUse.None, (all, entry) => all | entry.Use), names.Sum(entry => entry.Count)))
            .SelectMany(names => names)
            .Select(entry => WithNumbers(entry.Leaf, entry.Use))
            .OrderBy(leaf => leaf.Path, StringComparer.Ordinal)];

    /// <summary>The facts that are used, and how.</summary>
    public IEnumerable<(Leaf Leaf, LeafUse Use)> Uses => uses.Values.Select(entry => (WithNumbers(entry.Leaf, entry.Use), entry.Use));

    /// <summary>The facts that are used at all.</summary>
    public IEnumerable<Leaf> All => uses.Values.Select(entry => entry.Leaf);

    /// <summary>Takes note of a name for the elements of a list.</summary>
    public void Name(string variable, BoundExpression list)
    {
        if (Leaf.PathOf(list) is { } path)
        {
            lists[$"${variable}"] = path;
        }
    }

    /// <param name="condition">A condition.</param>
    /// <param name="use">Whether it helps or hinders the outcome that is asked about; both where it does either.</param>
    public void AddCondition(BoundExpression condition, LeafUse use)
    {
        switch (condition)
        {
            case BoundConstant:
                break;
            case BoundField or BoundDecision:
                Note(condition, use);
                break;
            case BoundNot not:
                AddCondition(not.Operand, Turned(use));
                break;
            case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } junction when Membership.FactOf(junction) is { } fact:
                Note(fact, LeafUse.Match | use);
                break;
            case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } junction:
                AddCondition(junction.Left, use);
                AddCondition(junction.Right, use);
                break;
            case BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } equality:
                AddEquality(equality, use);
                break;
            case BoundBinary { Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual } less:
                AddComparison(less.Right, less.Left, use);
                break;
            case BoundBinary { Operator: BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } greater:
                AddComparison(greater.Left, greater.Right, use);
                break;
            case BoundIf branch:
                AddCondition(branch.Condition, LeafUse.Up | LeafUse.Down);
                AddCondition(branch.Then, use);
                AddCondition(branch.Else, use);
                break;
            case BoundQuantified quantified:
                AddIterators(quantified.Iterators);
                AddCondition(quantified.Condition, use);
                break;
            default:
                AddFreely(condition);
                break;
        }
    }

    /// <param name="number">An expression that gives a number.</param>
    /// <param name="use">Whether more of it helps or hinders.</param>
    public void AddNumber(BoundExpression number, LeafUse use)
    {
        switch (number)
        {
            case BoundConstant or BoundAsOf or BoundDatePart { Source: BoundAsOf }:
                break;
            case BoundField:
                Note(number, use | LeafUse.Uncut);
                break;
            case BoundParameter { Key: { } key }:
                Note(key, LeafUse.Free);
                break;
            case BoundNegation negation:
                AddNumber(negation.Operand, Turned(use));
                break;
            case BoundBinary { Operator: BinaryOperator.Add } sum:
                AddNumber(sum.Left, use);
                AddNumber(sum.Right, use);
                break;
            case BoundBinary { Operator: BinaryOperator.Subtract } difference:
                AddNumber(difference.Left, use);
                AddNumber(difference.Right, Turned(use));
                break;
            case BoundBinary { Operator: BinaryOperator.Multiply } product when NumberBounds.IsFactor(product.Left):
                AddNumber(product.Left, use);
                AddNumber(product.Right, use);
                break;
            case BoundBinary { Operator: BinaryOperator.Multiply } product when NumberBounds.IsFactor(product.Right):
                AddNumber(product.Left, use);
                AddNumber(product.Right, use);
                break;
            case BoundIf branch:
                AddCondition(branch.Condition, NumberBounds.IsNeverBelow(branch.Then, branch.Else) ? use : NumberBounds.IsNeverBelow(branch.Else, branch.Then) ? Turned(use) : LeafUse.Up | LeafUse.Down);
                AddNumber(branch.Then, use);
                AddNumber(branch.Else, use);
                break;
            case BoundCall { Function.Name: "sum", Arguments: [BoundFor { Iterators: [_] } each] }:
                AddIterators(each.Iterators);
                AddNumber(each.Body, use);
                break;
            case BoundCall { Function.Name: "count", Arguments: [BoundField list] }:
                // How many elements there are hangs on the list itself.
                Note(list, use | LeafUse.Uncut);
                break;
            default:
                AddFreely(number);
                break;
        }
    }

    // The more of the one and the less of the other, the better.
    private void AddComparison(BoundExpression more, BoundExpression less, LeafUse use)
    {
        AddSide(more, less, use);
        AddSide(less, more, Turned(use));
    }

    private void AddSide(BoundExpression side, BoundExpression other, LeafUse use)
    {
        if (Leaf.PathOf(side) is { } path && NumberBounds.FiguresOf(other) is { IsEmpty: false } figures)
        {
            Note(side, use);
            cuts[path] = cuts.GetValueOrDefault(path, []).Union(figures);
        }
        else
        {
            AddNumber(side, use);
        }
    }

    private void AddEquality(BoundBinary equality, LeafUse use)
    {
        var (fact, other) = equality.Left is BoundConstant ? (equality.Right, equality.Left) : (equality.Left, equality.Right);
        if (fact.Type is BooleanType && other is BoundConstant { Value: FeelBoolean { Value: var wanted } })
        {
            AddCondition(fact, wanted == (equality.Operator == BinaryOperator.Equal) ? use : Turned(use));
        }
        else if (other is BoundConstant or BoundAsOf && Leaf.PathOf(fact) is not null)
        {
            Note(fact, LeafUse.Match | use);
            if (other is BoundConstant { Value: FeelNumber { Value: var figure } })
            {
                cuts[Leaf.PathOf(fact)!] = cuts.GetValueOrDefault(Leaf.PathOf(fact)!, []).Add(figure);
            }
        }
        else if (fact is BoundCall { Function.Name: "count", Arguments: [BoundField list] } && other is BoundConstant { Value: FeelNumber { Value: var size } })
        {
            // No list has less than none: to be empty is to have no more than that.
            Note(list, size != 0 ? LeafUse.Match | use : equality.Operator == BinaryOperator.Equal ? Turned(use) : use);
        }
        else if (other is BoundConstant { Value: FeelNull } && fact is BoundParameter { Key: { } key })
        {
            Note(key, LeafUse.Free);
        }
        else
        {
            AddFreely(equality);
        }
    }

    private void AddIterators(ImmutableArray<BoundIterator> iterators)
    {
        foreach (var iterator in iterators)
        {
            iterated[$"${iterator.Name}"] = iterator.List;
            Name(iterator.Name, iterator.List);
            if (iterator.List is not BoundField)
            {
                AddFreely(iterator.List);
            }
        }
    }

    /// <summary>Every fact in it counts however it is used.</summary>
    public void AddFreely(BoundExpression expression)
    {
        var inner = BoundWalk.Descendants(expression).OfType<BoundField>().Select(field => field.Source).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var node in BoundWalk.Descendants(expression).Where(node => node is BoundField or BoundDecision && !inner.Contains(node)))
        {
            Note(node, LeafUse.Free);
        }
    }

    private void Note(BoundExpression expression, LeafUse use)
    {
        if (Leaf.PathOf(expression) is not { } path)
        {
            AddInner(expression);
            return;
        }

        (Leaf Leaf, LeafUse Use, int Count) seen = uses.GetValueOrDefault(path, (new Leaf(path, expression) { Elements = iterated.GetValueOrDefault(path.Split('.')[0]) }, LeafUse.None, 0));
        uses[path] = (seen.Leaf, seen.Use | use, seen.Count + 1);
    }

    private void AddInner(BoundExpression expression)
    {
        foreach (var child in BoundWalk.Children(expression))
        {
            AddFreely(child);
        }
    }

    /// <summary>What a leaf is, whatever name it goes by: a fact of the elements of a list is the same whatever these are called.</summary>
    public string FactOf(Leaf leaf) =>
        leaf.Path.IndexOf('.', StringComparison.Ordinal) is > 0 and var end && lists.TryGetValue(leaf.Path[..end], out var list) ? $"{list}[]{leaf.Path[end..]}" : leaf.Path;

    /// <summary>The figures that a number is held against, by whatever name; null where it is held against more than figures.</summary>
    public ImmutableHashSet<decimal>? FiguresOf(string fact)
    {
        var named = uses.Values.Where(entry => FactOf(entry.Leaf) == fact).ToList();
        return named.Exists(entry => (entry.Use & (LeafUse.Uncut | LeafUse.Free)) != 0) ? null : [.. named.SelectMany(entry => cuts.GetValueOrDefault(entry.Leaf.Path, []))];
    }

    private Leaf WithNumbers(Leaf leaf, LeafUse use) =>
        leaf.Expression is BoundField { Field: { Type: NumberType { IsInteger: var isInteger } } field } && (use & (LeafUse.Uncut | LeafUse.Free)) == 0 && cuts.TryGetValue(leaf.Path, out var figures)
            ? leaf with { Numbers = NumberBounds.Between(figures, isInteger, field.Minimum, field.Maximum) }
            : leaf;

    private static LeafUse Turned(LeafUse use) =>
        ((use & LeafUse.Up) != 0 ? LeafUse.Down : 0) | ((use & LeafUse.Down) != 0 ? LeafUse.Up : 0) | (use & (LeafUse.Match | LeafUse.Free | LeafUse.Uncut));

    /// <summary>Whether three-valued logic is exact for a fact.</summary>
    /// <param name="use">How it is used, everywhere.</param>
    /// <param name="count">How often.</param>
    public static bool IsExact(LeafUse use, int count)
    {
        var oneWay = (use & (LeafUse.Up | LeafUse.Down)) != (LeafUse.Up | LeafUse.Down);
        return oneWay && (use & LeafUse.Free) == 0 && ((use & LeafUse.Match) == 0 || count == 1);
    }
}
