using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Parsing;

/// <summary>What was probably meant where a token does not fit.</summary>
internal sealed partial class TokenParser
{
    /// <summary>The stop at the current token: a known slip is named, anything else told as <paramref name="otherwise"/>.</summary>
    private SyntaxStop Unfit(FeelDiagnostic otherwise) => new(
        OperatorWord() ?? Keyword() ?? PartedSign() ?? WithoutBrackets() ?? FunctionBetween() ?? Thousands() ?? otherwise);

    // 且, 大于, is: words for a sign.
    private FeelDiagnostic? OperatorWord()
    {
        if (Current.Kind != TokenKind.Word)
        {
            return null;
        }

        if (ForeignWords.Operator(Current.Text) is var (written, meant))
        {
            return SyntaxDiagnostics.Misspelt(new TextSpan(Current.Span.Start, written.Length), written, meant);
        }

        return Current.Text switch
        {
            "is" or "equals" when Ahead(1).Is("not") => Misspelt(Current.Span.To(Ahead(1).Span), "!="),
            "is" or "equals" => Misspelt(Current.Span, "="),
            "not" when Ahead(1).Is("in") => Misspelt(Current.Span.To(Ahead(1).Span), "not(… in …)"),
            _ => null,
        };
    }

    // AND, If, 如果: a word of the language, written otherwise.
    private FeelDiagnostic? Keyword()
    {
        if (Current.Kind == TokenKind.Word && ForeignWords.Keyword(Current.Text) is { } meant)
        {
            return Misspelt(Current.Span, meant);
        }

        return position > 0 && Previous.Kind == TokenKind.Word && ForeignWords.Opening(Previous.Text) is { } opening ? Misspelt(Previous.Span, opening) : null;
    }

    // `> =`: two halves of one sign.
    private FeelDiagnostic? PartedSign() => position == 0 ? null : (Previous.Text, Current.Text) switch
    {
        (">", "=") => Misspelt(Previous.Span.To(Current.Span), ">="),
        ("<", "=") => Misspelt(Previous.Span.To(Current.Span), "<="),
        ("<", ">") => Misspelt(Previous.Span.To(Current.Span), "!="),
        ("*", "*") => Misspelt(Previous.Span.To(Current.Span), "**"),
        _ => null,
    };

    // `not a`, `count a`, `1..5`: what takes brackets and has none.
    private FeelDiagnostic? WithoutBrackets()
    {
        if (Current.Is("..") && position > 0)
        {
            return SyntaxDiagnostics.Misspelt(Current.Span, "..", "[1..5]");
        }

        return position > 0 && Previous.Kind == TokenKind.Word && BeginsValue(Current) && ForeignWords.FunctionAtEnd(text.AsSpan(0, Previous.Span.End)) is { } function
            ? SyntaxDiagnostics.Misspelt(new TextSpan(Previous.Span.End - function.Length, function.Length), $"{function} …", $"{function}(…)")
            : null;
    }

    // `a contains b`: a function in the place of an operator.
    private FeelDiagnostic? FunctionBetween()
    {
        var pieces = Current.Kind == TokenKind.Word ? NameScope.BuiltIn.Match(tokens, position, text, out var name) : 0;
        return pieces > 0 && BeginsValue(Ahead(pieces))
            ? Misspelt(Current.Span.To(Ahead(pieces - 1).Span), $"{Slice(Current.Span.To(Ahead(pieces - 1).Span))}(…, …)")
            : null;
    }

    // `10,000` and `10 000`: one number in groups of three digits.
    private FeelDiagnostic? Thousands()
    {
        var first = Current.Is(",") ? position - 1 : position - (Current.Kind == TokenKind.Number ? 1 : 0);
        var last = first;
        while (first >= 0 && last + 1 < tokens.Length && Group(last) is var next and > 0)
        {
            last = next;
        }

        return last > first && first >= 0 && last < tokens.Length && tokens[first].Kind == TokenKind.Number && tokens[first].Span.Length <= 3
            ? SyntaxDiagnostics.WrittenOtherwise(
                tokens[first].Span.To(tokens[last].Span),
                Slice(tokens[first].Span.To(tokens[last].Span)),
                string.Concat(Enumerable.Range(first, last - first + 1).Where(index => tokens[index].Kind == TokenKind.Number).Select(index => tokens[index].Text)))
            : null;
    }

    // The next group of three digits, right behind a comma or one blank; 0 where there is none.
    private int Group(int index)
    {
        var next = tokens[index + 1].Is(",") && tokens[index + 1].Span.Start == tokens[index].Span.End ? index + 2 : index + 1;
        return next < tokens.Length && tokens[next].Kind == TokenKind.Number && tokens[next].Span.Length == 3 && tokens[next].Span.Start == tokens[index].Span.End + 1 ? next : 0;
    }

    // Where the whole has ended: a part of a form without its beginning, or two values side by side.
    private FeelDiagnostic AfterEnd() => Current.Text switch
    {
        "then" or "else" when Current.Kind != TokenKind.Text => SyntaxDiagnostics.WithoutBeginning(Current.Span, Current.Text, "if"),
        "return" when Current.Kind != TokenKind.Text => SyntaxDiagnostics.WithoutBeginning(Current.Span, Current.Text, "for"),
        "satisfies" when Current.Kind != TokenKind.Text => SyntaxDiagnostics.WithoutBeginning(Current.Span, Current.Text, "some"),
        ")" when Current.Kind == TokenKind.Sign => SyntaxDiagnostics.WithoutBeginning(Current.Span, ")", "("),
        "]" when Current.Kind == TokenKind.Sign => SyntaxDiagnostics.WithoutBeginning(Current.Span, "]", "["),
        "}" when Current.Kind == TokenKind.Sign => SyntaxDiagnostics.WithoutBeginning(Current.Span, "}", "{"),
        "," when Current.Kind == TokenKind.Sign => SyntaxDiagnostics.BareList(Current.Span),
        _ => SyntaxDiagnostics.Trailing(Current.Span, Current),
    };

    // `if(a, b, c)`: the way of a spreadsheet.
    private SyntaxStop UnclosedGroup(int open) => open > 0 && tokens[open - 1].Is("if") && Current.Is(",")
        ? new SyntaxStop(SyntaxDiagnostics.Misspelt(tokens[open - 1].Span, "if(…, …, …)", "if … then … else …"))
        : Unfit(SyntaxDiagnostics.Expected(Current.Span, Expectations.Closing("(", ")"), Current));

    private FeelDiagnostic Misspelt(TextSpan span, string meant) => SyntaxDiagnostics.Misspelt(span, Slice(span), meant);

    private string Slice(TextSpan span) => text.Substring(span.Start, span.Length);
}
