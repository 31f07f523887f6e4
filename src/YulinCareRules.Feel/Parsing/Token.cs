using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Parsing;

/// <summary>What a stretch of text is.</summary>
internal enum TokenKind
{
    Number,
    Text,
    At,
    Word,
    Sign,
    End,
}

/// <summary>A token: its kind, its text (of a string, the value) and its place.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, TextSpan Span)
{
    public bool Is(string text) => Text == text && Kind is TokenKind.Word or TokenKind.Sign && Text == text;

    public string Shown => Kind switch
    {
        TokenKind.End => "…",
        TokenKind.Text => $"\"{Text}\"",
        _ => $"'{Text}'",
    };
}
