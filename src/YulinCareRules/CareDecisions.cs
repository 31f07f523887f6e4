using YulinCareRules.Engine;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules;

public sealed partial class CareDecisions
{
    private readonly CheckedPack pack;
    private readonly CaseFacts facts;
    private readonly Decider decider;
    private readonly Lock gate = new();

    internal CareDecisions(CheckedPack pack, CaseFacts facts, DateOnly asOf)
    {
        this.pack = pack;
        this.facts = facts;
        AsOf = asOf;
        decider = new Decider(pack, facts, asOf);
    }

    /// <summary>The day whose law was applied.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The pack that decided.</summary>
    public CarePack Pack => new(pack.Id, pack.Version, pack.ContentHash);

    private Decision<T> Find<T>(string name, Func<ResultReader, T> read)
        where T : class
    {
        var model = pack.FindDecision(name)
            ?? throw new InvalidOperationException($"the pack {pack.Id} has no decision {name}; the typed API was made from another version of it");
        DecisionResult result;
        lock (gate)
        {
            result = decider.Decide(model);
        }

        return new Decision<T>(
            result.Status,
            result.Status == DecisionStatus.Determined ? read(new ResultReader(result)) : null,
            result.Missing,
            result.Rules,
            Explainer.Clauses(result.Sources),
            ResultReader.FindingsOf(result),
            result.Reason,
            () => new Explainer(pack, facts, AsOf).Explain(model));
    }
}
