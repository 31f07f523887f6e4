using YulinCareRules.Engine.Checking.Expressions;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>The plan tells facts of elements apart by the names that the elements have. So within one condition a name stands for one thing.</summary>
internal static class VariableNames
{
    /// <param name="conditions">Conditions that are judged together.</param>
    /// <param name="element">The name of the element that they are about, and the list that it is of; null where there is none.</param>
    /// <exception cref="BeyondPlanException">A name hides another, or stands for elements of different lists.</exception>
    public static void Check(IEnumerable<BoundExpression> conditions, (string Name, BoundExpression List)? element = null)
    {
        var lists = new Dictionary<string, string?>(StringComparer.Ordinal);
        var scope = new HashSet<string>(StringComparer.Ordinal);
        if (element is var (name, list))
        {
            lists.Add(name, Leaf.PathOf(list));
            scope.Add(name);
        }

        foreach (var condition in conditions)
        {
            Check(condition, lists, scope);
        }
    }

    private static void Check(BoundExpression expression, Dictionary<string, string?> lists, HashSet<string> scope)
    {
        var (iterators, inner) = expression switch
        {
            BoundFor iteration => (iteration.Iterators, iteration.Body),
            BoundQuantified quantified => (quantified.Iterators, quantified.Condition),
            _ => ([], null),
        };
        if (inner is null)
        {
            foreach (var child in BoundWalk.Children(expression))
            {
                Check(child, lists, scope);
            }

            return;
        }

        foreach (var iterator in iterators)
        {
            Check(iterator.List, lists, scope);
            var path = Leaf.PathOf(iterator.List);
            if (!scope.Add(iterator.Name) || (!lists.TryAdd(iterator.Name, path) && lists[iterator.Name] != path))
            {
                throw new BeyondPlanException();
            }
        }

        Check(inner, lists, scope);
        foreach (var iterator in iterators)
        {
            scope.Remove(iterator.Name);
        }
    }
}
