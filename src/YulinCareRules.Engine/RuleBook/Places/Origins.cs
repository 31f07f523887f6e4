using System.Collections.Immutable;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.RuleBook.Places;

/// <summary>Which pack of the chain each part of a decision comes from, and what it put in whose place on what authority.</summary>
internal sealed class Origins
{
    private readonly ImmutableArray<PackText> chain;
    private readonly Dictionary<string, PackText> decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Decision, string Part), Origin> parts = [];

    public Origins(PackText pack)
    {
        chain = [.. pack.Chain()];
        foreach (var one in chain)
        {
            foreach (var decision in one.Decisions)
            {
                decisions.TryAdd(decision.Name.Text, one);
                foreach (var (id, authority) in Parts(decision))
                {
                    var key = (decision.Name.Text, id);
                    parts[key] = new Origin(one, parts.GetValueOrDefault(key)?.Pack, authority.IsEmpty ? decision.Authority : authority);
                }
            }
        }
    }

    /// <summary>The packs that build on another, the last first.</summary>
    public ImmutableArray<PackText> Extending => [.. chain.Where(pack => pack.Base is not null).Reverse()];

    public PackText OfDecision(string decision) => decisions[decision];

    /// <summary>Where a rule or requirement comes from; null where its decision does.</summary>
    public Origin? OfPart(string decision, string part) =>
        parts.TryGetValue((decision, part), out var origin) && (origin.Pack != decisions[decision] || origin.Replaced is not null) ? origin : null;

    public static IEnumerable<(string Id, ImmutableArray<TextScalar> Authority)> Parts(DecisionDefinition decision) =>
        decision.Rules.Select(rule => (rule.Id.Text, rule.Authority))
            .Concat(decision.Checklist.Select(requirement => (requirement.Id.Text, requirement.Authority)));
}

/// <summary>The pack a part comes from, the pack whose part it replaced, if any, and the clauses that it names for this.</summary>
internal sealed record Origin(PackText Pack, PackText? Replaced, ImmutableArray<TextScalar> Authority);
