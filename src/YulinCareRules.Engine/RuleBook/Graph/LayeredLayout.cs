using System.Collections.Immutable;

namespace YulinCareRules.Engine.RuleBook.Graph;

/// <summary>Boxes and arrows between them → places: what reads stands to the right of what it reads, with as few crossings as a few sweeps find.</summary>
internal sealed class LayeredLayout
{
    public const double ColumnGap = 64;
    public const double RowGap = 18;

    private const int Sweeps = 12;

    private readonly double boxWidth;
    private readonly List<List<Point>> columns = [];

    private LayeredLayout(double boxWidth) => this.boxWidth = boxWidth;

    /// <summary>Lays out connected boxes. <paramref name="boxes"/> stand after those they read.</summary>
    public static Layout Of(ImmutableArray<Box> boxes, ImmutableArray<Arrow> arrows, double boxWidth)
    {
        var layout = new LayeredLayout(boxWidth);
        var routes = layout.Place(boxes, arrows);
        layout.Order();
        layout.Align();
        return layout.Read(routes);
    }

    // The column of a box is one past the last of those it reads; one that reads nothing moves up to its first reader.
    private static Dictionary<string, int> Ranks(ImmutableArray<Box> boxes, ImmutableArray<Arrow> arrows)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var box in boxes)
        {
            ranks[box.Id] = arrows.Where(arrow => arrow.To == box.Id).Select(arrow => ranks[arrow.From] + 1).DefaultIfEmpty(0).Max();
        }

        foreach (var box in boxes.Where(box => arrows.All(arrow => arrow.To != box.Id)))
        {
            ranks[box.Id] = arrows.Where(arrow => arrow.From == box.Id).Select(arrow => ranks[arrow.To] - 1).DefaultIfEmpty(0).Min();
        }

        return ranks;
    }

    // An arrow over several columns gets a point in each that it passes.
    private List<ImmutableArray<Point>> Place(ImmutableArray<Box> boxes, ImmutableArray<Arrow> arrows)
    {
        var ranks = Ranks(boxes, arrows);
        for (var rank = 0; rank <= ranks.Values.Max(); rank++)
        {
            columns.Add([]);
        }

        var points = new Dictionary<string, Point>(StringComparer.Ordinal);
        foreach (var box in boxes)
        {
            points[box.Id] = Add(ranks[box.Id], box, box.Height);
        }

        var routes = new List<ImmutableArray<Point>>();
        foreach (var arrow in arrows)
        {
            var route = new List<Point> { points[arrow.From] };
            for (var rank = ranks[arrow.From] + 1; rank < ranks[arrow.To]; rank++)
            {
                route.Add(Add(rank, null, 10));
            }

            route.Add(points[arrow.To]);
            for (var i = 1; i < route.Count; i++)
            {
                route[i].Before.Add(route[i - 1]);
                route[i - 1].After.Add(route[i]);
            }

            routes.Add([.. route]);
        }

        return routes;
    }

    private Point Add(int column, Box? box, double height)
    {
        var point = new Point(column, box, height);
        columns[column].Add(point);
        return point;
    }

    private void Order()
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            Number();
            var forward = sweep % 2 == 0;
            foreach (var column in forward ? columns.Skip(1) : columns.SkipLast(1).Reverse())
            {
                // A stable sort keeps what has no neighbours where it was.
                var sorted = column.OrderBy(point => Mean(forward ? point.Before : point.After, neighbour => neighbour.Place) ?? point.Place).ToList();
                column.Clear();
                column.AddRange(sorted);
                Number();
            }
        }
    }

    private void Number()
    {
        foreach (var column in columns)
        {
            for (var i = 0; i < column.Count; i++)
            {
                column[i].Place = i;
            }
        }
    }

    // Each point moves towards its neighbours, then those that came too close are pushed apart, keeping their order.
    private void Align()
    {
        foreach (var column in columns)
        {
            Spread(column);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : Enumerable.Reverse(columns))
            {
                foreach (var point in column)
                {
                    point.Middle = Mean([.. point.Before, .. point.After], neighbour => neighbour.Middle) ?? point.Middle;
                }

                Separate(column);
            }
        }

        var top = columns.SelectMany(column => column).Min(point => point.Middle - (point.Height / 2));
        foreach (var point in columns.SelectMany(column => column))
        {
            point.Middle -= top;
        }
    }

    private static void Spread(List<Point> column)
    {
        double next = 0;
        foreach (var point in column)
        {
            point.Middle = next + (point.Height / 2);
            next += point.Height + RowGap;
        }
    }

    private static void Separate(List<Point> column)
    {
        var wanted = column.Sum(point => point.Middle);
        for (var i = 1; i < column.Count; i++)
        {
            column[i].Middle = Math.Max(column[i].Middle, column[i - 1].Middle + ((column[i - 1].Height + column[i].Height) / 2) + RowGap);
        }

        // Pushing goes downwards only; moving all back keeps the column where it wanted to be.
        var shift = column.Count == 0 ? 0 : (column.Sum(point => point.Middle) - wanted) / column.Count;
        foreach (var point in column)
        {
            point.Middle -= shift;
        }
    }

    private static double? Mean(List<Point> points, Func<Point, double> value) => points.Count == 0 ? null : points.Average(value);

    private Layout Read(List<ImmutableArray<Point>> routes)
    {
        double Left(Point point) => point.Column * (boxWidth + ColumnGap);
        return new Layout(
            [.. columns.SelectMany(column => column).Where(point => point.Box is not null).Select(point => new PlacedBox(point.Box!, Left(point), point.Middle - (point.Height / 2)))],
            [.. routes.Select(route => new PlacedArrow([.. route.SelectMany((point, i) => Ends(point, i == 0, i == route.Length - 1))]))],
            (columns.Count * boxWidth) + ((columns.Count - 1) * ColumnGap),
            columns.SelectMany(column => column).Max(point => point.Middle + (point.Height / 2)));

        IEnumerable<(double X, double Y)> Ends(Point point, bool first, bool last)
        {
            if (!first)
            {
                yield return (Left(point), point.Middle);
            }

            if (!last)
            {
                yield return (Left(point) + boxWidth, point.Middle);
            }
        }
    }

    /// <summary>A box, or the place where an arrow passes a column.</summary>
    private sealed class Point(int column, Box? box, double height)
    {
        public int Column { get; } = column;

        public Box? Box { get; } = box;

        public double Height { get; } = height;

        public List<Point> Before { get; } = [];

        public List<Point> After { get; } = [];

        public int Place { get; set; }

        public double Middle { get; set; }
    }
}
