using System.Collections.Immutable;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs;

/// <summary>What a pack says is to hold in every case.</summary>
internal sealed record InvariantDefinition(TextScalar Name, BilingualText? Title, TextNode? Holds)
{
    /// <summary>Of which cases it speaks; null: of all.</summary>
    public TextNode? When { get; init; }

    public ImmutableArray<TextScalar> Sources { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
