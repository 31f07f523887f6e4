using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking.Model;

/// <summary>What is to hold in every case: of those in which <paramref name="When"/> holds, where that is given.</summary>
internal sealed record InvariantModel(string Name, BilingualText Title, SourceLocation Location, ImmutableArray<Citation> Sources, Period Period, BoundExpression? When, BoundExpression Holds)
{
    public IEnumerable<BoundExpression> Expressions => When is null ? [Holds] : [When, Holds];
}
