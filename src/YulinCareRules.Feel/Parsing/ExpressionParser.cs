using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Text → syntax tree. Never throws: what is wrong comes back as diagnostics.</summary>
internal static class ExpressionParser
{
    private const int LongestText = 100_000;

    public static ParseResult<Expression> ParseExpression(string text, NameScope names, FeelDialect dialect = FeelDialect.Pack) =>
        Parse(text, names, dialect, parser => parser.Expression());

    public static ParseResult<UnaryTests> ParseUnaryTests(string text, NameScope names, FeelDialect dialect = FeelDialect.Pack) =>
        Parse(text, names, dialect, parser => parser.UnaryTests());

    /// <summary>A range alone, which may be open at one end: <c>[1..)</c>.</summary>
    public static ParseResult<RangeLiteral> ParseRange(string text) => Parse(text, NameScope.Empty, FeelDialect.Standard, parser => parser.RangeText());

    /// <summary>A type alone, as a declaration has it.</summary>
    public static ParseResult<TypeSyntax> ParseType(string text) => Parse(text, NameScope.Empty, FeelDialect.Standard, parser => parser.Type());

    private static ParseResult<T> Parse<T>(string text, NameScope names, FeelDialect dialect, Func<TokenParser, T> parse)
        where T : class
    {
        if (text.Length > LongestText)
        {
            return new ParseResult<T>(null, [SyntaxDiagnostics.TooLong(new TextSpan(0, text.Length), LongestText)]);
        }

        var lexer = new Lexer(text, dialect);
        var parser = new TokenParser(text, lexer.Read(), names, dialect);
        T? tree = null;
        ImmutableArray<FeelDiagnostic> errors = [];
        try
        {
            tree = parser.Whole(parse);
        }
        catch (SyntaxStop stop)
        {
            errors = [stop.Diagnostic];
        }

        // A slip of a sign usually explains what follows it: only the slips are told then.
        var slips = lexer.Diagnostics.Where(slip => !parser.IsPartOfName(slip.Span)).ToImmutableArray();
        var found = slips.Length > 0 ? slips : errors;
        return new ParseResult<T>(found.IsEmpty ? tree : null, found);
    }
}

/// <summary>Leaves the descent at the first token that fits nowhere; never leaves the parser.</summary>
internal sealed class SyntaxStop(FeelDiagnostic diagnostic) : Exception
{
    public FeelDiagnostic Diagnostic { get; } = diagnostic;
}
