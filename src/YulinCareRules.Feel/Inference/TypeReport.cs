using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;

namespace YulinCareRules.Feel.Inference;

/// <summary>What the types of a tree tell before it runs: what is sure to go wrong, and whether all the rest is sure to go right.</summary>
/// <param name="Problems">Parts that have no value whatever the facts.</param>
/// <param name="IsProven">No problem, and no part whose type is unknown: nothing fails on its type over facts of the declared types.</param>
internal sealed record TypeReport(ImmutableArray<FeelDiagnostic> Problems, bool IsProven);
