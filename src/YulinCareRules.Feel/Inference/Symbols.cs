using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;

namespace YulinCareRules.Feel.Inference;

/// <summary>What a name may stand for; each is itself alone, whatever its name.</summary>
internal abstract class Symbol;

/// <summary>An input of the expression, by its place.</summary>
internal sealed class InputSymbol(int index, FeelType type) : Symbol
{
    public int Index => index;

    public FeelType Type => type;
}

/// <summary>A variable of an iteration.</summary>
internal sealed class IteratorSymbol : Symbol;

/// <summary>A parameter of a function.</summary>
internal sealed class ParameterSymbol : Symbol;

/// <summary>An entry of a context literal, for what is written after it.</summary>
internal sealed class EntrySymbol : Symbol;

/// <summary>The same entry for functions made before it has its value: unset until then.</summary>
internal sealed class LateEntrySymbol(EntrySymbol entry) : Symbol
{
    public EntrySymbol Entry => entry;
}

/// <summary>An entry of the item under a filter, or the item itself.</summary>
internal sealed class ItemSymbol : Symbol;

/// <summary>The value under test, <c>?</c>.</summary>
internal sealed class TestedSymbol : Symbol;

/// <summary>The results of an iteration so far, <c>partial</c>.</summary>
internal sealed class PartialSymbol : Symbol;

/// <summary>A function of the language.</summary>
internal sealed class BuiltInSymbol(BuiltInFunction function) : Symbol
{
    public BuiltInFunction Function => function;
}

/// <summary>The symbols that a tree brings, by the node that brings them.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<object, Symbol> byNode = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Name, IReadOnlyList<Symbol>> byName = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Name, string?> meant = new(ReferenceEqualityComparer.Instance);

    public IteratorSymbol Of(Iterator iterator) => Find(iterator, () => new IteratorSymbol());

    public ParameterSymbol Of(FormalParameter parameter) => Find(parameter, () => new ParameterSymbol());

    public EntrySymbol Of(ContextEntry entry) => Find(entry, () => new EntrySymbol());

    public ItemSymbol Of(Filter filter) => Find(filter, () => new ItemSymbol());

    public PartialSymbol Of(For loop) => Find(loop, () => new PartialSymbol());

    public TestedSymbol Of(UnaryTest test) => Find(test, () => new TestedSymbol());

    /// <summary>What a name may stand for, in the order in which they are asked; only the last is sure to be there. None: an unknown name.</summary>
    public IReadOnlyList<Symbol> Of(Name name) => byName[name];

    /// <summary>The name that was meant by an unknown one, if one is near.</summary>
    public string? MeantBy(Name name) => meant.GetValueOrDefault(name);

    public void Resolve(Name name, IReadOnlyList<Symbol> symbols) => byName[name] = symbols;

    public void Suggest(Name name, string? near) => meant[name] = near;

    private T Find<T>(object node, Func<T> make)
        where T : Symbol
    {
        if (!byNode.TryGetValue(node, out var symbol))
        {
            byNode[node] = symbol = make();
        }

        return (T)symbol;
    }
}
