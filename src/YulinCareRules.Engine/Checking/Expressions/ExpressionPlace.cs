using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>Where an expression is written, a part of a scalar or a whole node. It takes no part in whether two expressions are equal.</summary>
internal readonly struct ExpressionPlace(TextNode node, int start, int length) : IEquatable<ExpressionPlace>
{
    private readonly TextNode? node = node;

    public bool IsKnown => node is not null;

    /// <summary>The scalar, or the whole node.</summary>
    public TextNode? Node => node;

    /// <summary>Where in the scalar it begins.</summary>
    public int Start => start;

    /// <summary>How much of it it is; 0 for the whole.</summary>
    public int Length => length;

    /// <summary>Line and column, found when somebody asks; null where nothing was written.</summary>
    public SourceLocation? Location => node is TextScalar scalar && length > 0 ? scalar.LocationOf(start, length) : node?.Location;

    /// <summary>What is written there.</summary>
    public string Text => node is TextScalar scalar ? length > 0 ? scalar.Text.Substring(start, Math.Min(length, scalar.Text.Length - start)) : scalar.Text : string.Empty;

    public bool Equals(ExpressionPlace other) => true;

    public override bool Equals(object? obj) => obj is ExpressionPlace;

    public override int GetHashCode() => 0;
}
