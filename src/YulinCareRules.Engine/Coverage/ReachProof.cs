using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Coverage;

/// <summary>Tells rules that no case whatever can make apply, such as those that wait for a figure which only a pack built on this one gives: with every fact unknown they are already settled.</summary>
internal sealed class ReachProof(CheckedPack pack)
{
    public bool IsBeyondReach(CoverageItem item)
    {
        if (item.Decision is not TableModel table || table.Rules.FirstOrDefault(rule => CoverageKeys.Rule(table, rule.Id, applies: true) == item.Key) is not { } waiting)
        {
            return false;
        }

        return Days(table).Where(day => table.Period.Contains(day) && waiting.Period.Contains(day)).All(day => Truth.CannotBeTrue(Holds(table, waiting, day)));
    }

    private Possible Holds(TableModel table, RuleModel rule, DateOnly day)
    {
        var evaluator = new Decider(pack, NothingKnown(), day).Evaluator;
        return rule.Conditions.Aggregate((Possible)KnownValue.True, (holds, condition) => Truth.And(holds, () => evaluator.Evaluate(condition.Test, World.Empty, null)));
    }

    private CaseFacts NothingKnown() => new(null, pack.Facts.Subjects.ToImmutableDictionary(
        subject => subject.Name,
        subject => new FactRecord(subject.Record, [.. subject.Record.Fields.Select(_ => (FactValue)FactUnknown.Instance)])));

    // One day of each span within which nothing in the pack changes.
    private IEnumerable<DateOnly> Days(TableModel table) => pack.Parameters.SelectMany(parameter => parameter.Periods.Select(period => period.Period))
        .Concat(pack.Decisions.SelectMany(DateItems.PeriodsOf))
        .SelectMany(period => new[] { period.From, period.To is { } to && to < DateOnly.MaxValue ? to.AddDays(1) : null })
        .OfType<DateOnly>()
        .Append(table.Period.From ?? DateOnly.MinValue)
        .Distinct();
}
