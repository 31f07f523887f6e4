using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Mutation;

/// <summary>Dates a day earlier and a day later: those of a document together with all that is in force as it is, and those that a version states itself.</summary>
internal sealed class DateMutants(CheckedPack pack, PackOwnership own)
{
    public IEnumerable<Mutant> All() => Dates()
        .GroupBy(date => (date.Owner, date.Day, date.IsFrom))
        .SelectMany(date => new[] { -1, 1 }.Select(step => Shift(date.Key.Owner, date.First().Place, date.Key.Day, date.Key.IsFrom, step)))
        .OfType<Mutant>();

    private IEnumerable<(string Owner, SourceLocation Place, DateOnly Day, bool IsFrom)> Dates()
    {
        foreach (var decision in pack.Decisions)
        {
            foreach (var version in Versions(decision))
            {
                foreach (var (day, isFrom) in Ends(version.Period).Where(_ => own.Has(version.Place)))
                {
                    var document = version.Sources.FirstOrDefault(source => (isFrom ? source.Document.Period.From : source.Document.Period.To) == day)?.Document.Id;
                    yield return (document ?? version.Owner, version.Place, day, isFrom);
                }
            }
        }
    }

    private static IEnumerable<(string Owner, SourceLocation Place, Period Period, ImmutableArray<Citation> Sources)> Versions(DecisionModel decision)
    {
        yield return (decision.Name, decision.Location, decision.Period, decision.Sources);
        foreach (var rule in (decision as TableModel)?.Rules ?? [])
        {
            yield return ($"{decision.Name}.{rule.Id}", rule.At!.Location, rule.Period, rule.Sources);
        }

        foreach (var requirement in (decision as ChecklistModel)?.Requirements ?? [])
        {
            yield return ($"{decision.Name}.{CoverageKeys.NameOf(requirement)}", requirement.At!.Location, requirement.Period, SourcesOf(requirement));
        }
    }

    private static ImmutableArray<Citation> SourcesOf(RequirementModel requirement) => requirement.Sources.IsEmpty
        ? [.. BoundWalk.Parameters(requirement.Require).SelectMany(parameter => parameter.Parameter.Periods).SelectMany(period => period.Sources)]
        : requirement.Sources;

    private static IEnumerable<(DateOnly Day, bool IsFrom)> Ends(Period period)
    {
        if (period.From is { } from && from > DateOnly.MinValue)
        {
            yield return (from, true);
        }

        if (period.To is { } to && to < DateOnly.MaxValue)
        {
            yield return (to, false);
        }
    }

    // Everything that takes the day from the same owner moves with it.
    private Mutant? Shift(string owner, SourceLocation place, DateOnly day, bool isFrom, int step)
    {
        Period Move(Period period, string name, ImmutableArray<Citation> sources) => (isFrom ? period.From : period.To) == day && (name == owner || sources.Any(source => source.Document.Id == owner))
            ? isFrom ? period with { From = day.AddDays(step) } : period with { To = day.AddDays(step) }
            : period;

        ImmutableArray<DecisionModel> changed = [.. pack.Decisions.Select(decision => (Before: decision, After: Moved(decision, Move))).Where(pair => !ReferenceEquals(pair.Before, pair.After)).Select(pair => pair.After)];
        var names = changed.Select(decision => decision.Name).ToHashSet(StringComparer.Ordinal);

        // Only on the day that changes sides is anything decided otherwise.
        var affected = isFrom == (step > 0) ? day : day.AddDays(step);
        return changed.IsEmpty
            ? null
            : new Mutant(owner, place, string.Create(CultureInfo.InvariantCulture, $"{(isFrom ? "from" : "to")} {day:yyyy-MM-dd} → {day.AddDays(step):yyyy-MM-dd}"), changed,
                traced => traced.Definition.AsOf == affected && traced.Decider.Results.Any(result => names.Contains(result.Decision.Name)));
    }

    private static DecisionModel Moved(DecisionModel decision, Func<Period, string, ImmutableArray<Citation>, Period> move)
    {
        var period = move(decision.Period, decision.Name, decision.Sources);
        var content = decision switch
        {
            TableModel table when table.Rules.Any(rule => Rule(rule) != rule.Period) => table with { Rules = [.. table.Rules.Select(rule => rule with { Period = Rule(rule) })] },
            ChecklistModel checklist when checklist.Requirements.Any(requirement => Requirement(requirement) != requirement.Period) =>
                checklist with { Requirements = [.. checklist.Requirements.Select(requirement => requirement with { Period = Requirement(requirement) })] },
            _ => decision,
        };
        return period == decision.Period ? content : content with { Period = period };

        Period Rule(RuleModel rule) => move(rule.Period, $"{decision.Name}.{rule.Id}", rule.Sources);

        Period Requirement(RequirementModel requirement) => move(requirement.Period, $"{decision.Name}.{CoverageKeys.NameOf(requirement)}", SourcesOf(requirement));
    }
}
