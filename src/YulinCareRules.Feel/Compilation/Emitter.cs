using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;
using Variable = System.Linq.Expressions.ParameterExpression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Typed tree → code: hands each node to its family. The code does what the interpreter does, in the same order and at the same cost in steps.</summary>
internal sealed class Emitter
{
    private readonly NameEmitter names;
    private readonly OperatorEmitter operators;
    private readonly TestEmitter tests;
    private readonly CollectionEmitter collections;
    private readonly IterationEmitter iterations;
    private readonly CallEmitter calls;

    public Emitter(SymbolTable symbols, InferredTypes types)
    {
        (Symbols, Types) = (symbols, types);
        names = new NameEmitter(this);
        operators = new OperatorEmitter(this);
        tests = new TestEmitter(this);
        collections = new CollectionEmitter(this);
        iterations = new IterationEmitter(this);
        calls = new CallEmitter(this);
    }

    public SymbolTable Symbols { get; }

    public InferredTypes Types { get; }

    public VariableTable Variables { get; } = new();

    public Variable Forms { get; } = Code.Parameter(typeof(Forms), "forms");

    /// <summary>Code that holds the node's value as its type asks for.</summary>
    public Code Emit(Expression node, Place outer)
    {
        var place = outer.Deeper;
        place.Region.Steps++;
        var code = node switch
        {
            Literal literal => OfLiteral(literal.Value),
            Name name => names.Emit(name),
            Binary binary => operators.Emit(binary, place),
            Negation negation => operators.Emit(negation, place),
            Between between => operators.Emit(between, place),
            InstanceOf instance => operators.Emit(instance, place),
            If choice => operators.Emit(choice, place),
            In test => tests.Emit(test, place),
            For loop => iterations.Emit(loop, place),
            Quantified quantified => iterations.Emit(quantified, place),
            ListLiteral list => collections.Emit(list, place),
            ContextLiteral context => collections.Emit(context, place),
            RangeLiteral range => collections.Emit(range, place),
            TestRange range => collections.Emit(range, place),
            MemberAccess access => collections.Emit(access, place),
            Filter filter => collections.Emit(filter, place),
            FunctionLiteral function => calls.Emit(function),
            Invocation call => calls.Emit(call, place),
            _ => Representation.Constant(FeelNull.Instance),
        };
        return Representation.As(IsLeaf(node) ? Reached(code, place) : code, Types[node]);
    }

    public Code EmitBoxed(Expression node, Place outer) => Representation.Box(Emit(node, outer));

    public Code EmitTests(UnaryTests cell, Variable tested, StaticType type, Place place) => tests.Emit(cell, tested, type, place);

    /// <summary>Code in a region of its own, for what may not run or may run again; <paramref name="steps"/> are counted beside its nodes.</summary>
    public Code InRegion(Place place, Func<Place, Code> emit, int steps = 0)
    {
        var region = new Region { Steps = steps };
        var code = emit(place with { Region = region });
        return region.Steps == 0 ? code : Code.Block(code.Type, Spend(region.Steps), code);
    }

    // Only functions nest deeper than their text does; the innermost nodes see whether it is too deep.
    public Code Reached(Code code, Place place) =>
        place.IsInFunction ? Code.Block(code.Type, Code.Call(Budget, nameof(Runtime.Budget.Reach), null, Code.Constant(place.Depth)), code) : code;

    private Code Budget => Code.Property(Forms, nameof(Evaluation.Forms.Budget));

    private Code Spend(int steps) => Code.Call(Budget, nameof(Runtime.Budget.Spend), null, Code.Constant(steps));

    private static bool IsLeaf(Expression node) => node switch
    {
        Literal or Name or FunctionLiteral => true,
        ListLiteral list => list.Items.Count == 0,
        ContextLiteral context => context.Entries.Count == 0,
        RangeLiteral range => range.Low is null && range.High is null,
        _ => false,
    };

    private static Code OfLiteral(FeelValue value) => value switch
    {
        FeelNumber number => Code.Constant(number.Value),
        FeelBoolean boolean => Code.Constant(boolean.Value),
        _ => Representation.Constant(value),
    };
}
