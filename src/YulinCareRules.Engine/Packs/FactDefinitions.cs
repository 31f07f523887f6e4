using System.Collections.Immutable;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs;

/// <summary>An enumeration as a pack writes it.</summary>
internal sealed record EnumerationDefinition(TextScalar Name, BilingualText Title, ImmutableArray<EnumerationValueDefinition> Values);

/// <summary>A value of an enumeration: its identifier and its names for people.</summary>
internal sealed record EnumerationValueDefinition(TextScalar Name, BilingualText Title);

/// <summary>A unit of measure and its names for people.</summary>
internal sealed record UnitDefinition(TextScalar Name, BilingualText Title)
{
    /// <summary>What English says of just one; else the title.</summary>
    public string? One { get; init; }

    /// <summary>A part of one, which people are told in per cent.</summary>
    public bool IsShare { get; init; }
}

/// <summary>A record of facts; where the base pack has one of this name, its fields are added to that.</summary>
internal sealed record RecordDefinition(TextScalar Name, BilingualText? Title, TextScalar? Label, ImmutableArray<FieldDefinition> Fields);

/// <summary>A field: the one place where a fact is declared.</summary>
internal sealed record FieldDefinition(TextScalar Name, TextScalar Type, BilingualText Title)
{
    public TextScalar? Unit { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>For a list of records: the field that no two of them may share.</summary>
    public TextScalar? Unique { get; init; }

    /// <summary>Tells of one person: to be masked wherever facts leave the caller's hands.</summary>
    public bool IsPersonal { get; init; }

    public BilingualText? Note { get; init; }
}

/// <summary>What a case may speak about.</summary>
internal sealed record SubjectDefinition(TextScalar Name, TextScalar Type, BilingualText Title);
