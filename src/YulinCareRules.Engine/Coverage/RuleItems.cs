using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Coverage;

/// <summary>The rules of tables, those of a decision that does not concern every case, and the answers of expressions.</summary>
internal static class RuleItems
{
    public static IEnumerable<CoverageItem> Of(DecisionModel decision, PackOwnership own)
    {
        foreach (var item in Content(decision, own))
        {
            yield return item;
        }

        if (decision.Applicability is not null && own.Has(decision.Location))
        {
            yield return Item(decision, CoverageKeys.Applies(decision, true), "适用", "applies");
            yield return Item(decision, CoverageKeys.Applies(decision, false), "不适用", "does not apply");
        }
    }

    private static IEnumerable<CoverageItem> Content(DecisionModel decision, PackOwnership own) => decision switch
    {
        TableModel table => table.Rules.Where(rule => own.Has(rule.At!.Location)).SelectMany(rule => Rule(table, rule)).Concat(Otherwise(table, own)),
        ExpressionModel expression when own.Has(decision.Location) => expression.Outputs.SelectMany(output => Values(expression, output)),
        _ => [],
    };

    private static IEnumerable<CoverageItem> Rule(TableModel table, RuleModel rule)
    {
        var (zh, en) = (rule.Title?.Zh ?? rule.Id, rule.Title?.En ?? rule.Id);
        CoverageItem Side(bool applies) => new(CoverageKind.Rule, CoverageKeys.Rule(table, rule.Id, applies), table, rule.At!.Location, new BilingualText(
            $"{table.Title.Zh}的规则 {rule.Id}（{zh}）：{(applies ? "适用" : "不适用")}",
            $"rule {table.Name}.{rule.Id} ({en}): {(applies ? "applies" : "does not apply")}"));

        yield return Side(true);

        // One without any condition applies to every case.
        if (!rule.Conditions.IsEmpty || !rule.OverriddenBy.IsEmpty)
        {
            yield return Side(false);
        }
    }

    private static IEnumerable<CoverageItem> Otherwise(TableModel table, PackOwnership own)
    {
        if (table.Otherwise?.At is { } at && own.Has(at.Location))
        {
            yield return new CoverageItem(CoverageKind.Rule, CoverageKeys.Rule(table, CoverageKeys.Otherwise, true), table, at.Location, new BilingualText(
                $"{table.Title.Zh}的 otherwise（没有规则适用）：适用", $"otherwise of {table.Name} (no rule applies): applies"));
        }
    }

    private static IEnumerable<CoverageItem> Values(ExpressionModel decision, OutputModel output)
    {
        var (zh, en) = decision.GivesSingle ? ("结论", "the answer") : (output.Title.Zh, output.Name);
        return output.Type is BooleanType
            ? [Item(decision, CoverageKeys.Value(decision, output, true), $"{zh}为是", $"{en} is true"), Item(decision, CoverageKeys.Value(decision, output, false), $"{zh}为否", $"{en} is false")]
            : [Item(decision, CoverageKeys.Value(decision, output, null), $"{zh}已确定", $"{en} is determined")];
    }

    private static CoverageItem Item(DecisionModel decision, string key, string zh, string en) =>
        new(CoverageKind.Rule, key, decision, decision.Location, new BilingualText($"{decision.Title.Zh}:{zh}", $"{decision.Name}: {en}"));
}
