using System.Collections.Immutable;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Which members a value has, as far as its text tells; of a list, those of its items. Only names of several words need it.</summary>
internal sealed class Shape
{
    private readonly ImmutableDictionary<string, Shape> members;

    private Shape(ImmutableDictionary<string, Shape> members) => this.members = members;

    public static Shape Unknown { get; } = new(ImmutableDictionary.Create<string, Shape>(StringComparer.Ordinal));

    public IEnumerable<KeyValuePair<string, Shape>> Members => members;

    public Shape With(string name, Shape shape) => new(members.SetItem(name, shape));

    public Shape Find(string name) => members.GetValueOrDefault(name, Unknown);

    /// <summary>The members of both.</summary>
    public Shape Or(Shape other) => members.IsEmpty ? other : new(other.members.Aggregate(
        members, (all, member) => all.TryGetValue(member.Key, out var mine) && ReferenceEquals(mine, member.Value) ? all : all.SetItem(member.Key, member.Value)));

    /// <summary>The same text for the same members, and another for others.</summary>
    public override string ToString() => members.IsEmpty ? string.Empty : $"{{{string.Concat(members
        .OrderBy(member => member.Key, StringComparer.Ordinal)
        .Select(member => $"{member.Key.Length}:{member.Key}{member.Value}"))}}}";
}
