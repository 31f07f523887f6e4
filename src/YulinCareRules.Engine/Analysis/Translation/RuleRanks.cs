using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>The weight of the outputs of each rule under P; the least is the strongest.</summary>
internal static class RuleRanks
{
    public static ImmutableArray<int> Of(TableModel table, ImmutableArray<RuleSymbols> rules) => [.. rules.Select(rule => Of(table, rule))];

    private static int Of(TableModel table, RuleSymbols rule)
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
}
