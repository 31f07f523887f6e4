using System.Globalization;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>Tree → text with every bracket written, so that two trees of one text are the same tree.</summary>
internal static class SyntaxPrinter
{
    public static string Print(Expression expression) => expression switch
    {
        Literal literal => Print(literal.Value),
        Name name => name.Identifier,
        Binary binary => $"({Print(binary.Left)} {Signs.Of(binary.Operator)} {Print(binary.Right)})",
        Negation negation => $"(-{Print(negation.Operand)})",
        Between between => $"({Print(between.Value)} between {Print(between.Low)} and {Print(between.High)})",
        In test => $"({Print(test.Value)} in ({Join(test.Tests)}))",
        InstanceOf instance => $"({Print(instance.Value)} instance of {Print(instance.Type)})",
        If choice => $"(if {Print(choice.Condition)} then {Print(choice.Then)} else {Print(choice.Else)})",
        For loop => $"(for {Print(loop.Iterators)} return {Print(loop.Body)})",
        Quantified some => $"({(some.IsEvery ? "every" : "some")} {Print(some.Iterators)} satisfies {Print(some.Condition)})",
        ListLiteral list => $"[{Join(list.Items)}]",
        ContextLiteral context => $"{{{string.Join(", ", context.Entries.Select(entry => $"{Quote(entry.Name)}: {Print(entry.Value)}"))}}}",
        RangeLiteral range => Print(range),
        TestRange range => $"({Signs.Of(range.Operator)} {Print(range.End)})",
        FunctionLiteral function => $"(function({string.Join(", ", function.Parameters.Select(Print))}) {(function.IsExternal ? "external " : string.Empty)}{Print(function.Body)})",
        MemberAccess access => $"{Print(access.Source)}.{access.Member}",
        Filter filter => $"{Print(filter.Source)}[{Print(filter.Condition)}]",
        Invocation call => $"{Print(call.Function)}({string.Join(", ", call.Arguments.Select(Print))})",
        UnaryTests { IsAny: true } => "-",
        UnaryTests tests => tests.IsNegated ? $"not({Join(tests.Tests)})" : Join(tests.Tests),
        ComparisonTest comparison => $"{Signs.Of(comparison.Operator)} {Print(comparison.Endpoint)}",
        ExpressionTest test => Print(test.Expression),
        _ => throw new InvalidOperationException($"No text for {expression}"),
    };

    private static string Print(FeelValue value) => value switch
    {
        FeelNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        FeelString text => Quote(text.Value),
        FeelBoolean boolean => boolean.Value ? "true" : "false",
        FeelNull => "null",
        _ => $"@\"{ValueText.Of(value)}\"",
    };

    private static string Print(RangeLiteral range)
    {
        var low = range.Low is null ? string.Empty : Print(range.Low);
        var high = range.High is null ? string.Empty : Print(range.High);
        return $"{(range.LowIncluded ? '[' : '(')}{low} .. {high}{(range.HighIncluded ? ']' : ')')}";
    }

    private static string Print(IReadOnlyList<Iterator> iterators) => string.Join(", ", iterators.Select(iterator =>
        $"{iterator.Name} in {Print(iterator.Source)}{(iterator.RangeEnd is null ? string.Empty : $" .. {Print(iterator.RangeEnd)}")}"));

    private static string Print(Argument argument) => argument.Name is null ? Print(argument.Value) : $"{argument.Name}: {Print(argument.Value)}";

    private static string Print(FormalParameter parameter) => parameter.Type is null ? parameter.Name : $"{parameter.Name}: {Print(parameter.Type)}";

    private static string Print(TypeSyntax type) => type switch
    {
        NamedTypeSyntax named => named.Name,
        ListTypeSyntax list => $"list<{Print(list.Element)}>",
        RangeTypeSyntax range => $"range<{Print(range.Element)}>",
        ContextTypeSyntax context => $"context<{string.Join(", ", context.Fields.Select(field => $"{field.Name}: {Print(field.Type)}"))}>",
        FunctionTypeSyntax function => $"function<{string.Join(", ", function.Parameters.Select(Print))}> -> {Print(function.Result)}",
        _ => throw new InvalidOperationException($"No text for {type}"),
    };

    private static string Join(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Print));

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
