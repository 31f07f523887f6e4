namespace YulinCareRules.Feel.Syntax;

/// <summary>A chain of infix operators that leans to the left, so that it can be walked through and need not be descended into.</summary>
internal static class Spine
{
    /// <summary>The operators of the chain, the innermost first; its left side is no operator.</summary>
    public static Stack<Binary> Of(Binary outermost)
    {
        var spine = new Stack<Binary>([outermost]);
        while (spine.Peek().Left is Binary inner)
        {
            spine.Push(inner);
        }

        return spine;
    }
}
