using System.Text;
using YulinCareRules.Engine.Comparing.Meaning;
using YulinCareRules.Engine.Comparing.Structure;

namespace YulinCareRules.Engine.Comparing.Reports;

/// <summary>A comparison in words, in one language.</summary>
internal sealed class ComparisonText(bool chinese)
{
    public string Write(PackComparison comparison)
    {
        var text = new StringBuilder();
        text.Append(Say("旧：", "old: ")).Append(comparison.Old.Id).Append(' ').Append(comparison.Old.Version)
            .Append(Say("，新：", "; new: ")).Append(comparison.New.Id).Append(' ').Append(comparison.New.Version).Append('\n');
        Written(text, comparison);
        Meant(text, comparison);
        Interface(text, comparison);
        return text.ToString();
    }

    private void Written(StringBuilder text, PackComparison comparison)
    {
        Heading(text, Say("写法上的变化", "What is written otherwise"));
        if (comparison.Changes.IsEmpty)
        {
            Line(text, comparison.Old.ContentHash == comparison.New.ContentHash
                ? Say("没有，文件完全相同", "nothing: the files are the same")
                : Say("没有，只是排版或注释不同", "nothing but layout and comments"));
        }

        foreach (var change in comparison.Changes)
        {
            text.Append("  ").Append(ComparisonWords.Of(change.Thing).In(chinese)).Append(' ').Append(change.Name).Append(Say("：", ": ")).Append(ComparisonWords.Of(change.State).In(chinese));
            text.Append(change.IsBreaking ? Say("（不兼容）", " (breaking)") : string.Empty).Append("  ").Append(Places(change)).Append('\n');
            foreach (var aspect in change.Aspects)
            {
                text.Append("    ").Append(aspect.What.In(chinese)).Append(Say("：", ": ")).Append(aspect.Old ?? Say("无", "none")).Append(" → ").Append(aspect.New ?? Say("无", "none")).Append('\n');
            }
        }
    }

    private void Meant(StringBuilder text, PackComparison comparison)
    {
        Heading(text, Say("对决定的影响", "What it means for decisions"));
        foreach (var decision in comparison.Decisions.Where(decision => decision.Differs))
        {
            text.Append("  ").Append(Title(decision)).Append(Say("：有的案例结果不同", ": some cases come out otherwise")).Append('\n');
            foreach (var change in decision.Changes)
            {
                Outcome(text, decision, change);
            }

            if (decision.Certainty == Certainty.DiffersAtLeast)
            {
                text.Append("    ").Append(Say("可能还有别的不同", "there may be other differences")).Append(Beyond(decision)).Append('\n');
            }
        }

        List(text, Say("相同（已证明：一切案例结果相同）", "the same (proved for all cases)"), comparison.Decisions.Where(decision => decision.Certainty == Certainty.ProvedSame).Select(Title));
        List(text, Say("未见不同（只是测试，没有证明）", "no difference found (tested only, not proved)"), comparison.Decisions.Where(decision => decision.Certainty == Certainty.TestedOnly)
            .Select(decision => Title(decision) + Say($"，试了 {decision.Tested} 个案例", $", tested only: {decision.Tested} cases") + Beyond(decision)));
        List(text, Say("没有变化（连同所读的一切，写法相同）", "unchanged (with all they read)"), comparison.Decisions.Where(decision => decision.Certainty == Certainty.Unchanged).Select(Title));
        List(text, Say("写法有变、但没有找到因此不同的案例", "written otherwise, and no case was found that hangs on it"), comparison.WithoutEffect.Select(change => $"{ComparisonWords.Of(change.Thing).In(chinese)} {change.Name}"));
    }

    private void Outcome(StringBuilder text, DecisionMeaning decision, OutcomeChange change)
    {
        text.Append("    ").Append(change.Requirement is { } requirement ? Say($"要求 {requirement}：", $"requirement {requirement}: ") : string.Empty)
            .Append(change.Old.In(decision.Old, chinese)).Append(" → ").Append(change.New.In(decision.New, chinese)).Append('\n');
        if (!change.OldRules.IsEmpty || !change.NewRules.IsEmpty)
        {
            text.Append("      ").Append(Say("规则：", "rules: ")).AppendJoin(Say("、", ", "), change.OldRules).Append(" → ").AppendJoin(Say("、", ", "), change.NewRules).Append('\n');
        }

        Inner(text, Say("由于", "because of"), change.Changes.Select(one => $"{ComparisonWords.Of(one.Thing).In(chinese)} {one.Name}"));
        Inner(text, Say("条款", "clauses"), change.Clauses);
        Case(text, change);
    }

    private void Case(StringBuilder text, OutcomeChange change)
    {
        var (then, now) = (CaseYaml.Of(change.Case.Old, "        "), CaseYaml.Of(change.Case.New, "        "));
        if (then == now)
        {
            text.Append("      ").Append(Say("案例：", "case:")).Append('\n').Append(now);
            return;
        }

        text.Append("      ").Append(Say("案例（旧规则包）：", "case (old pack):")).Append('\n').Append(then);
        text.Append("      ").Append(Say("案例（新规则包）：", "case (new pack):")).Append('\n').Append(now);
    }

    private void Interface(StringBuilder text, PackComparison comparison)
    {
        Heading(text, Say("接口和版本", "Interface and version"));
        List(text, Say("不兼容的变化", "breaking"), comparison.Changes.Where(change => change.IsBreaking).Select(Short));
        List(text, Say("新增", "additive"), comparison.Changes.Where(change => change.State == ChangeState.Added && change.Thing is not (ChangedThing.Rule or ChangedThing.Requirement or ChangedThing.Document or ChangedThing.Parameter or ChangedThing.Invariant)).Select(Short));
        Line(text, Say("建议升：", "version to raise: ") + ComparisonWords.Of(comparison.Advice).In(chinese));
    }

    private string Short(Change change) => $"{ComparisonWords.Of(change.Thing).In(chinese)} {change.Name} {ComparisonWords.Of(change.State).In(chinese)}";

    private string Title(DecisionMeaning decision) => chinese ? $"{decision.New.Title.Zh}({decision.New.Name})" : $"{decision.New.Title.En} ({decision.New.Name})";

    private string Beyond(DecisionMeaning decision) => decision.Beyond.IsEmpty ? string.Empty
        : Say($"（方法不能分析：{string.Join(";", decision.Beyond.Take(3))})", $" (beyond the method: {string.Join("; ", decision.Beyond.Take(3))})");

    private static string Places(Change change) => (change.OldAt, change.NewAt) switch
    {
        ({ } old, { } @new) => $"{old.File}:{old.Line} → {@new.File}:{@new.Line}",
        ({ } old, null) => $"{old.File}:{old.Line}",
        (null, { } @new) => $"{@new.File}:{@new.Line}",
        _ => string.Empty,
    };

    private static void Heading(StringBuilder text, string heading) => text.Append('\n').Append(heading).Append('\n');

    private static void Line(StringBuilder text, string line) => text.Append("  ").Append(line).Append('\n');

    private void Inner(StringBuilder text, string what, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            text.Append("      ").Append(what).Append(Say("：", ": ")).AppendJoin(Say("、", ", "), all).Append('\n');
        }
    }

    private void List(StringBuilder text, string what, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            Line(text, $"{what}{Say("：", ": ")}{string.Join(Say("、", ", "), all)}");
        }
    }

    private string Say(string zh, string en) => chinese ? zh : en;
}
