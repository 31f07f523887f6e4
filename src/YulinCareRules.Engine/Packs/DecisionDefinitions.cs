using System.Collections.Immutable;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs;

/// <summary>A decision as a pack writes it: a table of rules, an expression or a checklist.</summary>
internal sealed record DecisionDefinition(TextScalar Name)
{
    public BilingualText? Title { get; init; }

    public TextScalar? Subject { get; init; }

    public ImmutableArray<TextScalar> Sources { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool IsInternal { get; init; }

    /// <summary>The condition on which the decision applies at all.</summary>
    public TextNode? Applies { get; init; }

    /// <summary>What to say where it does not.</summary>
    public TemplateDefinition? NotApplicable { get; init; }

    public ImmutableArray<OutputDefinition> Gives { get; init; } = [];

    /// <summary>True where <c>gives</c> is one nameless type instead of named outputs.</summary>
    public bool GivesSingle { get; init; }

    public TextScalar? HitPolicy { get; init; }

    public TextScalar? Aggregation { get; init; }

    public TextMap? RulesNode { get; init; }

    public ImmutableArray<RuleDefinition> Rules { get; init; } = [];

    public OtherwiseDefinition? Otherwise { get; init; }

    public TextNode? Value { get; init; }

    public TextScalar? Verdict { get; init; }

    public TextMap? ChecklistNode { get; init; }

    public ImmutableArray<RequirementDefinition> Checklist { get; init; } = [];

    /// <summary>The checklist whose findings are shown with the outputs.</summary>
    public TextScalar? Findings { get; init; }

    /// <summary>The id of the pack whose decision of this name is added to.</summary>
    public TextScalar? Extends { get; init; }

    public ImmutableArray<TextScalar> Authority { get; init; } = [];
}

/// <summary>An output of a decision.</summary>
internal sealed record OutputDefinition(TextScalar Name, TextScalar Type, BilingualText Title)
{
    public TextScalar? Unit { get; init; }

    /// <summary>Takes no part in the outcome: the lists of all rules that apply are joined.</summary>
    public bool IsInformative { get; init; }

    /// <summary>For the hit policies P and O: the values from the strongest to the weakest.</summary>
    public ImmutableArray<TextScalar> Priority { get; init; } = [];
}

/// <summary>A rule of a table.</summary>
internal sealed record RuleDefinition(TextScalar Id, TextNode? When, TextMap? Then)
{
    public BilingualText? Title { get; init; }

    public ImmutableArray<TextScalar> Sources { get; init; } = [];

    public ImmutableArray<TextScalar> Overrides { get; init; } = [];

    public ImmutableArray<TextScalar> Authority { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>Where no rule applies: the outputs, or that the decision does not concern the case and why.</summary>
internal sealed record OtherwiseDefinition(TextNode At, BilingualText? Title, TextMap? Then, TemplateDefinition? NotApplicable = null);

/// <summary>A requirement of a checklist, or a part of one: what a part leaves out it takes from the whole.</summary>
internal sealed record RequirementDefinition(TextScalar Id)
{
    public BilingualText? Title { get; init; }

    public ImmutableArray<TextScalar> Sources { get; init; } = [];

    public TextScalar? Each { get; init; }

    public TextNode? Applies { get; init; }

    public TextNode? Require { get; init; }

    public TextNode? Actual { get; init; }

    public TextNode? Limit { get; init; }

    public TextScalar? Severity { get; init; }

    public TemplateDefinition? Message { get; init; }

    public TemplateDefinition? Remedy { get; init; }

    public ImmutableArray<RequirementDefinition> Parts { get; init; } = [];

    public ImmutableArray<TextScalar> Authority { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>A text with expressions in braces, in both languages.</summary>
internal sealed record TemplateDefinition(TextScalar Zh, TextScalar En);
