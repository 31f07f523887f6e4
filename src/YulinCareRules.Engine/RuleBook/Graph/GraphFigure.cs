using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Graph;

/// <summary>Decisions drawn as boxes that lead to their pages, with an arrow from each to those that read it.</summary>
internal sealed class GraphFigure(Edition edition)
{
    private const double BoxWidth = 156;
    private const double LineHeight = 19;
    private const double Margin = 12;
    private const double GroupGap = 26;
    private const int BoxesInARow = 4;

    public XElement Of(ImmutableArray<DecisionModel> decisions, string name, DecisionModel? marked = null, bool withSubjects = false)
    {
        var parts = new List<XElement>();
        double width = 0;
        double height = 0;
        var groups = DecisionGraph.Groups(decisions);
        foreach (var group in groups.Where(group => group.Length > 1))
        {
            var layout = Lay(group);
            parts.Add(Tag("g", Shift(0, height), layout.Arrows.Select(Arrow), layout.Boxes.Select(box => Box(box, group.First(decision => decision.Name == box.Box.Id), marked))));
            width = Math.Max(width, layout.Width);
            height += layout.Height + GroupGap;
        }

        foreach (var row in groups.Where(group => group.Length == 1).Select(group => group[0]).Chunk(BoxesInARow))
        {
            var boxes = row.Select((decision, i) => (Decision: decision, Placed: new PlacedBox(BoxOf(decision), i * (BoxWidth + LayeredLayout.ColumnGap), 0))).ToList();
            parts.Add(Tag("g", Shift(0, height), boxes.Select(box => Box(box.Placed, box.Decision, marked, withSubjects))));
            width = Math.Max(width, boxes[^1].Placed.Left + BoxWidth);
            height += boxes.Max(box => box.Placed.Box.Height) + GroupGap;
        }

        height -= GroupGap;

        return Tag(
            "div",
            Class("scroll picture"),
            new XAttribute("role", "region"),
            new XAttribute("aria-label", name),
            new XAttribute("tabindex", "0"),
            Tag(
                "svg",
                new XAttribute("viewBox", $"{Number(-Margin)} {Number(-Margin)} {Number(width + (2 * Margin))} {Number(height + (2 * Margin))}"),
                new XAttribute("width", Number(width + (2 * Margin))),
                new XAttribute("height", Number(height + (2 * Margin))),
                new XAttribute("role", "group"),
                new XAttribute("aria-label", name),
                parts));
    }

    private Layout Lay(ImmutableArray<DecisionModel> group)
    {
        var names = group.Select(decision => decision.Name).ToHashSet(StringComparer.Ordinal);
        return LayeredLayout.Of(
            [.. group.Select(BoxOf)],
            [.. group.SelectMany(decision => decision.Reads.Where(names.Contains).Select(read => new Arrow(read, decision.Name)))],
            BoxWidth);
    }

    private Box BoxOf(DecisionModel decision) => new(decision.Name, (Lines(decision).Length * LineHeight) + 38);

    private ImmutableArray<string> Lines(DecisionModel decision) => TextLines.Of(edition.Heading(decision.Title), edition.Chinese);

    private XElement Box(PlacedBox placed, DecisionModel decision, DecisionModel? marked, bool withSubject = false)
    {
        var lines = Lines(decision);
        var names = "box" + (decision.IsInternal ? " step" : string.Empty) + (decision == marked ? " marked" : string.Empty);
        var middle = Number(BoxWidth / 2);
        return Tag(
            "a",
            new XAttribute("href", edition.Addresses.Decision(decision.Name)),
            Class(names),
            Shift(placed.Left, placed.Top),
            Tag("rect", new XAttribute("width", Number(BoxWidth)), new XAttribute("height", Number(placed.Box.Height)), new XAttribute("rx", "6")),
            lines.Select((line, i) => Tag("text", new XAttribute("x", middle), new XAttribute("y", Number(22 + (i * LineHeight))), line)),
            Tag("text", Class("kind"), new XAttribute("x", middle), new XAttribute("y", Number(placed.Box.Height - 11)), withSubject ? $"{edition.Of(decision.Subject.Title)} · {Kind(decision)}" : Kind(decision)));
    }

    private string Kind(DecisionModel decision) => decision switch
    {
        TableModel table => edition.Say($"规则表 {table.Rules.Length}条", $"table, {table.Rules.Length} rules"),
        ChecklistModel checklist => edition.Say($"清单 {checklist.Requirements.Length}项", $"checklist, {checklist.Requirements.Length} items"),
        _ => edition.Say("算式", "expression"),
    };

    private static object[] Arrow(PlacedArrow arrow)
    {
        var points = arrow.Points;
        var path = $"M{Number(points[0].X)} {Number(points[0].Y)}";
        for (var i = 1; i < points.Length; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var bend = (from.X + to.X) / 2;
            path += $" C{Number(bend)} {Number(from.Y)} {Number(bend)} {Number(to.Y)} {Number(to.X)} {Number(to.Y)}";
        }

        var end = points[^1];
        return
        [
            Tag("path", Class("arrow"), new XAttribute("d", path)),
            Tag("path", Class("head"), new XAttribute("d", $"M{Number(end.X)} {Number(end.Y)} l-9 -5 v10 z")),
        ];
    }

    private static XAttribute Shift(double x, double y) => new("transform", $"translate({Number(x)} {Number(y)})");

    // Whole units: the same on every machine, and nobody sees less.
    private static string Number(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
