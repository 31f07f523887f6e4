using System.Collections.Immutable;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Names in scope that hold blanks or signs, which only their being known tells from several words.</summary>
internal sealed class NameScope(ImmutableHashSet<string> names)
{
    public static NameScope Empty { get; } = new(ImmutableHashSet<string>.Empty);

    public IEnumerable<string> Names => names;

    public NameScope With(string name) => new(names.Add(name));
}
