using System.Collections.Immutable;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;
using Variable = System.Linq.Expressions.ParameterExpression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Functions and their calls. A function closes over the slots that it was made among.</summary>
internal sealed class CallEmitter(Emitter emitter)
{
    public Code Emit(FunctionLiteral literal)
    {
        var types = literal.Parameters.Select(parameter => parameter.Type is null ? FeelTypes.Any : TypeReader.Read(parameter.Type, out _)).ToList();
        if (types.Contains(null))
        {
            return Code.Block(
                Code.Call(emitter.Forms, nameof(Forms.Parameters), null, Code.Constant(literal)),
                Representation.Constant(FeelNull.Instance));
        }

        var formal = literal.Parameters.Zip(types, (parameter, type) => (parameter.Name, type!)).ToImmutableArray();
        return Code.New(
            typeof(CompiledFunction).GetConstructors()[0],
            Code.Constant(formal),
            Code.Constant(literal),
            literal.IsExternal ? Code.Constant(null, typeof(Func<ImmutableArray<FeelValue>, FeelValue>)) : Body(literal));
    }

    private Code Body(FunctionLiteral literal)
    {
        var arguments = Code.Parameter(typeof(ImmutableArray<FeelValue>), "arguments");
        var (slots, steps) = (new List<Variable>(), new List<Code>());
        foreach (var (index, parameter) in literal.Parameters.Index())
        {
            var symbol = emitter.Symbols.Of(parameter);
            var slot = emitter.Variables.Add(symbol, Representation.Of(emitter.Types[symbol]));
            slots.Add(slot);
            steps.Add(Code.Assign(slot, Representation.As(Code.Property(arguments, "Item", Code.Constant(index)), slot.Type)));
        }

        steps.Add(emitter.InRegion(Place.Root with { IsInFunction = true }, inner => emitter.EmitBoxed(literal.Body, inner)));
        return Code.Lambda<Func<ImmutableArray<FeelValue>, FeelValue>>(Code.Block(typeof(FeelValue), slots, steps), arguments);
    }

    public Code Emit(Invocation call, Place place)
    {
        if (call.Function is Name name && emitter.Symbols.Of(name) is [BuiltInSymbol builtIn])
        {
            return OfBuiltIn(call, builtIn, place);
        }

        var function = Code.Variable(typeof(FeelFunction), "function");
        return Code.Block(
            typeof(FeelValue),
            [function],
            Code.Assign(function, Code.Call(emitter.Forms, nameof(Forms.Callee), null, Code.Constant(call), emitter.EmitBoxed(call.Function, place))),
            Code.Condition(
                Code.ReferenceEqual(function, Code.Constant(null)),
                Representation.Constant(FeelNull.Instance),
                emitter.InRegion(place, inner => Invoke(call, function, inner))));
    }

    private Code OfBuiltIn(Invocation call, BuiltInSymbol symbol, Place place)
    {
        var function = emitter.Emit(call.Function, place);
        if (symbol.Function.Name == "not" && call.Arguments is [{ Name: null } only] && emitter.Types[only.Value].Type == FeelTypes.Boolean && !place.IsInFunction)
        {
            return Code.Not(emitter.Emit(only.Value, place));
        }

        var callee = Code.Variable(typeof(FeelFunction), "function");
        return symbol.Function.IsPure
            ? Code.Block(
                typeof(FeelValue),
                [callee],
                Code.Assign(callee, Code.Convert(function, typeof(FeelFunction))),
                Code.Call(emitter.Forms, nameof(Forms.Call), null, Code.Constant(call), callee, Arguments(call, place)))
            : Invoke(call, Code.Convert(function, typeof(FeelFunction)), place);
    }

    // What is called may call what was made here: it starts as deep as the call lies.
    private Code Invoke(Invocation call, Code function, Place place) => Code.Call(
        ((Func<Forms, Invocation, FeelFunction, ImmutableArray<FeelValue>, int, FeelValue>)CallOperations.Invoke).Method,
        emitter.Forms,
        Code.Constant(call),
        function,
        Arguments(call, place),
        Code.Constant(place.Depth));

    private Code Arguments(Invocation call, Place place) => CollectionEmitter.Values(call.Arguments.Select(argument => emitter.EmitBoxed(argument.Value, place)));
}
