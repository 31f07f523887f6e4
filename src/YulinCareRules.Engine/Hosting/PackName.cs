namespace YulinCareRules.Engine.Hosting;

/// <summary>A name under which rules were added, so that all of them can be found.</summary>
internal sealed record PackName<TRules>(string Name)
{
    /// <summary>The name for people; the rules without one are the default ones.</summary>
    public string Shown => Name.Length == 0 ? "default" : Name;
}
