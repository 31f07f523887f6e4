namespace YulinCareRules.Feel.Syntax;

/// <summary>How many nodes a tree has and how deep they nest; a chain of infix operators is one level.</summary>
internal readonly record struct TreeSize(int Nodes, int Depth)
{
    /// <summary>The size of a tree however deep: nothing here descends.</summary>
    public static TreeSize Of(Expression tree)
    {
        var (nodes, deepest) = (0, 0);
        var open = new Stack<(Expression Node, int Depth)>([(tree, 1)]);
        while (open.TryPop(out var next))
        {
            nodes++;
            deepest = Math.Max(deepest, next.Depth);
            foreach (var part in SyntaxTree.PartsOf(next.Node))
            {
                open.Push((part, part is Binary && next.Node is Binary binary && ReferenceEquals(part, binary.Left) ? next.Depth : next.Depth + 1));
            }
        }

        return new TreeSize(nodes, deepest);
    }
}
