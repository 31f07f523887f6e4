using System.Runtime.InteropServices;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>Paths and titles of the elements of a list, each made once for all requirements on it.</summary>
internal sealed class ElementNames(string list)
{
    private readonly List<string?> paths = [];
    private readonly List<BilingualText?> titles = [];

    public string List => list;

    public string PathOf(int index) => In(paths, index) ??= $"{list}[{index}]";

    public BilingualText TitleOf(RecordModel element, FactRecord? facts, int index) => In(titles, index) ??= ElementTitle.Of(element, facts, index);

    private static ref T? In<T>(List<T?> names, int index)
        where T : class
    {
        while (names.Count <= index)
        {
            names.Add(null);
        }

        return ref CollectionsMarshal.AsSpan(names)[index];
    }
}
