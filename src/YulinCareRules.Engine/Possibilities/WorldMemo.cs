namespace YulinCareRules.Engine.Possibilities;

/// <summary>
/// What something comes to under one assumption after another. It still holds where an assumption that goes further confines only what it does not hang on, and is
/// worked out anew elsewhere.
/// </summary>
internal sealed class WorldMemo(Func<World, Possible> evaluate)
{
    private readonly Dictionary<World, Known> known = new(ReferenceEqualityComparer.Instance);

    // The last assumption that it was found to hold in, and the one before: what is assumed next goes further than one of the two, as a rule, while the way back to where it was worked out may be long.
    private World? last;
    private World? beforeLast;
    private Known? recent;

    public Possible In(World world)
    {
        for (var before = world; before is not null; before = before.Parent)
        {
            if ((ReferenceEquals(before, last) || ReferenceEquals(before, beforeLast) ? recent : known.GetValueOrDefault(before)) is not { } found)
            {
                continue;
            }

            if (!StillHolds(found, before, world))
            {
                break;
            }

            if (!ReferenceEquals(before, world))
            {
                (last, beforeLast, recent) = (world, world.Parent, found);
            }

            return found.Value;
        }

        return Add(world);
    }

    private Possible Add(World world)
    {
        var value = evaluate(world);
        known[world] = new Known(value, value.Unknowns);
        return value;
    }

    private static bool StillHolds(Known value, World before, World world)
    {
        if (value.On.Count == 0)
        {
            // Settled, or of such a kind that it never will be: only the one holds whatever is assumed.
            return value.Value is KnownValue || ReferenceEquals(before, world);
        }

        for (var step = world; !ReferenceEquals(step, before); step = step.Parent!)
        {
            if (value.On.Contains(step.Confined!))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Known(Possible Value, UnknownSet On);
}
