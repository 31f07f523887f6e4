using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>Which of the rules that apply together take part in the outcome, by hit policy.</summary>
internal sealed class RulePrecedence
{
    private readonly ImmutableArray<int> ranks;

    private RulePrecedence(ImmutableArray<int> ranks, bool mayDisagree)
    {
        this.ranks = ranks;
        MayDisagree = mayDisagree;
    }

    /// <summary>Whether rules that take part together must agree.</summary>
    public bool MayDisagree { get; }

    public static RulePrecedence Of(TableModel table, ImmutableArray<RuleSymbols> rules) => table.HitPolicy switch
    {
        HitPolicy.First => new([.. Enumerable.Range(0, rules.Length)], false),
        HitPolicy.Priority => new(RuleRanks.Of(table, rules), true),
        HitPolicy.Unique or HitPolicy.Any => new([.. rules.Select(_ => 0)], true),
        _ => new([.. rules.Select(_ => 0)], false),
    };

    /// <summary>Of the rule at a place, the least being the strongest.</summary>
    public int Rank(int place) => ranks[place];
}
