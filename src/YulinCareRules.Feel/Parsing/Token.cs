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
    private const int LongestShown = 40;

    public bool Is(string text) => Text == text && Kind is TokenKind.Word or TokenKind.Sign && Text == text;

    /// <summary>As a message names it, in Chinese.</summary>
    public string ShownZh => Kind == TokenKind.End ? "结尾" : $" {Shown}";

    /// <summary>As a message names it, in English.</summary>
    public string ShownEn => Kind == TokenKind.End ? "the end" : Shown;

    private string Shown => Kind == TokenKind.Text ? $"\"{Shortened}\"" : $"'{Shortened}'";

    private string Shortened => Text.Length <= LongestShown ? Text : Text[..LongestShown] + "…";
}
