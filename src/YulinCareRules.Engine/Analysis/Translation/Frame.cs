namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>The variables around an expression, the innermost first; <paramref name="Tag"/> tells one element of a list from another.</summary>
internal sealed record Frame(Frame? Outer, string Name, Alternatives Value, string Tag)
{
    public static Alternatives? Find(Frame? frame, string name) => At(frame, name)?.Value;

    /// <summary>What a variable stands for, in the name of an expression that is beyond the method.</summary>
    public static string TagOf(Frame? frame, string name) => At(frame, name)?.Tag ?? name;

    /// <summary>How many variables there are around an expression.</summary>
    public static int Depth(Frame? frame) => frame is null ? 0 : 1 + Depth(frame.Outer);

    private static Frame? At(Frame? frame, string name)
    {
        for (; frame is not null; frame = frame.Outer)
        {
            if (frame.Name == name)
            {
                return frame;
            }
        }

        return null;
    }
}
