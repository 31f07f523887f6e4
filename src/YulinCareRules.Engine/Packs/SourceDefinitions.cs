using System.Collections.Immutable;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs;

/// <summary>A document that rules rest on.</summary>
internal sealed record SourceDefinition(TextScalar Name, BilingualText Title, ImmutableArray<ClauseDefinition> Clauses)
{
    public string? Number { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? Issued { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public BilingualText? Note { get; init; }

    /// <summary>Why none of its clauses is encoded, for those that give no reason of their own.</summary>
    public NotEncodedDefinition? NotEncoded { get; init; }
}

/// <summary>A parameter: declared with a title and a type, or given values for a base pack's.</summary>
internal sealed record ParameterDefinition(TextScalar Name, BilingualText? Title, TextScalar? Type, ImmutableArray<ParameterValueDefinition> Values)
{
    public TextScalar? Unit { get; init; }

    /// <summary>The enumeration whose values it is keyed by.</summary>
    public TextScalar? By { get; init; }

    /// <summary>Whether it has values at all, sound or not.</summary>
    public bool WritesValues { get; init; }

    /// <summary>The clauses that ask for it; needed where no value is known.</summary>
    public ImmutableArray<TextScalar> Sources { get; init; } = [];
}

/// <summary>The value of a parameter over a period, and the clause that sets it.</summary>
internal sealed record ParameterValueDefinition(TextNode At, DateOnly? From, DateOnly? To, ImmutableArray<TextScalar> Sources, TextNode Value)
{
    /// <summary>Where each key of a keyed parameter has a clause of its own: key and clause.</summary>
    public ImmutableArray<(TextScalar Key, TextScalar Source)> SourcesByKey { get; init; } = [];
}
