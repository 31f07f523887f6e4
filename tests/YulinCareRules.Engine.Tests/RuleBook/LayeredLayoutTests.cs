using System.Collections.Immutable;
using YulinCareRules.Engine.RuleBook.Graph;

namespace YulinCareRules.Engine.Tests.RuleBook;

/// <summary>Whatever reads whatever: the picture can be read.</summary>
public sealed class LayeredLayoutTests
{
    private const double Width = 100;

    private const int Graphs = 300;

    [Fact]
    public void No_box_covers_another_and_every_arrow_leads_to_the_right() => Assert.All(Enumerable.Range(0, Graphs), seed =>
    {
        var (boxes, arrows) = Graph(seed, (seed % 12) + 2);
        var layout = LayeredLayout.Of(boxes, arrows, Width);

        Assert.Equal(boxes.Select(box => box.Id).Order(StringComparer.Ordinal), layout.Boxes.Select(placed => placed.Box.Id).Order(StringComparer.Ordinal));
        foreach (var (one, i) in layout.Boxes.Select((one, i) => (one, i)))
        {
            Assert.InRange(one.Left, 0, layout.Width - Width);
            Assert.InRange(one.Top, -0.001, layout.Height - one.Box.Height + 0.001);
            Assert.All(layout.Boxes.Skip(i + 1), other => Assert.True(
                one.Left + Width <= other.Left || other.Left + Width <= one.Left || one.Top + one.Box.Height <= other.Top + 0.001 || other.Top + other.Box.Height <= one.Top + 0.001));
        }

        Assert.Equal(arrows.Length, layout.Arrows.Length);
        Assert.All(layout.Arrows, arrow => Assert.True(arrow.Points.Zip(arrow.Points.Skip(1)).All(pair => pair.First.X < pair.Second.X)));
    });

    [Fact]
    public void The_same_graph_gives_the_same_picture() => Assert.All(Enumerable.Range(0, Graphs), seed =>
    {
        var (boxes, arrows) = Graph(seed, (seed % 12) + 2);

        Assert.Equal(Told(LayeredLayout.Of(boxes, arrows, Width)), Told(LayeredLayout.Of(boxes, arrows, Width)));
    });

    private static string Told(Layout layout) => string.Join(';', layout.Boxes) + string.Join(';', layout.Arrows.SelectMany(arrow => arrow.Points));

    // Each box reads some before it, and at least one, so that all hang together.
    private static (ImmutableArray<Box> Boxes, ImmutableArray<Arrow> Arrows) Graph(int seed, int size)
    {
        var random = new Random(seed);
        ImmutableArray<Box> boxes = [.. Enumerable.Range(0, size).Select(i => new Box($"b{i:00}", 40 + random.Next(3) * 20))];
        var arrows = Enumerable.Range(1, size - 1).SelectMany(to => Enumerable.Range(0, to)
            .Where(from => random.Next(4) == 0).DefaultIfEmpty(random.Next(to)).Select(from => new Arrow(boxes[from].Id, boxes[to].Id)));
        return (boxes, [.. arrows]);
    }
}
