namespace YulinCareRules.Engine.Possibilities;

/// <summary>An assumption: some unknowns confined to a part of their values. The empty one assumes nothing; each other one confines one unknown more, or the same one further.</summary>
internal sealed class World
{
    private readonly Domain? domain;

    private World(World? parent, Unknown? confined, Domain? domain)
    {
        Parent = parent;
        Confined = confined;
        this.domain = domain;
    }

    public static World Empty { get; } = new(null, null, null);

    /// <summary>The assumption that this one goes further than; null for the empty one.</summary>
    public World? Parent { get; }

    /// <summary>The unknown that it confines and its parent does not, or less; null for the empty one.</summary>
    public Unknown? Confined { get; }

    /// <summary>The unknowns that are confined, the last one first, each with the values that are left to it.</summary>
    public IEnumerable<(Unknown Unknown, Domain Domain)> Confinements
    {
        get
        {
            for (var world = this; world is { Confined: { } unknown, domain: { } left }; world = world.Parent!)
            {
                if (ReferenceEquals(DomainOf(unknown), left))
                {
                    yield return (unknown, left);
                }
            }
        }
    }

    public Domain DomainOf(Unknown unknown)
    {
        for (var world = this; world.Confined is { } confined; world = world.Parent!)
        {
            if (confined.Equals(unknown))
            {
                return world.domain!;
            }
        }

        return unknown.Initial;
    }

    public World With(Unknown unknown, Domain domain) => new(this, unknown, domain);
}
