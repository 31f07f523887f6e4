using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>A table: its rules, which of them decide under its hit policy, and the outputs.</summary>
internal sealed class TableTranslation(Translator translator, TableModel table, Formula reached)
{
    // What a larger table comes to is beyond whoever reads it: each rule hangs on all before it.
    private const int MostRulesToRead = 1_000;

    public DecisionSymbols Symbols()
    {
        var holds = table.Rules.ToDictionary(rule => rule.Id, Holds, StringComparer.Ordinal);
        var rules = Deciding([.. table.Rules.Select(rule => Rule(rule, holds))]);
        if (table.Gathers)
        {
            return new DecisionSymbols(reached, Formula.True, Lazily(() => [.. table.Outputs.Select((_, i) => Column(rules, i))])) { Rules = rules };
        }

        var none = Formula.Any(rules.Select(rule => rule.Applies)).Not();
        var concerns = table.Otherwise?.NotApplicable is null ? reached : reached.And(none.Not());
        return new DecisionSymbols(concerns, table.Otherwise is null ? none.Not() : Formula.True, Lazily(() => Outputs(rules))) { Rules = rules, Within = reached };
    }

    // Whoever watches what is read watches the reader, not what the decision that it reads is made of.
    private Lazy<ImmutableArray<Alternatives>> Lazily(Func<ImmutableArray<Alternatives>> outputs) => new(() => translator.Unwatched(outputs));

    private Truth Holds(RuleModel rule) => rule.Conditions.Aggregate(
        Truth.Of(translator.Variables.Within(rule.Period)),
        (all, condition) => all.And(translator.TruthOf(condition.Test, null)));

    private RuleSymbols Rule(RuleModel rule, Dictionary<string, Truth> holds)
    {
        var applies = holds[rule.Id].True.And(Formula.All(rule.OverriddenBy.Select(over => holds[over].False)));
        return new RuleSymbols(rule, holds[rule.Id], applies, [.. rule.Outputs.Select(output => translator.Evaluate(output, null))], new Lazy<Formula>(applies));
    }

    private ImmutableArray<RuleSymbols> Deciding(ImmutableArray<RuleSymbols> rules)
    {
        switch (table.HitPolicy)
        {
            case HitPolicy.First:
                return [.. rules.Select((rule, i) => rule with { Deciding = Unless(rule, () => rules.Take(i)) })];
            case HitPolicy.Priority:
                var ranks = RuleRanks.Of(table, rules);
                return [.. rules.Select((rule, i) => rule with { Deciding = Unless(rule, () => rules.Where((_, j) => ranks[j] < ranks[i])) })];
            default:
                return rules;
        }
    }

    private static Lazy<Formula> Unless(RuleSymbols rule, Func<IEnumerable<RuleSymbols>> stronger) =>
        new(() => rule.Applies.And(Formula.All(stronger().Select(other => other.Applies.Not()))));

    private ImmutableArray<Alternatives> Outputs(ImmutableArray<RuleSymbols> rules)
    {
        var otherwise = table.Otherwise?.Outputs.Select(output => translator.Evaluate(output, null)).ToImmutableArray() ?? [.. table.Outputs.Select(_ => Alternatives.Null)];
        return [.. table.Outputs.Select((output, i) => output.IsInformative ? Alternatives.Of(BeyondSymbol.Instance) : Output(rules, i, otherwise[i]))];
    }

    private static Alternatives Output(ImmutableArray<RuleSymbols> rules, int index, Alternatives otherwise)
    {
        if (rules.Length > MostRulesToRead)
        {
            return Alternatives.Of(BeyondSymbol.Instance);
        }

        var result = otherwise;
        foreach (var rule in rules.Reverse())
        {
            result = Alternatives.Either(rule.Decides, rule.Outputs[index], result);
            if (result.All.Length > Translator.MostAlternatives)
            {
                return Alternatives.Of(BeyondSymbol.Instance);
            }
        }

        return result;
    }

    private Alternatives Column(ImmutableArray<RuleSymbols> rules, int index) => Alternatives.Of(table.Aggregation is null
        ? new ListSymbol([.. rules.Select(rule => new Member(rule.Applies, rule.Outputs[index]))], null)
        : BeyondSymbol.Instance);
}
