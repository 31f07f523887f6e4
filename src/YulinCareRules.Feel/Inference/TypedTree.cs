using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Inference;

/// <summary>A tree with what its names stand for and the types of its nodes.</summary>
internal sealed record TypedTree(Expression Tree, SymbolTable Symbols, InferredTypes Types, StaticType Tested)
{
    /// <summary>The passes in their order: names, then types. <see cref="TypeChecking"/> looks at what they found.</summary>
    public static TypedTree Of(Expression tree, IReadOnlyList<(string Name, FeelType Type)> inputs) => Of(tree, inputs, StaticType.Unknown);

    /// <summary>The same for the content of a condition cell over a value of a type.</summary>
    public static TypedTree Of(Expression tree, IReadOnlyList<(string Name, FeelType Type)> inputs, StaticType tested)
    {
        var symbols = NameResolution.Of(tree, SymbolsOf(inputs));
        return new TypedTree(tree, symbols, TypeInference.Of(tree, symbols, tested), tested);
    }

    // Of two inputs of one name the later counts.
    private static Dictionary<string, Symbol> SymbolsOf(IReadOnlyList<(string Name, FeelType Type)> inputs)
    {
        var symbols = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var (index, input) in inputs.Index())
        {
            symbols[input.Name] = new InputSymbol(index, input.Type);
        }

        return symbols;
    }
}
