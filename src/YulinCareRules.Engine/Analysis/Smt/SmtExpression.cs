using System.Collections.Immutable;

namespace YulinCareRules.Engine.Analysis.Smt;

/// <summary>What a solver prints: words, and lists in brackets.</summary>
internal sealed record SmtExpression(string? Word, ImmutableArray<SmtExpression> Parts)
{
    /// <summary>All expressions of a text, as far as they are whole; whoever wants one of them sees whether it is there.</summary>
    public static ImmutableArray<SmtExpression> ReadAll(string text)
    {
        var open = new Stack<ImmutableArray<SmtExpression>.Builder>([ImmutableArray.CreateBuilder<SmtExpression>()]);
        for (var at = 0; at < text.Length;)
        {
            var next = text[at];
            if (next == '(')
            {
                open.Push(ImmutableArray.CreateBuilder<SmtExpression>());
                at++;
            }
            else if (next == ')')
            {
                at++;
                if (open.Count == 1)
                {
                    break;
                }

                var closed = open.Pop().ToImmutable();
                open.Peek().Add(new SmtExpression(null, closed));
            }
            else if (char.IsWhiteSpace(next))
            {
                at++;
            }
            else
            {
                var end = at;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')'))
                {
                    end++;
                }

                open.Peek().Add(new SmtExpression(text[at..end], []));
                at = end;
            }
        }

        return open.Last().ToImmutable();
    }
}
