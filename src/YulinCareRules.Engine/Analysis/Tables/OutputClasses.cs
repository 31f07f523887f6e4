using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Analysis.Tables;

/// <summary>Which rules give the same in every case, as far as that can be seen from what they give.</summary>
internal static class OutputClasses
{
    /// <summary>By the place of each rule: rules of one number never disagree.</summary>
    public static ImmutableArray<int> Of(TableModel table, ImmutableArray<RuleSymbols> rules)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. rules.Select((rule, place) => Key(table, rule) is not { } key ? -1 - place : known.TryGetValue(key, out var number) ? number : known[key] = known.Count)];
    }

    // Null where what it gives hangs on the case.
    private static string? Key(TableModel table, RuleSymbols rule)
    {
        var parts = table.Outputs.Select((output, i) => output.IsInformative ? string.Empty : Constants.ValueOf(rule.Outputs[i]) is { } value ? $"{value.GetType().Name} {FactText.Plain(value)}" : null).ToList();
        return parts.Contains(null) ? null : string.Join('\n', parts);
    }
}
