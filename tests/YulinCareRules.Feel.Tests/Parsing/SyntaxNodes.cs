using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>The nodes right below a node.</summary>
internal static class SyntaxNodes
{
    public static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        Binary binary => [binary.Left, binary.Right],
        Negation negation => [negation.Operand],
        Between between => [between.Value, between.Low, between.High],
        In test => [test.Value, .. test.Tests],
        InstanceOf instance => [instance.Value],
        If choice => [choice.Condition, choice.Then, choice.Else],
        For loop => [.. loop.Iterators.SelectMany(Ends), loop.Body],
        Quantified some => [.. some.Iterators.SelectMany(Ends), some.Condition],
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

    /// <summary>The node with other nodes below it, as many as it had.</summary>
    public static Expression With(Expression expression, IReadOnlyList<Expression> below)
    {
        var next = 0;
        Expression Take() => below[next++];
        Iterator TakeEnds(Iterator iterator) => iterator with { Source = Take(), RangeEnd = iterator.RangeEnd is null ? null : Take() };
        return expression switch
        {
            Binary binary => binary with { Left = Take(), Right = Take() },
            Negation negation => negation with { Operand = Take() },
            Between between => between with { Value = Take(), Low = Take(), High = Take() },
            In test => test with { Value = Take(), Tests = [.. test.Tests.Select(_ => (UnaryTest)Take())] },
            InstanceOf instance => instance with { Value = Take() },
            If choice => choice with { Condition = Take(), Then = Take(), Else = Take() },
            For loop => loop with { Iterators = [.. loop.Iterators.Select(TakeEnds)], Body = Take() },
            Quantified some => some with { Iterators = [.. some.Iterators.Select(TakeEnds)], Condition = Take() },
            ListLiteral list => list with { Items = [.. list.Items.Select(_ => Take())] },
            ContextLiteral context => context with { Entries = [.. context.Entries.Select(entry => entry with { Value = Take() })] },
            RangeLiteral range => range with { Low = range.Low is null ? null : Take(), High = range.High is null ? null : Take() },
            TestRange range => range with { End = Take() },
            FunctionLiteral function => function with { Body = Take() },
            MemberAccess access => access with { Source = Take() },
            Filter filter => filter with { Source = Take(), Condition = Take() },
            Invocation call => call with { Function = Take(), Arguments = [.. call.Arguments.Select(argument => argument with { Value = Take() })] },
            UnaryTests tests => tests with { Tests = [.. tests.Tests.Select(_ => (UnaryTest)Take())] },
            ComparisonTest comparison => comparison with { Endpoint = Take() },
            ExpressionTest test => test with { Expression = Take() },
            _ => expression,
        };
    }
}
