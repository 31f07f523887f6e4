namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>A pack with one mistake in it: what it is to be told as, at the place that is marked in the text.</summary>
internal sealed record Mistake(string Name, string Code, PackSource Source)
{
    public string Folder { get; init; } = "lending";

    /// <summary>The name that the diagnostic is to propose.</summary>
    public string? Suggestion { get; init; }

    public override string ToString() => Name;
}
