using YulinCareRules.Engine.Analysis.Logic;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>A rule in a part of the cases: its place in the table, and what is still to be seen of whether it applies.</summary>
internal readonly record struct OpenRule(int Place, Formula Applies);
