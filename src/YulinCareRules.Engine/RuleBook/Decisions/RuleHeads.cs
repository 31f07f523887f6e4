using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Decisions;

/// <summary>What stands at the head of a rule: its name, what it goes before, where it comes from, and its clauses and days where they are its own.</summary>
internal sealed class RuleHeads(Edition edition, TableModel table)
{
    private readonly Citations citations = new(edition);
    private readonly Values values = new(edition.Chinese);

    public IEnumerable<object> Of(RuleModel rule, int index)
    {
        yield return Tag("span", Class("rule-title"), Title(rule, index));
        yield return " ";
        yield return Identifier(rule.Id);
        var overridden = table.Rules.Select((other, i) => (Rule: other, Index: i)).Where(other => other.Rule.OverriddenBy.Contains(rule.Id)).ToList();
        if (overridden.Count > 0)
        {
            yield return Tag("p", Class("note"), edition.Say("优先于:", "goes before: "), Join(overridden.Select(other => Name(other.Rule, other.Index)), edition.Comma));
        }

        var overriders = table.Rules.Select((other, i) => (Rule: other, Index: i)).Where(other => rule.OverriddenBy.Contains(other.Rule.Id)).ToList();
        if (overriders.Count > 0)
        {
            yield return Tag("p", Class("note"), edition.Say("让位于:", "gives way to: "), Join(overriders.Select(other => Name(other.Rule, other.Index)), edition.Comma));
        }

        if (rule.Period != Period.Always && rule.Period != table.Period)
        {
            yield return Tag("p", Class("note"), edition.Say("施行:", "in force "), values.Of(rule.Period));
        }

        if (!rule.Sources.SequenceEqual(table.Sources))
        {
            yield return Tag("div", Class("note"), citations.Of(rule.Sources));
        }

        if (new OriginWords(edition).Of(table.Name, rule.Id) is { } origin)
        {
            yield return Tag("p", Class("note"), origin);
        }
    }

    public IEnumerable<object> Otherwise(OtherwiseModel otherwise)
    {
        yield return Tag("span", Class("rule-title"), edition.Say("其他情形", "Any other case"));
        if (otherwise.Title is { } title)
        {
            yield return Tag("p", Class("note"), edition.Of(title));
        }
    }

    private string Title(RuleModel rule, int index) => rule.Title is { } title ? edition.Heading(title) : edition.Say($"规则{index + 1}", $"Rule {index + 1}");

    private object Name(RuleModel rule, int index) =>
        Link($"#{edition.Addresses.PartAnchor(table.Name, rule.Id)}", edition.Say($"“{Title(rule, index)}”", $"“{Title(rule, index)}”"));
}
