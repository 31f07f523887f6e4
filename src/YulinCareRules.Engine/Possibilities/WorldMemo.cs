namespace YulinCareRules.Engine.Possibilities;

/// <summary>
/// What something comes to under one assumption after another. It still holds where an assumption that goes further confines only what it does not hang on, and is
/// worked out anew elsewhere.
/// </summary>
internal sealed class WorldMemo(Func<World, Possible> evaluate)
{
    private readonly Dictionary<World, Known> known = new(ReferenceEqualityComparer.Instance);

    public Possible In(World world)
    {
        for (var before = world; before is not null; before = before.Parent)
        {
            if (known.TryGetValue(before, out var found))
            {
                return StillHolds(found, before, world) ? found.Value : Add(world);
            }
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

    private readonly record struct Known(Possible Value, UnknownSet On);
}
