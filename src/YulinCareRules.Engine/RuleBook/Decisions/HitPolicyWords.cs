using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.RuleBook.Decisions;

/// <summary>What a table says where more than one of its rules applies.</summary>
internal sealed class HitPolicyWords(Edition edition)
{
    public string Of(TableModel table) => table.HitPolicy switch
    {
        HitPolicy.Unique => edition.Say(
            "每种情形至多有一条规则适用;规则的先后次序没有意义。",
            "At most one rule applies to any case; their order means nothing."),
        HitPolicy.Any => edition.Say(
            "几条规则可以同时适用,结论相同;规则的先后次序没有意义。",
            "Several rules may apply at once, with the same outcome; their order means nothing."),
        HitPolicy.First => edition.Say(
            "从上到下取第一条适用的规则。",
            "The first rule that applies, from the top, is taken."),
        HitPolicy.Priority => edition.Say("几条规则同时适用时,取最重的一条,", "Where several rules apply, the weightiest counts; ") + Ranking(table) + edition.Say("。", ".") + Joined(table),
        HitPolicy.OutputOrder => edition.Say("适用的规则全部列出,", "All rules that apply are listed; ") + Ranking(table) + edition.Say("。", "."),
        HitPolicy.RuleOrder => edition.Say("适用的规则全部列出,次序同下表。", "All rules that apply are listed, in the order of the table."),
        _ => Collected(table),
    };

    private string Collected(TableModel table) => table.Aggregation switch
    {
        "sum" => edition.Say("适用的规则的结论相加。", "The outcomes of all rules that apply are added up."),
        "min" => edition.Say("取适用的规则中最小的结论。", "The least outcome of the rules that apply is taken."),
        "max" => edition.Say("取适用的规则中最大的结论。", "The greatest outcome of the rules that apply is taken."),
        "count" => edition.Say("结论是适用的规则的条数。", "The outcome is the number of rules that apply."),
        _ => edition.Say("适用的规则的结论全部列出。", "The outcomes of all rules that apply are listed."),
    };

    private string Ranking(TableModel table) => string.Join(edition.Semicolon, table.Outputs
        .Where(output => !output.Priority.IsEmpty && output.Type is EnumerationType)
        .Select(output => edition.Say($"“{output.Title.Zh}”从重到轻:", $"{output.Title.En}, from the weightiest: ") + string.Join(
            edition.Comma,
            output.Priority.Select(value => edition.Of(((EnumerationType)output.Type).Enumeration.Find(value)!.Title)))));

    private string Joined(TableModel table)
    {
        var joined = table.Outputs.Where(output => output.IsInformative).Select(output => edition.Of(output.Title)).ToList();
        return joined.Count == 0 ? string.Empty : edition.Say($"适用的各条的“{string.Join("、", joined)}”全部列出。", $" Of {string.Join(", ", joined)}, those of all rules that apply are listed.");
    }
}
