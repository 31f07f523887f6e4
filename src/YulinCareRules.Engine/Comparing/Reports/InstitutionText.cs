using System.Text;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Comparing.Institutions;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Comparing.Reports;

/// <summary>Who gains and who loses, in words, in one language.</summary>
internal sealed class InstitutionText(CheckedPack old, CheckedPack @new, bool chinese)
{
    public string Write(InstitutionComparison found)
    {
        var text = new StringBuilder();
        text.Append('\n').Append(Say("机构数据", "Institutions")).Append('\n');
        text.Append("  ").Append(Say(
            $"比较了 {found.Cases} 个案例，其中 {found.Otherwise} 个结果不同；{found.Refused} 行读不懂",
            $"{found.Cases} cases compared, {found.Otherwise} of them come out otherwise; {found.Refused} lines could not be read")).Append('\n');
        foreach (var shift in found.Shifts.OrderByDescending(shift => shift.Count))
        {
            text.Append("  ").Append(Title(shift.Decision)).Append(Say("：", ": ")).Append(shift.Count).Append(Say(" 个，如第 ", " cases, as line ")).AppendJoin(Say("、", ", "), shift.Examples).Append(Say(" 行：", ": "))
                .Append(shift.Old.In(old.FindDecision(shift.Decision)!, chinese)).Append(" → ").Append(shift.New.In(@new.FindDecision(shift.Decision)!, chinese)).Append('\n');
        }

        foreach (var amount in found.Amounts)
        {
            var output = @new.FindDecision(amount.Decision)!.FindOutput(amount.Output)!.Title.In(chinese);
            var (then, now, more) = (FactText.Number(amount.Old), FactText.Number(amount.New), FactText.Number(amount.New - amount.Old));
            text.Append("  ").Append(Title(amount.Decision)).Append(' ').Append(output).Append(Say("：", ": ")).Append(Say(
                $"合计 {then} 元 → {now} 元，相差 {more} 元；{amount.Gainers} 个增加，{amount.Losers} 个减少",
                $"{then} yuan → {now} yuan in all, a difference of {more} yuan; {amount.Gainers} gain, {amount.Losers} lose"));
            text.Append(amount.Unknown == 0 ? string.Empty : Say($"；{amount.Unknown} 个没有金额，未计入", $"; {amount.Unknown} without an amount are left out")).Append('\n');
        }

        if (found.MoreKinds > 0)
        {
            text.Append("  ").Append(Say($"另有 {found.MoreKinds} 处别的不同，未逐类列出", $"and {found.MoreKinds} more of other kinds, not listed")).Append('\n');
        }

        return text.ToString();
    }

    private string Title(string decision) => chinese ? $"{@new.FindDecision(decision)!.Title.Zh}({decision})" : $"{@new.FindDecision(decision)!.Title.En} ({decision})";

    private string Say(string zh, string en) => chinese ? zh : en;
}
