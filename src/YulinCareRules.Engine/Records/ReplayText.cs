using System.Text;
using System.Text.Json.Nodes;
using YulinCareRules.Engine.Checking;

namespace YulinCareRules.Engine.Records;

/// <summary>The outcome of a replay in words, in one language.</summary>
internal sealed class ReplayText(CheckedPack pack, bool chinese)
{
    // Of what differs, people read the first; programs get all of it.
    private const int MostDifferences = 12;

    public string Write(string name, ReplayResult result)
    {
        var text = new StringBuilder();
        text.Append(name).Append(Say(":", ": ")).Append(result.IsSame ? Say("相同", "same") : Say("有不同", "not the same")).Append('\n');
        text.Append("  ").Append(result.IsSamePack
            ? Say($"规则包相同:{result.Present.Id} {result.Present.Version}", $"the same pack: {result.Present.Id} {result.Present.Version}")
            : Say(
                $"规则包不同:当时是 {Pack(result.Recorded)},现在是 {Pack(result.Present)}",
                $"another pack: {Pack(result.Recorded)} then, {Pack(result.Present)} now")).Append('\n');
        foreach (var decision in result.Decisions.Where(decision => decision.State != ReplayState.Same))
        {
            Append(text, decision, result.IsSamePack);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, ReplayedDecision decision, bool samePack)
    {
        text.Append("  ").Append(pack.FindDecision(decision.Name)?.Title.In(chinese) ?? decision.Name).Append(Say($"({decision.Name}):", $" ({decision.Name}): "));
        switch (decision.State)
        {
            case ReplayState.Gone:
                text.Append(Say("现在的规则包没有这一决定\n", "the present pack has no such decision\n"));
                return;
            case ReplayState.Masked:
                text.Append(Say("取决于记录中隐去的个人信息,无法重作:", "hangs on personal facts that the record leaves out: ")).AppendJoin(Say("、", ", "), decision.Masked).Append('\n');
                return;
        }

        text.Append(Say("现在不同\n", "otherwise now\n"));
        foreach (var difference in decision.Differences.Take(MostDifferences))
        {
            text.Append("    ").Append(difference.Path).Append(Say(":当时 ", ": ")).Append(Value(difference.Then)).Append(Say(",现在 ", " then, ")).Append(Value(difference.Now)).Append(Say("", " now")).Append('\n');
        }

        if (decision.Differences.Length > MostDifferences)
        {
            text.Append(Say($"    另有 {decision.Differences.Length - MostDifferences} 处不同\n", $"    and {decision.Differences.Length - MostDifferences} more\n"));
        }

        AppendList(text, Say("当时依据、现在不再依据的规则", "rules that gave it then and not now"), decision.RulesThen);
        AppendList(text, Say("现在依据、当时没有依据的规则", "rules that give it now and not then"), decision.RulesNow);
        AppendList(text, Say("现在新依据的条款", "clauses it rests on now and did not then"), decision.ClausesNow);
        if (decision.RulesThen.IsEmpty && decision.RulesNow.IsEmpty && decision.ClausesNow.IsEmpty)
        {
            text.Append("    ").Append(samePack
                ? Say("规则和规则包都相同:当时的决定不是由这个规则包和这一版程序作出的", "rules and pack are the same: it was not this pack, or not this version of the program, that decided then")
                : Say("依据的规则相同:变的是规则包里的数值或规则的写法", "the same rules gave it: a figure of the pack, or how a rule is written, has changed")).Append('\n');
        }
    }

    private void AppendList(StringBuilder text, string what, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
        {
            text.Append("    ").Append(what).Append(Say(":", ": ")).AppendJoin(Say("、", ", "), items).Append('\n');
        }
    }

    private string Value(JsonNode? value) => value is null ? Say("无", "nothing") : System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(value));

    private static string Pack(RecordedPack pack) => $"{pack.Id} {pack.Version} ({pack.Sha256[..Math.Min(12, pack.Sha256.Length)]})";

    private string Say(string zh, string en) => chinese ? zh : en;
}
