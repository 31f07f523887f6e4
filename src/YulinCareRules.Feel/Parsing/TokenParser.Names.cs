using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Names: of one word, of several in scope, and those that are being given.</summary>
internal sealed partial class TokenParser
{
    private const int MostPieces = 24;

    // Members of values that are no contexts.
    private static readonly string[] LongMembers = ["time offset", "start included", "end included"];

    private readonly List<TextSpan> longNames = [];

    /// <summary>Whether a sign is part of a name that was read: it means nothing by itself then.</summary>
    public bool IsPartOfName(TextSpan span) => longNames.Exists(name => name.Contains(span));

    private static bool IsKeyword(string word) => word is
        "then" or "else" or "and" or "or" or "in" or "between" or "return" or "satisfies" or "instance" or "if" or "for" or "some" or "every" or "true" or "false" or "null";

    private static (string Text, TextSpan Span) Single(Token token) => (token.Text, token.Span);

    // Names in scope of several words or with signs, the longest first; then those of the functions.
    private Name? LongName()
    {
        var own = names.Match(tokens, position, text, out var name);
        if (own > 1)
        {
            return Named(name, own);
        }

        var builtIn = NameScope.BuiltIn.Match(tokens, position, text, out var function);
        return builtIn > 1 && (own == 0 || tokens[position + builtIn].Is("(")) ? Named(function, builtIn) : null;
    }

    private Name Named(string name, int pieces)
    {
        var first = Current.Span;
        position += pieces;
        var span = first.To(Previous.Span);
        if (pieces > 1)
        {
            longNames.Add(span);
        }

        shape = names.ShapeOf(name);
        return new Name(span, name);
    }

    // The name that is given right before a sign or a word, of as many words as it has; null where there is none such.
    private (string Text, TextSpan Span)? NameBefore(params ReadOnlySpan<string> ends)
    {
        if (Current.Kind != TokenKind.Word)
        {
            return null;
        }

        for (var next = position + 1; next < tokens.Length && next <= position + MostPieces; next++)
        {
            if (tokens[next].Kind is TokenKind.Word or TokenKind.Sign && ends.Contains(tokens[next].Text))
            {
                var span = Current.Span.To(tokens[next - 1].Span);
                position = next;
                longNames.Add(span);
                return (Joined(span), span);
            }

            if (!MayBeInName(tokens[next]))
            {
                return null;
            }
        }

        return null;
    }

    private static bool MayBeInName(Token token) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => true,
        TokenKind.Sign => token.Text is "+" or "-" or "*" or "/" or "." or "**" or "?" || (token.Text.Length == 1 && !char.IsAscii(token.Text[0])) || token.Text is "'" or "%" or "#" or "&",
        _ => false,
    };

    // As it was written, with one blank for every gap.
    private string Joined(TextSpan span) => string.Join(' ', text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // After a point: a member that the source is known to have, or else words up to the next sign.
    private (string Name, TextSpan Span) Member(Shape of)
    {
        var start = position;
        var pieces = NameScope.Empty.With(of).Match(tokens, position, text, out var known);
        var longest = LongMembers.FirstOrDefault(member => member.Split(' ').Index().All(word => Ahead(word.Index).Is(word.Item)));
        if (pieces > 0 || longest is not null)
        {
            position += Math.Max(pieces, longest is null ? 0 : 2);
            var span = tokens[start].Span.To(Previous.Span);
            longNames.Add(span);
            return (pieces > 0 ? known : longest!, span);
        }

        var first = TakeName();
        while (dialect == FeelDialect.Standard && Current.Kind == TokenKind.Word && !IsKeyword(Current.Text))
        {
            position++;
        }

        var whole = first.Span.To(Previous.Span);
        return (Joined(whole), whole);
    }

    private Token Ahead(int count) => tokens[Math.Min(position + count, tokens.Length - 1)];

    private (string Text, TextSpan Span) NewName(params ReadOnlySpan<string> ends) => NameBefore(ends) ?? Single(TakeName());

    private Token TakeName() => TakeName(Expectation.Name);

    private Token TakeName(Expectation expected) =>
        Current.Kind == TokenKind.Word ? tokens[position++] : throw new SyntaxStop(SyntaxDiagnostics.Expected(Current.Span, expected, Current));
}
