namespace YulinCareRules.Engine.Comparing.Structure;

/// <summary>The things of two packs that have the same name, and those that only one has; in the order of the old pack, then of the new.</summary>
internal static class Pairing
{
    public static IEnumerable<(T? Old, T? New)> ByName<T>(IEnumerable<T> old, IEnumerable<T> @new, Func<T, string> name)
        where T : class
    {
        var present = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in @new)
        {
            present.TryAdd(name(one), one);
        }

        var past = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in old.Where(one => past.Add(name(one))))
        {
            yield return (one, present.GetValueOrDefault(name(one)));
        }

        foreach (var (key, one) in present)
        {
            if (!past.Contains(key))
            {
                yield return (null, one);
            }
        }
    }
}
