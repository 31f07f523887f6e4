using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Inference;

/// <summary>The names that a part of a tree sees, the innermost first.</summary>
internal abstract class NameFrame(NameFrame? outer)
{
    public NameFrame? Outer => outer;
}

/// <summary>Names that are there: inputs, variables, <c>partial</c>, <c>?</c>.</summary>
internal sealed class NamedFrame(NameFrame? outer, IReadOnlyDictionary<string, Symbol> names) : NameFrame(outer)
{
    public IReadOnlyDictionary<string, Symbol> Names => names;
}

/// <summary>The parameters of a function: what is inside runs later than what is outside.</summary>
internal sealed class FunctionFrame(NameFrame? outer, IReadOnlyDictionary<string, Symbol> names) : NameFrame(outer)
{
    public IReadOnlyDictionary<string, Symbol> Names => names;
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
}
