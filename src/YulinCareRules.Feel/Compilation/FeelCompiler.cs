using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;
using Variable = System.Linq.Expressions.ParameterExpression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Typed tree → expression tree of LINQ → code.</summary>
internal static class FeelCompiler
{
    /// <summary>Larger trees are left to the interpreter: making code for them would take longer than it saves, and deeper ones would not fit the stack.</summary>
    public const int MostNodes = 2_000;

    /// <summary>The deepest nesting that code is made for.</summary>
    public const int DeepestNesting = 250;

    /// <summary>Whether code can be made at run time here; where not, nothing compiles and the interpreter answers.</summary>
    public static bool IsSupported => RunTimeCode.IsPossible;

    /// <summary>The code of an expression; null where it is left to the interpreter.</summary>
    public static CompiledExpression? Compile(Expression tree, IReadOnlyList<(string Name, FeelType Type)> inputs) =>
        Lambda<CompiledExpression>(tree, inputs, StaticType.Unknown, []);

    /// <summary>The code of a condition cell over a value of a type; null where it is left to the interpreter.</summary>
    public static CompiledTests? Compile(UnaryTests tests, IReadOnlyList<(string Name, FeelType Type)> inputs, FeelType tested) =>
        Lambda<CompiledTests>(tests, inputs, StaticType.OrNull(tested), [Code.Parameter(typeof(FeelValue), "value")]);

    private static T? Lambda<T>(Expression tree, IReadOnlyList<(string Name, FeelType Type)> inputs, StaticType tested, Variable[] value)
        where T : Delegate
    {
        if (!IsSupported || TreeSize.Of(tree) is { Nodes: > MostNodes } or { Depth: > DeepestNesting })
        {
            return null;
        }

        var typed = TypedTree.Of(tree, inputs, tested);
        var emitter = new Emitter(typed.Symbols, typed.Types);
        var code = emitter.InRegion(Place.Root, place => Representation.Box(tree is UnaryTests tests ? emitter.EmitTests(tests, value[0], tested, place) : emitter.Emit(tree, place)));
        var given = Code.Parameter(typeof(FeelValue[]), "inputs");
        var named = emitter.Variables.Inputs.ToList();
        var load = named.Select(input => Code.Assign(input.Slot, Representation.As(Code.ArrayIndex(given, Code.Constant(input.Symbol.Index)), input.Slot.Type)));
        return Code.Lambda<T>(Code.Block(typeof(FeelValue), named.Select(input => input.Slot), [.. load, code]), [emitter.Forms, given, .. value]).Compile();
    }
}

/// <summary>The code of an expression: its value over inputs in the order of their declaration, each null or of its declared type.</summary>
internal delegate FeelValue CompiledExpression(Forms forms, FeelValue[] inputs);

/// <summary>The code of a condition cell: whether it lets a value, null or of the type it was made for, pass.</summary>
internal delegate FeelValue CompiledTests(Forms forms, FeelValue[] inputs, FeelValue value);
