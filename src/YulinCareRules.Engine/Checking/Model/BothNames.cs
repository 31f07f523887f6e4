using System.Collections.Immutable;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking.Model;

/// <summary>Things that are found by identifier or by Chinese name; an identifier goes before a name, and what stands first before what stands later.</summary>
internal static class BothNames
{
    public static Dictionary<string, T> Index<T>(ImmutableArray<T> items, Func<T, string> name, Func<T, BilingualText> title)
        where T : class
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            index.TryAdd(name(item), item);
        }

        foreach (var item in items)
        {
            index.TryAdd(title(item).Zh, item);
        }

        return index;
    }
}
