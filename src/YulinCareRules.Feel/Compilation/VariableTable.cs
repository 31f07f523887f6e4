using System.Diagnostics.CodeAnalysis;
using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;
using Variable = System.Linq.Expressions.ParameterExpression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>The slots of symbols: local variables of the code, found while it is made and not while it runs.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<Symbol, Variable> slots = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<EntrySymbol, Variable> late = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TestedSymbol, Variable> asked = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<int, (InputSymbol Symbol, Variable Slot)> inputs = [];

    /// <summary>The inputs that the code names.</summary>
    public IEnumerable<(InputSymbol Symbol, Variable Slot)> Inputs => inputs.Values;

    public Variable Of(Symbol symbol) => slots[symbol];

    public Variable Of(InputSymbol symbol)
    {
        if (!inputs.TryGetValue(symbol.Index, out var input))
        {
            inputs[symbol.Index] = input = (symbol, Code.Variable(Representation.Of(StaticType.OrNull(symbol.Type))));
        }

        return input.Slot;
    }

    /// <summary>The slot of an entry for functions that may run before it is set.</summary>
    public Variable LateOf(EntrySymbol symbol)
    {
        if (!late.TryGetValue(symbol, out var slot))
        {
            late[symbol] = slot = Code.Variable(typeof(FeelValue));
        }

        return slot;
    }

    /// <summary>Remembers whether the value under test was asked for.</summary>
    public Variable AskedOf(TestedSymbol symbol)
    {
        if (!asked.TryGetValue(symbol, out var slot))
        {
            asked[symbol] = slot = Code.Variable(typeof(bool));
        }

        return slot;
    }

    public bool HasLate(EntrySymbol symbol, [NotNullWhen(true)] out Variable? slot) => late.TryGetValue(symbol, out slot);

    public bool IsAsked(TestedSymbol symbol, [NotNullWhen(true)] out Variable? slot) => asked.TryGetValue(symbol, out slot);

    public Variable Add(Symbol symbol, Type type)
    {
        var slot = Code.Variable(type);
        slots[symbol] = slot;
        return slot;
    }

    public void Share(Symbol symbol, Variable slot) => slots[symbol] = slot;
}
