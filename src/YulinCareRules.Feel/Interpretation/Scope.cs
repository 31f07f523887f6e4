using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>The values that names stand for, the innermost first.</summary>
internal abstract class Scope(Scope? outer)
{
    public FeelValue? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.FindHere(name) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The names that can be used, for whoever looks for the one that was meant.</summary>
    public IEnumerable<string> Names()
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (var name in scope.NamesHere)
            {
                yield return name;
            }
        }
    }

    private Scope? Outer { get; } = outer;

    protected virtual IEnumerable<string> NamesHere => [];

    protected abstract FeelValue? FindHere(string name);
}

/// <summary>Names that are given one after another: entries of a context, inputs, arguments.</summary>
internal sealed class Frame(Scope? outer) : Scope(outer)
{
    private readonly Dictionary<string, FeelValue> values = new(StringComparer.Ordinal);

    public void Set(string name, FeelValue value) => values[name] = value;

    protected override IEnumerable<string> NamesHere => values.Keys;

    protected override FeelValue? FindHere(string name) => values.GetValueOrDefault(name);
}

/// <summary>An item under a filter: <c>item</c>, and its entries where it is a context.</summary>
internal sealed class ItemScope(Scope outer, FeelValue item) : Scope(outer)
{
    protected override IEnumerable<string> NamesHere => item is FeelContext context ? context.Entries.Select(entry => entry.Key) : [];

    protected override FeelValue? FindHere(string name) => Forms.OfItem(item, name);
}

/// <summary>The value under test, <c>?</c>; remembers whether it was asked for.</summary>
internal sealed class TestScope(Scope outer, FeelValue value) : Scope(outer)
{
    public bool WasAsked { get; private set; }

    protected override FeelValue? FindHere(string name)
    {
        if (name != "?")
        {
            return null;
        }

        WasAsked = true;
        return value;
    }
}

/// <summary>The results of an iteration so far, <c>partial</c>; listed only where they are asked for.</summary>
internal sealed class PartialScope(Scope outer, Func<FeelValue> results) : Scope(outer)
{
    protected override FeelValue? FindHere(string name) => name == "partial" ? results() : null;
}
