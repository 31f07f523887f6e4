using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Inference;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;
using Variable = System.Linq.Expressions.ParameterExpression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Tests of a value: after <c>in</c> and in condition cells. Their answers are raw truth values.</summary>
internal sealed class TestEmitter(Emitter emitter)
{
    public Code Emit(In test, Place place)
    {
        var value = emitter.Emit(test.Value, place);
        var tested = Code.Variable(value.Type, "tested");
        var result = Code.Variable(typeof(bool?), "result");
        return Code.Block(
            typeof(bool?),
            [tested, result],
            Code.Assign(tested, value),
            Code.Assign(result, AnyPasses(test.Tests, tested, place)),
            Code.Condition(
                Code.Property(result, nameof(Nullable<bool>.HasValue)),
                result,
                Representation.Boolean(Code.Call(emitter.Forms, nameof(Forms.IsIn), null, Code.Constant(test), Representation.Constant(FeelNull.Instance)))));
    }

    /// <summary>Whether the content of a cell lets a value pass.</summary>
    public Code Emit(UnaryTests cell, Variable value, StaticType type, Place place)
    {
        if (cell.IsAny)
        {
            return Code.Constant(true);
        }

        var tested = Code.Variable(Representation.Of(type), "tested");
        var any = AnyPasses(cell.Tests, tested, place);
        return Code.Block(
            typeof(bool?),
            [tested],
            Code.Assign(tested, Representation.As(value, type)),
            cell.IsNegated ? Code.Call(((Func<bool?, bool?>)LogicOperations.Not).Method, any) : any);
    }

    // One after the other until one is passed.
    private Code AnyPasses(IReadOnlyList<UnaryTest> tests, Variable tested, Place place)
    {
        var any = Code.Variable(typeof(bool?), "any");
        var done = Code.Label("passed");
        var steps = new List<Code> { Code.Assign(any, Passes(tests[0], tested, place)) };
        foreach (var test in tests.Skip(1))
        {
            steps.Add(Code.IfThen(Code.Equal(any, Code.Constant(true, typeof(bool?))), Code.Goto(done)));
            steps.Add(Code.Assign(
                any, Code.Call(((Func<bool?, bool?, bool?>)LogicOperations.Or).Method, any, emitter.InRegion(place, inner => Passes(test, tested, inner)))));
        }

        return Code.Block(typeof(bool?), [any], [.. steps, Code.Label(done), any]);
    }

    private Code Passes(UnaryTest test, Variable tested, Place place)
    {
        var symbol = emitter.Symbols.Of(test);
        emitter.Variables.Share(symbol, tested);
        var passes = Representation.Boolean(test is ComparisonTest comparison ? Compares(comparison, tested, place) : Meets((ExpressionTest)test, symbol, tested, place));
        return emitter.Variables.IsAsked(symbol, out var asked)
            ? Code.Block(typeof(bool?), [asked], Code.Assign(asked, Code.Constant(false)), passes)
            : passes;
    }

    private Code Compares(ComparisonTest test, Variable tested, Place place)
    {
        var end = emitter.Emit(test.Endpoint, place);
        var isEquality = test.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual;
        return Representation.IsNumber(tested) && Representation.IsNumber(end)
            ? isEquality
                ? OperatorEmitter.Equality(test.Operator, Representation.Number(tested), Representation.Number(end))
                : OperatorEmitter.Ordering(test.Operator, Representation.Number(tested), Representation.Number(end))
            : Code.Call(
                ((Func<BinaryOperator, FeelValue, FeelValue, FeelValue>)FeelOperators.Apply).Method,
                Code.Constant(test.Operator),
                Representation.Box(tested),
                Representation.Box(end));
    }

    private Code Meets(ExpressionTest test, TestedSymbol symbol, Variable tested, Place place)
    {
        if (Representation.IsNumber(tested) && test.Expression is RangeLiteral { Low: { } low, High: { } high } range && IsKnownNumber(low) && IsKnownNumber(high))
        {
            place.Region.Steps++;
            var (from, to) = (emitter.Emit(low, place.Deeper), emitter.Emit(high, place.Deeper));
            return Code.Call(
                ((Func<Forms, RangeLiteral, decimal?, decimal, decimal, bool, bool?>)NumberOperations.Contains).Method,
                emitter.Forms,
                Code.Constant(range),
                Representation.Number(tested),
                from,
                to,
                emitter.Variables.IsAsked(symbol, out var wasAsked) ? wasAsked! : Code.Constant(false));
        }

        var result = emitter.Emit(test.Expression, place);
        var isAsked = emitter.Variables.IsAsked(symbol, out var asked);
        if (Representation.IsNumber(tested) && Representation.IsNumber(result) && !isAsked)
        {
            return OperatorEmitter.Equality(BinaryOperator.Equal, Representation.Number(tested), Representation.Number(result));
        }

        if (!isAsked || !Representation.IsBoolean(result) || tested.Type == typeof(FeelValue))
        {
            return Passes(tested, result, isAsked ? asked! : Code.Constant(false));
        }

        // Of a raw value there is nothing to look through: the answer is the answer.
        var answer = Code.Variable(typeof(bool?), "answer");
        return Code.Block(
            typeof(bool?),
            [answer],
            Code.Assign(answer, Representation.Boolean(result)),
            Code.Condition(asked!, answer, Representation.Boolean(Passes(tested, answer, Code.Constant(false)))));
    }

    private Code Passes(Code tested, Code result, Code asked) =>
        Code.Call(emitter.Forms, nameof(Forms.Passes), null, Representation.Box(tested), Representation.Box(result), asked);

    private bool IsKnownNumber(Expression end) => emitter.Types[end] == StaticType.Of(FeelTypes.Number);
}
