using System.Collections.Immutable;

namespace YulinCareRules.Engine.RuleBook.Graph;

/// <summary>A box of a picture: what it stands for, and how high it is.</summary>
internal sealed record Box(string Id, double Height);

/// <summary>An arrow from what is read to what reads it.</summary>
internal sealed record Arrow(string From, string To);

/// <summary>A box at its place.</summary>
internal sealed record PlacedBox(Box Box, double Left, double Top);

/// <summary>An arrow as a line through points, straight within a column and curved between columns.</summary>
internal sealed record PlacedArrow(ImmutableArray<(double X, double Y)> Points);

/// <summary>Where everything of a picture stands, and how large it is.</summary>
internal sealed record Layout(ImmutableArray<PlacedBox> Boxes, ImmutableArray<PlacedArrow> Arrows, double Width, double Height);
