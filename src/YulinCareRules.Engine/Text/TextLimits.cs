namespace YulinCareRules.Engine.Text;

/// <summary>What a reader accepts before it calls a text hostile. A case of a thousand classes needs a fraction of each.</summary>
internal static class TextLimits
{
    public const int MaximumBytes = 16 * 1024 * 1024;

    public const int MaximumDepth = 64;

    public const int MaximumNodes = 1_000_000;
}
