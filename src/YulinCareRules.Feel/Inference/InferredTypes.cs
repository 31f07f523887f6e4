using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Inference;

/// <summary>The types of the nodes and symbols of a tree.</summary>
internal sealed class InferredTypes
{
    private readonly Dictionary<Expression, StaticType> nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Symbol, StaticType> symbols = new(ReferenceEqualityComparer.Instance);

    public StaticType this[Expression node]
    {
        get => nodes.TryGetValue(node, out var type) ? type : StaticType.Unknown;
        set => nodes[node] = value;
    }

    public StaticType this[Symbol symbol]
    {
        get => symbols.TryGetValue(symbol, out var type) ? type : StaticType.Unknown;
        set => symbols[symbol] = value;
    }
}
