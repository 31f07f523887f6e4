using YulinCareRules.Engine.Coverage;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>A case that reaches something which no case of the pack reaches, ready to be pasted.</summary>
/// <param name="Item">What it reaches.</param>
/// <param name="File">The case file to paste it into, at the end of its list.</param>
/// <param name="Yaml">The text; what it expects is what the rules say today, and a person is to confirm that.</param>
internal sealed record SuggestedCase(CoverageItem Item, string File, string Yaml);
