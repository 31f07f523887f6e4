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
            foreach (var part in Parts(next.Node))
            {
                open.Push((part, part is Binary && next.Node is Binary binary && ReferenceEquals(part, binary.Left) ? next.Depth : next.Depth + 1));
            }
        }

        return new TreeSize(nodes, deepest);
    }

    private static IEnumerable<Expression> Parts(Expression node) => node switch
    {
        Binary binary => [binary.Left, binary.Right],
        Negation negation => [negation.Operand],
        Between between => [between.Value, between.Low, between.High],
        In test => [test.Value, .. test.Tests],
        InstanceOf instance => [instance.Value],
        If choice => [choice.Condition, choice.Then, choice.Else],
        For loop => [.. loop.Iterators.SelectMany(Ends), loop.Body],
        Quantified quantified => [.. quantified.Iterators.SelectMany(Ends), quantified.Condition],
        ListLiteral list => list.Items,
        ContextLiteral context => context.Entries.Select(entry => entry.Value),
        RangeLiteral range => new[] { range.Low, range.High }.OfType<Expression>(),
        TestRange range => [range.End],
        FunctionLiteral function => [function.Body],
        MemberAccess access => [access.Source],
        Filter filter => [filter.Source, filter.Condition],
        Invocation call => [call.Function, .. call.Arguments.Select(argument => argument.Value)],
        UnaryTests tests => tests.Tests,
        ComparisonTest comparison => [comparison.Endpoint],
        ExpressionTest test => [test.Expression],
        _ => [],
    };

    private static IEnumerable<Expression> Ends(Iterator iterator) =>
        iterator.RangeEnd is null ? [iterator.Source] : [iterator.Source, iterator.RangeEnd];
}
