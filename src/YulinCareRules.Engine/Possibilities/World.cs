using System.Collections.Immutable;

namespace YulinCareRules.Engine.Possibilities;

/// <summary>An assumption: some unknowns confined to a part of their values. The empty one assumes nothing.</summary>
internal sealed class World
{
    private readonly ImmutableDictionary<Unknown, Domain> domains;

    private World(ImmutableDictionary<Unknown, Domain> domains) => this.domains = domains;

    public static World Empty { get; } = new(ImmutableDictionary<Unknown, Domain>.Empty);

    public Domain DomainOf(Unknown unknown) => domains.TryGetValue(unknown, out var domain) ? domain : unknown.Initial;

    public World With(Unknown unknown, Domain domain) => new(domains.SetItem(unknown, domain));

    /// <summary>The one unknown in which alone the two assumptions exclude each other, or null: then a case of the one becomes a case of the other by changing it.</summary>
    public Unknown? OnlyDifference(World other)
    {
        Unknown? found = null;
        foreach (var (key, domain) in domains)
        {
            if (other.domains.TryGetValue(key, out var theirs) && Domain.AreDisjoint(domain, theirs))
            {
                if (found is not null)
                {
                    return null;
                }

                found = key;
            }
        }

        return found;
    }
}
