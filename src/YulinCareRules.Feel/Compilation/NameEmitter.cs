using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Names: a slot each, and a question to the item under a filter where only that can tell.</summary>
internal sealed class NameEmitter(Emitter emitter)
{
    public Code Emit(Name name) => From(name, emitter.Symbols.Of(name), 0);

    private Code From(Name name, IReadOnlyList<Symbol> symbols, int index)
    {
        if (index == symbols.Count)
        {
            return Code.Call(emitter.Forms, nameof(Forms.UnknownName), null, Code.Constant(name), Code.Constant(emitter.Symbols.MeantBy(name), typeof(string)));
        }

        switch (symbols[index])
        {
            case InputSymbol input:
                return emitter.Variables.Of(input);
            case BuiltInSymbol builtIn:
                return Representation.Constant(builtIn.Function);
            case PartialSymbol partial:
                return Code.Call(emitter.Forms, nameof(Forms.Partial), null, emitter.Variables.Of(partial));
            case TestedSymbol tested:
                var value = emitter.Variables.Of(tested);
                return Code.Block(value.Type, Code.Assign(emitter.Variables.AskedOf(tested), Code.Constant(true)), value);
            case LateEntrySymbol late:
                return Code.Coalesce(emitter.Variables.LateOf(late.Entry), Representation.Box(From(name, symbols, index + 1)));
            case ItemSymbol item when TypeInference.OfItem(emitter.Types[item], name.Identifier) is null:
                return From(name, symbols, index + 1);
            case ItemSymbol item when emitter.Types[item] is { IsUnknown: false, Type: not ContextOf }:
                return emitter.Variables.Of(item);
            case ItemSymbol item:
                var found = Code.Call(((Func<FeelValue, string, FeelValue?>)Forms.OfItem).Method, emitter.Variables.Of(item), Code.Constant(name.Identifier));
                return Code.Coalesce(found, Representation.Box(From(name, symbols, index + 1)));
            case var symbol:
                return emitter.Variables.Of(symbol);
        }
    }
}
