namespace YulinCareRules.Feel.Syntax;

/// <summary>A stretch of expression text: offset of its first UTF-16 code unit and its length.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public TextSpan To(TextSpan last) => FromBounds(Start, last.End);

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;
}
