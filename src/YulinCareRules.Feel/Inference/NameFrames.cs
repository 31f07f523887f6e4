using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Inference;

/// <summary>The names that a part of a tree sees, the innermost first.</summary>
internal abstract class NameFrame(NameFrame? outer)
{
    public NameFrame? Outer => outer;

    /// <summary>The names of this frame, for whoever looks for the one that was meant.</summary>
    public virtual IEnumerable<string> Here => [];

    /// <summary>The names that can be used, the innermost first.</summary>
    public IEnumerable<string> All()
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            foreach (var name in frame.Here)
            {
                yield return name;
            }
        }
    }
}

/// <summary>Names that are there: inputs, variables, <c>partial</c>, <c>?</c>.</summary>
internal sealed class NamedFrame(NameFrame? outer, IReadOnlyDictionary<string, Symbol> names) : NameFrame(outer)
{
    public IReadOnlyDictionary<string, Symbol> Names => names;

    public override IEnumerable<string> Here => names.Keys;
}

/// <summary>The parameters of a function: what is inside runs later than what is outside.</summary>
internal sealed class FunctionFrame(NameFrame? outer, IReadOnlyDictionary<string, Symbol> names) : NameFrame(outer)
{
    public IReadOnlyDictionary<string, Symbol> Names => names;

    public override IEnumerable<string> Here => names.Keys;
}

/// <summary>The item under a filter: which names it has shows only as it runs.</summary>
internal sealed class ItemFrame(NameFrame? outer, ItemSymbol item) : NameFrame(outer)
{
    public ItemSymbol Item => item;
}

/// <summary>The entries of a context literal while one of them is evaluated.</summary>
internal sealed class ContextFrame(NameFrame? outer, ContextLiteral literal, int current) : NameFrame(outer)
{
    public ContextLiteral Literal => literal;

    public int Current => current;

    public override IEnumerable<string> Here => literal.Entries.Take(current).Select(entry => entry.Name);
}
