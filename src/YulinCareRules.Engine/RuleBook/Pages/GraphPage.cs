using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Graph;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Pages;

/// <summary>All decisions as a picture, for each subject, and in words what reads what.</summary>
internal static class GraphPage
{
    public static Page Write(Edition edition) => new(Places.Addresses.Graph, edition.Say("决定关系图", "How the decisions hang together"), Content(edition));

    private static IEnumerable<object?> Content(Edition edition)
    {
        yield return Tag("p", edition.Say(
            "箭头由被读取的决定指向读取它的决定;虚线框是供其他决定使用的中间判断。点方框可看该决定。",
            "An arrow leads from a decision to one that reads it; dashed boxes are steps that serve others. Each box leads to its decision."));
        var alone = new List<DecisionModel>();
        foreach (var subject in edition.Pack.Facts.Subjects)
        {
            var decisions = edition.Pack.Decisions.Where(decision => decision.Subject == subject).ToList();
            if (decisions.Count < 2)
            {
                alone.AddRange(decisions);
                continue;
            }

            var title = edition.Heading(subject.Title);
            yield return Tag("h2", Id($"subject-{subject.Name}"), title);
            yield return Tag("figure", new GraphFigure(edition).Of([.. decisions], title));
        }

        if (alone.Count > 0)
        {
            var title = edition.Say("其他对象", "Other subjects");
            yield return Tag("h2", Id("section-others"), title);
            yield return Tag("figure", new GraphFigure(edition).Of([.. alone], title, withSubjects: true));
        }

        var readers = edition.Pack.Decisions.Where(decision => !decision.Reads.IsEmpty).ToList();
        if (readers.Count > 0)
        {
            yield return Tag("h2", Id("section-words"), edition.Say("用文字说", "In words"));
            yield return Tag("ul", readers.Select(decision => Tag(
                "li",
                Link(edition.Addresses.Decision(decision.Name), edition.Heading(decision.Title)),
                edition.Say("读取", " reads "),
                Join(decision.Reads.Select(name => (object)Link(edition.Addresses.Decision(name), edition.Of(edition.Pack.FindDecision(name)!.Title))), edition.Comma))));
        }
    }
}
