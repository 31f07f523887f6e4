using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Text → syntax tree. Never throws: what is wrong comes back as diagnostics.</summary>
internal static class ExpressionParser
{
    private const int LongestText = 100_000;

    public static ParseResult<Expression> ParseExpression(string text, NameScope names) => Parse(text, names, parser => parser.Expression());

    public static ParseResult<UnaryTests> ParseUnaryTests(string text, NameScope names) => Parse(text, names, parser => parser.UnaryTests());

    private static ParseResult<T> Parse<T>(string text, NameScope names, Func<TokenParser, T> parse)
        where T : class
    {
        if (text.Length > LongestText)
        {
            return new ParseResult<T>(null, [SyntaxDiagnostics.TooLong(new TextSpan(0, text.Length), LongestText)]);
        }

        var lexer = new Lexer(text);
        var parser = new TokenParser(lexer.Read(), names);
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
        var found = lexer.Diagnostics.Count > 0 ? lexer.Diagnostics.ToImmutableArray() : errors;
        return new ParseResult<T>(found.IsEmpty ? tree : null, found);
    }
}

/// <summary>Leaves the descent at the first token that fits nowhere; never leaves the parser.</summary>
internal sealed class SyntaxStop(FeelDiagnostic diagnostic) : Exception
{
    public FeelDiagnostic Diagnostic { get; } = diagnostic;
}
