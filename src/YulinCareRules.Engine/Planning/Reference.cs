using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Planning;

/// <summary>What the reference evaluator needs of a case that a plan decides: the pack, and the facts in its own form.</summary>
internal sealed record Reference(CheckedPack Pack, Func<object, CaseFacts> FactsOf);
