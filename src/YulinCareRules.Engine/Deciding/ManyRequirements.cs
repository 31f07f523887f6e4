using System.Collections.Immutable;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>
/// Many open requirements together. Between all the figures that they hold facts against there are too many completions to go over; but one that meets them all is soon found where facts only have to
/// keep away from some figures, and from there a fact tells if one of its values breaks something.
/// </summary>
internal sealed class ManyRequirements
{
    // Of fewer all completions are soon gone over.
    private const int Least = 20;
    private const int MostTried = 64;

    private readonly ImmutableArray<OpenRequirement> requirements;
    private readonly RequirementConjunction all;
    private readonly List<(Unknown Unknown, Domain Value, ImmutableArray<Domain> Others)> met = [];

    private ManyRequirements(ImmutableArray<OpenRequirement> requirements, RequirementConjunction all) => (this.requirements, this.all) = (requirements, all);

    /// <summary>Whether it is proved that all can be met and that each of the facts tells. That it is not proves nothing.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="all">Whether all of them are met.</param>
    /// <param name="facts">The facts that they miss.</param>
    public static bool AllTell(ImmutableArray<OpenRequirement> requirements, RequirementConjunction all, ImmutableArray<string> facts) =>
        requirements.Length >= Least && new ManyRequirements(requirements, all).Prove(facts);

    private bool Prove(ImmutableArray<string> facts)
    {
        if (!Meet())
        {
            return false;
        }

        // In place of the value with which all is met another, with which something is not.
        var telling = met.Where(one => one.Others.Any(value => Truth.IsFalse(all.In(WorldWith(one.Unknown, value))))).SelectMany(one => one.Unknown.Reports).ToHashSet(StringComparer.Ordinal);
        return facts.All(telling.Contains);
    }

    private World WorldWith(Unknown changed, Domain value) =>
        met.Aggregate(World.Empty, (world, one) => world.With(one.Unknown, one.Unknown.Equals(changed) ? value : one.Value));

    // Takes one unknown after the other, with a value that leaves nothing broken.
    private bool Meet()
    {
        var world = World.Empty;
        while (met.Count < MostTried)
        {
            ImmutableArray<Possible> open = [.. requirements.Select(requirement => requirement.Holds(world)).Where(holds => holds is not KnownValue)];
            if (open.IsEmpty)
            {
                return Truth.IsTrue(all.In(world));
            }

            if (open.Select(holds => holds.Split).FirstOrDefault(split => split is not null)?.Unknown is not { Parts.IsEmpty: true } unknown || met.Exists(one => one.Unknown.Equals(unknown)))
            {
                return false;
            }

            ImmutableArray<Domain> values = [.. Values(unknown, open).Take(MostTried)];
            if (values.FirstOrDefault(value => !Truth.IsFalse(all.In(world.With(unknown, value)))) is not { } kept)
            {
                return false;
            }

            met.Add((unknown, kept, [.. values.Where(value => value != kept).Reverse()]));
            world = world.With(unknown, kept);
        }

        return false;
    }

    // A number beyond all figures, or between two of them, is more likely to meet them all than one of them is, which in turn is more likely to break one.
    private static IEnumerable<Domain> Values(Unknown unknown, ImmutableArray<Possible> open)
    {
        switch (unknown.Initial)
        {
            case ChoiceDomain choice:
                return choice.Values.Select(value => new ChoiceDomain([value]));
            case SpanDomain span:
                ImmutableArray<decimal> cuts = [.. open.Select(holds => holds.Split).OfType<CutSplit>().Where(split => split.Unknown.Equals(unknown)).Select(split => split.Cut).Where(cut => cut is > -1e15m and < 1e15m).Distinct().Order()];
                var points = cuts.IsEmpty ? [] : new[] { cuts[^1] + 1, cuts[0] - 1 }.Concat(cuts.Take(MostTried / 4)).Concat(cuts.Zip(cuts.Skip(1), (one, next) => (one + next) / 2));
                return points.Select(point => (span with { Span = span.Span.At(point) }).Trimmed()).Where(value => !value.IsImpossible);
            default:
                return [];
        }
    }
}
