using System.Collections.Immutable;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;

namespace YulinCareRules.Engine.RuleBook;

/// <summary>A case, run against the pack that it belongs to.</summary>
internal sealed record BookCase(CheckedPack Pack, CaseDefinition Definition, bool Holds, CaseDecisions Decisions)
{
    /// <summary>The decisions it expects something of.</summary>
    public ImmutableArray<string> Concerns =>
        [.. Definition.Expect.Entries.Select(entry => Pack.FindDecision(entry.Key.Text)?.Name).OfType<string>().Distinct(StringComparer.Ordinal)];

    public static BookCase Run(CheckedPack pack, CaseDefinition definition)
    {
        var decisions = CaseRunner.Decide(pack, definition);
        return new BookCase(pack, definition, CaseRunner.Compare(definition, decisions).Passed, decisions);
    }
}
