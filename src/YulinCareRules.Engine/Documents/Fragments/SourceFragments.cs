using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>The clauses of a checklist's requirements as JSON, each by its place among them.</summary>
internal sealed class SourceFragments
{
    private readonly Dictionary<(string Document, string Locator), int> places = [];
    private readonly List<(Citation Citation, byte[] Json)> all = [];

    public int Count => all.Count;

    public ReadOnlySpan<byte> this[int place] => all[place].Json;

    /// <exception cref="BeyondPlanException">A clause is verified in one place and not in another.</exception>
    public ImmutableArray<int> PlacesOf(ImmutableArray<Citation> set) => [.. set.Select(PlaceOf)];

    /// <summary>The place of a clause; null where it is none of the checklist's, or verified otherwise.</summary>
    public int? Find(Citation citation) => places.TryGetValue((citation.Document.Id, citation.Locator), out var place) && all[place].Citation.IsVerified == citation.IsVerified ? place : null;

    public static byte[] ListOf(ImmutableArray<Citation> set)
    {
        var json = new List<byte> { (byte)'[' };
        foreach (var citation in set)
        {
            json.AddRange(json.Count > 1 ? [(byte)','] : []);
            json.AddRange(JsonOf(citation));
        }

        return [.. json, (byte)']'];
    }

    private int PlaceOf(Citation citation)
    {
        var key = (citation.Document.Id, citation.Locator);
        if (!places.TryGetValue(key, out var place))
        {
            places.Add(key, place = all.Count);
            all.Add((citation, JsonOf(citation)));
        }

        return all[place].Citation.IsVerified == citation.IsVerified ? place : throw new BeyondPlanException();
    }

    private static byte[] JsonOf(Citation citation) =>
    [
        .. "{\"document\":"u8, .. Json.Quoted(citation.Document.Id),
        .. ",\"locator\":"u8, .. Json.Quoted(citation.Locator),
        .. citation.IsVerified ? ",\"verified\":true}"u8 : ",\"verified\":false}"u8,
    ];
}
