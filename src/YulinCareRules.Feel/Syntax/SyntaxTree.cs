namespace YulinCareRules.Feel.Syntax;

/// <summary>How nodes hang together.</summary>
internal static class SyntaxTree
{
    /// <summary>The nodes right below a node, in the order in which they are written.</summary>
    public static IEnumerable<Expression> PartsOf(Expression node) => node switch
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
