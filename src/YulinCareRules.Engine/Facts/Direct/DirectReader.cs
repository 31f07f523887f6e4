namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>Reads one fact of a declared type straight from JSON.</summary>
internal abstract class DirectReader
{
    /// <summary>The fact that comes next, which is not null; null where it is not plainly one of the type.</summary>
    public abstract FactValue? Read(ref PlainJson json);
}

/// <summary>A type of which nothing is read directly.</summary>
internal sealed class NothingDirect : DirectReader
{
    public override FactValue? Read(ref PlainJson json) => null;
}
