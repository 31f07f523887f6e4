using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Coverage;

/// <summary>A comparison as one would write it, also where its fact stands before the colon and its bound behind.</summary>
internal static class ComparisonText
{
    public static string Of(BoundBinary comparison) => comparison.Left.Place.Text is { Length: > 0 } left && comparison.Right.Place.Text is { Length: > 0 } right
        ? $"{left} {Signs.Of(comparison.Operator)} {right}"
        : comparison.Place.Text;
}
