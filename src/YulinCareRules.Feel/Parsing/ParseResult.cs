using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;

namespace YulinCareRules.Feel.Parsing;

/// <summary>A tree, or why there is none.</summary>
internal sealed record ParseResult<T>(T? Tree, ImmutableArray<FeelDiagnostic> Diagnostics)
    where T : class;
