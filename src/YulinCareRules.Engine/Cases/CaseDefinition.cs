using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Cases;

/// <summary>A case of a pack: facts, a day, and what is to come of them.</summary>
internal sealed record CaseDefinition(BilingualText Title, SourceLocation Location, ImmutableArray<Citation> Pins, CaseFacts Facts, DateOnly AsOf, TextMap Expect)
{
    /// <summary>The facts before anything of them was changed.</summary>
    public CaseFacts Given { get; init; } = Facts;

    /// <summary>The file of the shared facts it builds on, if it does.</summary>
    public string? GivenFile { get; init; }

    /// <summary>The name by which its file knows those shared facts.</summary>
    public string? GivenName { get; init; }

    /// <summary>The paths of the facts that it states otherwise than those given.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}

/// <summary>What came of a case.</summary>
internal sealed record CaseOutcome(BilingualText Title, SourceLocation Location, ImmutableArray<Diagnostic> Failures)
{
    public bool Passed => Failures.IsEmpty;
}
