using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.RuleBook;

/// <summary>What a rule book is made from: the pack as written and as checked, and the cases of it and of the packs it builds on.</summary>
internal sealed record RuleBookSource(PackText Text, CheckedPack Pack, ImmutableArray<BookCase> Cases);
