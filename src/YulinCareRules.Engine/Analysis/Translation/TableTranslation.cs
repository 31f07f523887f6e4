using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>A table: its rules, which of them decide under its hit policy, and the outputs.</summary>
internal sealed class TableTranslation(Translator translator, TableModel table, Formula reached)
{
    public DecisionSymbols Symbols()
    {
        var holds = table.Rules.ToDictionary(rule => rule.Id, Holds, StringComparer.Ordinal);
        var rules = Deciding([.. table.Rules.Select(rule => Rule(rule, holds))]);
        var none = Formula.Any(rules.Select(rule => rule.Applies)).Not();
        if (table.HitPolicy is HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder)
        {
            return new DecisionSymbols(reached, Formula.True, [.. table.Outputs.Select((_, i) => Column(rules, i))]) { Rules = rules };
        }

        var otherwise = table.Otherwise?.Outputs.Select(output => translator.Evaluate(output, null)).ToImmutableArray() ?? [.. table.Outputs.Select(_ => Alternatives.Null)];
        var concerns = table.Otherwise?.NotApplicable is null ? reached : reached.And(none.Not());
        return new DecisionSymbols(concerns, table.Otherwise is null ? none.Not() : Formula.True, [.. table.Outputs.Select((output, i) => output.IsInformative ? Alternatives.Of(BeyondSymbol.Instance) : Output(rules, i, otherwise[i]))]) { Rules = rules };
    }

    private Truth Holds(RuleModel rule) => rule.Conditions.Aggregate(
        Truth.Of(translator.Variables.Within(rule.Period)),
        (all, condition) => all.And(translator.TruthOf(condition.Test, null)));

    private RuleSymbols Rule(RuleModel rule, Dictionary<string, Truth> holds)
    {
        var applies = holds[rule.Id].True.And(Formula.All(rule.OverriddenBy.Select(over => holds[over].False)));
        return new RuleSymbols(rule, holds[rule.Id], applies, applies, [.. rule.Outputs.Select(output => translator.Evaluate(output, null))]);
    }

    private ImmutableArray<RuleSymbols> Deciding(ImmutableArray<RuleSymbols> rules) => table.HitPolicy switch
    {
        HitPolicy.First => [.. rules.Select((rule, i) => rule with { Decides = rule.Applies.And(Formula.All(rules.Take(i).Select(before => before.Applies.Not()))) })],
        HitPolicy.Priority => [.. rules.Select(rule => rule with { Decides = rule.Applies.And(Formula.All(rules.Where(other => Rank(other) < Rank(rule)).Select(stronger => stronger.Applies.Not()))) })],
        _ => rules,
    };

    /// <summary>The weight of a rule's outputs under P; the least is the strongest.</summary>
    private int Rank(RuleSymbols rule)
    {
        var rank = 0;
        for (var i = 0; i < table.Outputs.Length; i++)
        {
            var priority = table.Outputs[i].Priority;
            if (!priority.IsEmpty)
            {
                var place = Constants.ValueOf(rule.Outputs[i]) is FeelString value ? priority.IndexOf(value.Value) : -1;
                rank = (rank * (priority.Length + 1)) + (place < 0 ? priority.Length : place);
            }
        }

        return rank;
    }

    private static Alternatives Output(ImmutableArray<RuleSymbols> rules, int index, Alternatives otherwise)
    {
        var result = otherwise;
        foreach (var rule in rules.Reverse())
        {
            result = Alternatives.Either(rule.Decides, rule.Outputs[index], result);
        }

        return result;
    }

    private Alternatives Column(ImmutableArray<RuleSymbols> rules, int index) => Alternatives.Of(table.Aggregation is null
        ? new ListSymbol([.. rules.Select(rule => new Member(rule.Applies, rule.Outputs[index]))], null)
        : BeyondSymbol.Instance);
}
