using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules;

/// <summary>The packs inside this assembly: no file is needed at run time.</summary>
internal static class EmbeddedPacks
{
    /// <summary>What a pack on disk may build on by its id.</summary>
    public static IncludedPacks Included { get; } = new(typeof(EmbeddedPacks).Assembly);

    /// <summary>The folder of the city's pack, which builds on the national one.</summary>
    public const string Folder = "yulin";

    /// <summary>The city's pack.</summary>
    public static PackFiles Yulin() => Included.Folder(Folder) ?? throw new InvalidOperationException("the assembly was built without its packs");
}
