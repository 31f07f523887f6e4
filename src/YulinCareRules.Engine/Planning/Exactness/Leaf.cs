using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Exactness;

/// <summary>A fact, or an open question of another decision, that a condition reads.</summary>
/// <param name="Path">The names from its subject, or from the variable of an iteration.</param>
/// <param name="Expression">The expression that names it.</param>
internal sealed record Leaf(string Path, BoundExpression Expression)
{
    /// <summary>The list that an iteration within the condition runs over where the fact belongs to its elements, so that there is one for each.</summary>
    public BoundExpression? Elements { get; init; }

    public bool IsRepeated => Elements is not null;

    /// <summary>Whether it is a fact of an element, be it of an iteration within the condition or the one that a requirement is about.</summary>
    public bool IsOfElement => Path.StartsWith('$');

    /// <summary>For a number that is only held against figures: one number of each stretch that they cut; else empty.</summary>
    public ImmutableArray<decimal> Numbers { get; init; } = [];

    /// <summary>How many values it can be tried with; 0 where they cannot be listed.</summary>
    public int Choices => Expression.Type switch
    {
        BooleanType => 2,
        EnumerationType { Enumeration: var enumeration } => enumeration.Values.Length,
        _ => Numbers.Length,
    };

    /// <summary>One of these values.</summary>
    public FeelValue ValueOf(int choice) => Expression.Type switch
    {
        BooleanType => FeelBoolean.From(choice == 1),
        EnumerationType { Enumeration: var enumeration } => new FeelString(enumeration.Values[choice].Name),
        _ => new FeelNumber(Numbers[choice]),
    };

    /// <summary>The whole number of the elements of one list, by whatever name, where some leaves are that and nothing else; else null.</summary>
    public static (BoundField List, BoundField Number)? WholeNumberOf(IReadOnlyCollection<Leaf> leaves) =>
        leaves.Select(leaf => (leaf.Elements, (leaf.Expression as BoundField)?.Field)).Distinct().ToList() is [(BoundField list, { Type: NumberType { IsInteger: true } })]
            ? (list, (BoundField)leaves.First().Expression)
            : null;

    /// <summary>The path of an expression that names a fact; null where it is none.</summary>
    public static string? PathOf(BoundExpression expression) => expression switch
    {
        BoundSubject subject => subject.Subject.Name,
        BoundLocal local => $"${local.Name}",
        BoundField { Source: var source, Field: var field } => PathOf(source) is { } path ? $"{path}.{field.Name}" : null,
        BoundDecision decision => $"#{decision.Decision}",
        _ => null,
    };
}

/// <summary>How a condition uses a leaf.</summary>
[Flags]
internal enum LeafUse
{
    None = 0,

    /// <summary>More of it, or true, can only help the condition.</summary>
    Up = 1,

    /// <summary>Less of it, or false, can only help the condition.</summary>
    Down = 2,

    /// <summary>It is held against a single value, or asked once whether it is among some: as good as a question of its own.</summary>
    Match = 4,

    /// <summary>In any other way.</summary>
    Free = 8,

    /// <summary>As a number that is held against more than figures.</summary>
    Uncut = 16,
}
