using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Mutation;

/// <summary>Figures a step more and less, and where one figure follows another, the day on which it does.</summary>
internal sealed class ParameterMutants(CheckedPack pack, PackOwnership own)
{
    public IEnumerable<Mutant> All() => pack.Parameters.SelectMany(parameter => Figures(parameter).Concat(Turns(parameter))).OfType<Mutant>();

    private IEnumerable<Mutant?> Figures(ParameterModel parameter)
    {
        for (var i = 0; i < parameter.Periods.Length; i++)
        {
            var period = parameter.Periods[i];
            foreach (var (key, value) in period.ByKey?.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)) ?? [(string.Empty, period.Single ?? FeelNull.Instance)])
            {
                foreach (var other in ValueMutations.Others(value, parameter.Type).Where(_ => period.FiguresAt.TryGetValue(key, out var at) && own.Has(at.Location)))
                {
                    var changed = key.Length == 0 ? period with { Single = other } : period with { ByKey = period.ByKey!.SetItem(key, other) };
                    var name = key.Length == 0 ? parameter.Name : $"{parameter.Name}({key})";
                    yield return Mutate(parameter, name, period.FiguresAt[key].Location, $"{FactText.Plain(value)} → {FactText.Plain(other)}", parameter.Periods.SetItem(i, changed), period.Period.Contains);
                }
            }
        }
    }

    private IEnumerable<Mutant?> Turns(ParameterModel parameter)
    {
        for (var i = 1; i < parameter.Periods.Length; i++)
        {
            var (earlier, later) = (parameter.Periods[i - 1], parameter.Periods[i]);
            if (later.Period.From is not { } day || earlier.Period.To != day.AddDays(-1) || IsSame(earlier, later) || later.At is not { } at || !own.Has(at.Location))
            {
                continue;
            }

            foreach (var step in new[] { -1, 1 })
            {
                var turn = day.AddDays(step);
                var periods = parameter.Periods.SetItem(i - 1, earlier with { Period = earlier.Period with { To = turn.AddDays(-1) } }).SetItem(i, later with { Period = later.Period with { From = turn } });
                yield return Mutate(parameter, parameter.Name, at.Location, string.Create(CultureInfo.InvariantCulture, $"from {day:yyyy-MM-dd} → {turn:yyyy-MM-dd}"), periods, asOf => asOf == (step > 0 ? day : turn));
            }
        }
    }

    // Where the figure stays what it was, nobody can tell from when on.
    private static bool IsSame(ParameterPeriod earlier, ParameterPeriod later) => Equals(earlier.Single, later.Single)
        && (earlier.ByKey, later.ByKey) switch
        {
            (null, null) => true,
            ({ } one, { } other) => one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && value.Equals(pair.Value)),
            _ => false,
        };

    // Null for a figure that nothing reads: whoever builds on the pack tests it.
    private Mutant? Mutate(ParameterModel parameter, string name, SourceLocation place, string change, ImmutableArray<ParameterPeriod> periods, Func<DateOnly, bool> concerns)
    {
        var changed = parameter with { Periods = periods };
        BoundExpression Change(BoundExpression expression) => expression is BoundParameter read && ReferenceEquals(read.Parameter, parameter)
            ? BoundRewrite.Children(read with { Parameter = changed }, Change)
            : BoundRewrite.Children(expression, Change);

        ImmutableArray<DecisionModel> readers = [.. pack.Decisions.Where(decision => DecisionPart.Of(decision).SelectMany(part => BoundWalk.Parameters(part.Expression)).Any(read => ReferenceEquals(read.Parameter, parameter)))];
        return readers.IsEmpty
            ? null
            : new Mutant(name, place, change, [.. readers.Select(decision => DecisionRewrite.Map(decision, Change))],
                traced => concerns(traced.Definition.AsOf) && traced.Trace.Visited.OfType<BoundParameter>().Any(read => ReferenceEquals(read.Parameter, parameter)));
    }
}

/// <summary>Changes of a frozen dictionary.</summary>
internal static class FrozenChanges
{
    public static FrozenDictionary<string, FeelValue> SetItem(this FrozenDictionary<string, FeelValue> values, string key, FeelValue value) =>
        values.Select(pair => pair.Key == key ? KeyValuePair.Create(key, value) : pair).ToFrozenDictionary(StringComparer.Ordinal);
}
