using YulinCareRules.Engine;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Planning;

namespace YulinCareRules;

public sealed partial class CareDecisions
{
    private readonly TypedRules<CareCase> rules;
    private readonly CaseState state;

    internal CareDecisions(TypedRules<CareCase> rules, CaseState state)
    {
        this.rules = rules;
        this.state = state;
    }

    /// <summary>The day whose law was applied.</summary>
    public DateOnly AsOf => state.AsOf;

    /// <summary>The pack that decided.</summary>
    public CarePack Pack => new(rules.Pack.Id, rules.Pack.Version, rules.Pack.ContentHash);

    private Decision<T> Find<T>(int decision, Func<ResultReader, T> read)
        where T : class
    {
        var place = rules.PlaceOf(decision);
        return place >= 0
            ? new Decision<T>(state, place, read)
            : throw new InvalidOperationException($"the pack {rules.Pack.Id} has no decision {Names[decision]}; the typed API was made from another version of it");
    }
}
