namespace YulinCareRules.Engine.Possibilities;

/// <summary>The variables around an expression, the innermost first.</summary>
internal sealed class Frame
{
    private readonly Frame? outer;
    private readonly string name;
    private readonly Possible value;

    private Frame(Frame? outer, string name, Possible value)
    {
        this.outer = outer;
        this.name = name;
        this.value = value;
    }

    public static Frame? Empty => null;

    public static Frame With(Frame? outer, string name, Possible value) => new(outer, name, value);

    public static Possible? Find(Frame? frame, string name)
    {
        for (; frame is not null; frame = frame.outer)
        {
            if (frame.name == name)
            {
                return frame.value;
            }
        }

        return null;
    }
}
