using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Planning.Rows;

/// <summary>
/// Very many requirements about the subject as data: for each what facts break it, as rows. An index finds the few in question, where code for each would be gone through from
/// end to end and be more than the processor holds.
/// </summary>
internal sealed class BrokenRows
{
    // Fewer are quicker as code, and so are those of which the index leaves many.
    private const int Fewest = 257;
    private const int MostFound = 4;
    private const int MostWays = 8;

    private readonly RowSet rows;

    private BrokenRows(RowSet rows) => this.rows = rows;

    /// <summary>The requirements that are kept as rows, and the others.</summary>
    /// <param name="requirements">Requirements about the subject.</param>
    /// <param name="planner">Makes the code that reads facts.</param>
    public static (BrokenRows? Rows, ImmutableArray<RequirementCode> Others) Of(ImmutableArray<RequirementCode> requirements, Planner planner)
    {
        if (requirements.Length < Fewest)
        {
            return (null, requirements);
        }

        var ways = requirements.Select(requirement => (Requirement: requirement, Ways: WaysToBreak(requirement))).ToList();
        ImmutableArray<ImmutableArray<RowTest>> broken = [.. ways.SelectMany(each => each.Ways ?? [])];
        if (ways.Count(each => each.Ways is not null) < Fewest || broken.Any(way => way.IsEmpty))
        {
            return (null, requirements);
        }

        var rows = RowSet.Of(broken, planner);
        return rows.Found > MostFound ? (null, requirements) : (new BrokenRows(rows), [.. ways.Where(each => each.Ways is null).Select(each => each.Requirement)]);
    }

    /// <summary>Whether all are met, as the bits of a cell; 0 where a fact that matters is not known.</summary>
    public ulong Verdict(CaseState state)
    {
        if (!rows.TryFind(state, out var found))
        {
            return 0;
        }

        var verdict = Cell.Determined(1).Bits;
        foreach (var row in found)
        {
            switch (rows.Applies(state, row))
            {
                case true:
                    return Cell.Determined(0).Bits;
                case null:
                    verdict = 0;
                    break;
            }
        }

        return verdict;
    }

    // Null where it hangs on more than facts that are held against constants.
    private static ImmutableArray<ImmutableArray<RowTest>>? WaysToBreak(RequirementCode requirement)
    {
        if (requirement.Each is not null || (requirement.Applies is { } condition ? RowTest.Of(condition) : []) is not { } applies || WhereFalse(requirement.Require) is not { } ways)
        {
            return null;
        }

        return [.. ways.Select(way => applies.AddRange(way))];
    }

    private static ImmutableArray<ImmutableArray<RowTest>>? WhereFalse(BoundExpression condition)
    {
        switch (condition)
        {
            case BoundBinary { Operator: BinaryOperator.And } and:
                return WhereFalse(and.Left) is { } left && WhereFalse(and.Right) is { } right ? Few([.. left, .. right]) : null;
            case BoundBinary { Operator: BinaryOperator.Or } or:
                return WhereFalse(or.Left) is { } one && WhereFalse(or.Right) is { } other ? Few([.. one.SelectMany(_ => other, (first, second) => first.AddRange(second))]) : null;
            default:
                return RowTest.Of(condition) is [var test] ? [[test with { Intervals = Stretches.Outside(test.Intervals) }]] : null;
        }
    }

    private static ImmutableArray<ImmutableArray<RowTest>>? Few(ImmutableArray<ImmutableArray<RowTest>> ways) => ways.Length <= MostWays ? ways : null;
}
