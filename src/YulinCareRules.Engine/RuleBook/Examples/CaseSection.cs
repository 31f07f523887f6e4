using System.Xml.Linq;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Examples;

/// <summary>The cases that expect something of a decision: what is given, and what is to come of it.</summary>
internal sealed class CaseSection(Edition edition, string decision)
{
    private readonly Citations citations = new(edition);
    private readonly FactWords facts = new(edition);
    private readonly Values values = new(edition.Chinese);

    public XElement? Write()
    {
        var cases = edition.CasesOf(decision);
        return cases.IsEmpty ? null : Tag(
            "section",
            Id("section-cases"),
            Tag("h2", edition.Say($"案例({cases.Length}个)", $"Cases ({cases.Length})")),
            Tag("p", Class("policy"), edition.Say(
                "每个案例都由程序按本规则重新判断过,结论与所列一致的才不作标记。",
                "Each was decided anew by these rules; one that did not come out as it says here is marked.")),
            Tag("ol", Class("cases"), cases.Select(Case)));
    }

    private XElement Case(BookCase one) => Tag(
        "li",
        Id(edition.Addresses.CaseAnchor(decision, one)),
        Tag("h3", edition.Heading(one.Definition.Title), one.Holds ? null : Fails()),
        Tag(
            "dl",
            Pair(edition.Say("日期", "As of"), values.Day(one.Definition.AsOf)),
            Pair(edition.Say("事实", "Facts"), Facts(one)),
            Pair(one.Holds ? edition.Say("结论", "Outcome") : edition.Say("实际结论", "Came out as"), Tag("ul", new ExpectationWords(edition, one).Of(one.Decisions.Find(decision)!).Select(line => Tag("li", line)))),
            Pair(edition.Say("所据", "Clauses"), citations.Of(one.Definition.Pins)),
            one.Pack == edition.Pack ? null : Pair(edition.Say("规则包", "Pack"), edition.Say(
                $"出自“{one.Pack.Title.Zh}”,按该包判断",
                $"from “{one.Pack.Title.En}”, and decided by that pack"))));

    private object[] Fails() => [" ", Tag("span", Class("badge fails"), edition.Say("结论不符", "does not come out so"))];

    private XElement Facts(BookCase one)
    {
        var definition = one.Definition;
        var items = new List<XElement>();
        if (definition is { GivenFile: { } file })
        {
            items.Add(Tag("li", Link($"{Addresses.SharedFacts}#{edition.Addresses.SharedFactsAnchor(file)}", new SharedFacts(edition).Title(file)), definition.Changes.IsEmpty ? null : edition.Say(",但是:", ", but:")));
        }
        else
        {
            items.AddRange(facts.Leaves(one.Pack.Facts, definition.Given, edition.Pack.FindDecision(decision)!.Subject).Select(leaf => Tag("li", leaf.Path, edition.Colon, Tag("b", leaf.Value))));
        }

        var titles = new PathTitles(one.Pack.Facts, definition.Facts);
        foreach (var path in definition.Changes)
        {
            var value = FactWords.At(one.Pack.Facts, definition.Facts, path) is { } found ? facts.Of(found.Value, found.Type) : string.Empty;
            items.Add(Tag("li", Class("change"), edition.Of(titles.Of(path)), edition.Colon, Tag("b", value)));
        }

        return items.Count == 0 ? Tag("p", edition.Say("没有任何已知事实", "nothing is known")) : Tag("ul", items);
    }
}
