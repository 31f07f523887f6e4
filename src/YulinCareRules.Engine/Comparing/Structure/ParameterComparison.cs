using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Comparing.Structure;

/// <summary>The figures of two packs: what they are and from when.</summary>
internal static class ParameterComparison
{
    public static IEnumerable<Change> Compare(IEnumerable<ParameterModel> old, IEnumerable<ParameterModel> @new)
    {
        foreach (var (before, after) in Pairing.ByName(old, @new, parameter => parameter.Name))
        {
            var sources = Aspects.ClausesOf(Sources(before), Sources(after));
            var change = new Change(before is null ? ChangeState.Added : after is null ? ChangeState.Removed : ChangeState.Changed, ChangedThing.Parameter, (before ?? after)!.Name, before?.Location, after?.Location) { Clauses = sources };
            if (before is null || after is null)
            {
                yield return change with { Aspects = [.. Periods(before, after)] };
                continue;
            }

            var aspects = new Aspects()
                .Add("类型", "type", FactComparison.TypeName(before.Type), FactComparison.TypeName(after.Type))
                .Add("分项依据", "keyed by", before.By?.Name, after.By?.Name)
                .Title(before.Title, after.Title);
            var periods = Periods(before, after);
            aspects.Add("依据条款", "clauses", Cited(before), Cited(after));
            if (!aspects.IsEmpty || !periods.IsEmpty)
            {
                yield return change with { State = periods.IsEmpty ? aspects.State : ChangeState.Changed, Aspects = periods.AddRange(aspects.ToImmutable()) };
            }
        }
    }

    // Each stretch of days over which the figure differs, and what it is there.
    private static ImmutableArray<Aspect> Periods(ParameterModel? old, ParameterModel? @new)
    {
        var aspects = new Aspects();
        foreach (var days in Stretches(old, @new))
        {
            var (before, after) = (old?.At(days.From ?? DateOnly.MinValue), @new?.At(days.From ?? DateOnly.MinValue));
            if (before?.ByKey is null && after?.ByKey is null)
            {
                aspects.Add($"数值({days})", $"figure ({days})", before is null ? null : MeaningKeys.ValueText(before), after is null ? null : MeaningKeys.ValueText(after));
                continue;
            }

            foreach (var key in (before?.ByKey?.Keys ?? []).Concat(after?.ByKey?.Keys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                aspects.Add($"{key} 的数值({days})", $"figure of {key} ({days})", At(before, key), At(after, key));
            }
        }

        return aspects.ToImmutable();
    }

    /// <summary>The stretches of days within which neither pack's figure begins or ends.</summary>
    public static IEnumerable<Period> Stretches(ParameterModel? old, ParameterModel? @new)
    {
        var starts = (old?.Periods ?? []).Concat(@new?.Periods ?? []).SelectMany(period => new[] { period.Period.From, period.Period.To is { } to && to < DateOnly.MaxValue ? to.AddDays(1) : null }).OfType<DateOnly>().Distinct().Order().ToList();
        DateOnly? from = null;
        foreach (var start in starts)
        {
            yield return new Period(from, start.AddDays(-1));
            from = start;
        }

        yield return new Period(from, null);
    }

    private static string? At(ParameterPeriod? period, string key) => period?.ByKey is { } byKey && byKey.TryGetValue(key, out var value) ? FactText.Plain(value) : null;

    private static IEnumerable<Citation> Sources(ParameterModel? parameter) => parameter is null ? [] : parameter.Sources.Concat(parameter.Periods.SelectMany(period => period.Sources));

    private static string Cited(ParameterModel parameter) => string.Join(", ", Aspects.ClausesOf(Sources(parameter)));
}
