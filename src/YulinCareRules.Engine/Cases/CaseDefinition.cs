using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Cases;

/// <summary>A case of a pack: facts, a day, and what is to come of them.</summary>
internal sealed record CaseDefinition(BilingualText Title, SourceLocation Location, ImmutableArray<Citation> Pins, CaseFacts Facts, DateOnly AsOf, TextMap Expect);

/// <summary>What came of a case.</summary>
internal sealed record CaseOutcome(BilingualText Title, SourceLocation Location, ImmutableArray<Diagnostic> Failures)
{
    public bool Passed => Failures.IsEmpty;
}
