using System.Collections.Immutable;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs;

/// <summary>A pack as written: every section of its files, positions kept, nothing resolved.</summary>
internal sealed record PackText(TextScalar Id, string Version, BilingualText Title)
{
    /// <summary>The folder its files were found in, as diagnostics show it.</summary>
    public string Folder { get; init; } = string.Empty;

    /// <summary>Whether it came with the program, so that its folder is no folder on disk.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>The files it was read from.</summary>
    public ImmutableArray<PackFile> Files { get; init; } = [];

    /// <summary>The packs it builds on, the base first; empty for a base pack.</summary>
    public PackText? Base { get; init; }

    public ImmutableArray<EnumerationDefinition> Enumerations { get; init; } = [];

    public ImmutableArray<UnitDefinition> Units { get; init; } = [];

    public ImmutableArray<RecordDefinition> Records { get; init; } = [];

    public ImmutableArray<SubjectDefinition> Subjects { get; init; } = [];

    public ImmutableArray<SourceDefinition> Sources { get; init; } = [];

    public ImmutableArray<ParameterDefinition> Parameters { get; init; } = [];

    public ImmutableArray<DecisionDefinition> Decisions { get; init; } = [];

    public ImmutableArray<InvariantDefinition> Invariants { get; init; } = [];

    /// <summary>SHA-256 over the names and bytes of its files and those of its bases, in lower-case hexadecimal.</summary>
    public string ContentHash { get; init; } = string.Empty;

    /// <summary>The chain of packs from the base to this one.</summary>
    public IEnumerable<PackText> Chain() => Base is null ? [this] : Base.Chain().Append(this);
}
