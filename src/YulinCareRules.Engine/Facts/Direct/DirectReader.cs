using System.Text.Json;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>Reads one fact of a declared type straight from JSON.</summary>
internal abstract class DirectReader
{
    /// <summary>The fact at the token the reader stands on, which is not null; null where it is not plainly one of the type.</summary>
    public abstract FactValue? Read(ref Utf8JsonReader json);
}

/// <summary>A type of which nothing is read directly.</summary>
internal sealed class NothingDirect : DirectReader
{
    public override FactValue? Read(ref Utf8JsonReader json) => null;
}
