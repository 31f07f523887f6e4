using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Tests.Parsing;

/// <summary>What the tests ask of the parser: the tree of a text, or the one thing wrong with it.</summary>
internal static class Parsed
{
    public static Expression Expression(string text, params string[] names)
    {
        var result = ExpressionParser.ParseExpression(text, Scope(names));
        Assert.Empty(result.Diagnostics);
        return Assert.IsAssignableFrom<Expression>(result.Tree);
    }

    public static T Expression<T>(string text, params string[] names)
        where T : Expression => Assert.IsType<T>(Expression(text, names));

    public static UnaryTests Tests(string text)
    {
        var result = ExpressionParser.ParseUnaryTests(text, NameScope.Empty);
        Assert.Empty(result.Diagnostics);
        return Assert.IsType<UnaryTests>(result.Tree);
    }

    public static ImmutableArray<FeelDiagnostic> Errors(string text)
    {
        var result = ExpressionParser.ParseExpression(text, NameScope.Empty);
        Assert.Null(result.Tree);
        Assert.NotEmpty(result.Diagnostics);
        return result.Diagnostics;
    }

    public static FeelDiagnostic Error(string text) => Assert.Single(Errors(text));

    public static FeelDiagnostic TestsError(string text)
    {
        var result = ExpressionParser.ParseUnaryTests(text, NameScope.Empty);
        Assert.Null(result.Tree);
        return Assert.Single(result.Diagnostics);
    }

    public static string Shape(string text, params string[] names) => SyntaxPrinter.Print(Expression(text, names));

    public static string Covered(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    public static NameScope Scope(params string[] names) => names.Aggregate(NameScope.Empty, (scope, name) => scope.With(name));
}
