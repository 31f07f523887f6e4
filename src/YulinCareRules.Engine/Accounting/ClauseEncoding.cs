using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Accounting;

/// <summary>What a clause can be encoded by.</summary>
internal enum EncodingKind
{
    Decision,
    Rule,
    Requirement,
    Parameter,
}

/// <summary>A decision, one of its rules or requirements, or a parameter, with the clauses it rests on.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">The decision or parameter.</param>
/// <param name="Title">Its title.</param>
/// <param name="Part">The rule or requirement of the decision, or null.</param>
/// <param name="PartTitle">The title of that rule or requirement.</param>
/// <param name="Citations">The clauses it rests on.</param>
/// <param name="CitesItself">Whether it cites them itself; a rule may rest on those of its decision.</param>
internal sealed record ClauseEncoding(EncodingKind Kind, string Name, BilingualText Title, string? Part, BilingualText? PartTitle, ImmutableArray<Citation> Citations, bool CitesItself)
{
    /// <summary>How a clause names it: <c>decision</c>, <c>decision.rule</c> or <c>parameter</c>.</summary>
    public string Key => Part is null ? Name : $"{Name}.{Part}";

    /// <summary>The two titles as one.</summary>
    public BilingualText FullTitle => PartTitle is null ? Title : new BilingualText($"{Title.Zh}:{PartTitle.Zh}", $"{Title.En}: {PartTitle.En}");

    public bool Cites(DocumentModel document, string locator) =>
        Citations.Any(citation => citation.Document.Id == document.Id && citation.Locator == locator);

    /// <summary>Whether one of the two is, or is a part of, the other.</summary>
    public bool Covers(ClauseEncoding other) => Name == other.Name && (Part is null || other.Part is null || Part == other.Part);
}
