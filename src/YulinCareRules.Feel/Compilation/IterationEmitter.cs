using System.Collections;
using System.Collections.Immutable;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;
using Variable = System.Linq.Expressions.ParameterExpression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Iterations and quantifiers: loops within loops, a slot for each variable.</summary>
internal sealed class IterationEmitter(Emitter emitter)
{
    public Code Emit(For loop, Place place)
    {
        var results = emitter.Variables.Add(emitter.Symbols.Of(loop), typeof(ImmutableArray<FeelValue>.Builder));
        var result = Code.Variable(typeof(FeelValue), "result");
        var done = Code.Label("iterated");
        return Code.Block(
            typeof(FeelValue),
            [results, result],
            Code.Assign(result, Representation.Constant(FeelNull.Instance)),
            Code.Assign(results, Code.Call(((Func<ImmutableArray<FeelValue>.Builder>)ImmutableArray.CreateBuilder<FeelValue>).Method)),
            Loop(loop.Iterators, 0, place, Code.Goto(done), inner => Code.Call(results, nameof(ImmutableArray<FeelValue>.Builder.Add), null, emitter.EmitBoxed(loop.Body, inner))),
            Code.Assign(result, Code.Call(emitter.Forms, nameof(Forms.List), null, Code.Call(results, nameof(ImmutableArray<FeelValue>.Builder.ToImmutable), null))),
            Code.Label(done),
            result);
    }

    public Code Emit(Quantified quantified, Place place)
    {
        var result = Code.Variable(typeof(bool?), "result");
        var done = Code.Label("settled");
        var unknown = Code.Assign(result, Code.Constant(null, typeof(bool?)));
        var settling = Code.Constant(!quantified.IsEvery, typeof(bool?));
        return Code.Block(
            typeof(bool?),
            [result],
            Code.Assign(result, Code.Constant(quantified.IsEvery, typeof(bool?))),
            Loop(quantified.Iterators, 0, place, Code.Block(unknown, Code.Goto(done)), inner =>
            {
                var condition = emitter.Emit(quantified.Condition, inner);
                var value = Code.Variable(condition.Type, "value");
                var answer = Code.Variable(typeof(bool?), "answer");
                return Code.Block(
                    typeof(void),
                    [value, answer],
                    Code.Assign(value, condition),
                    Code.Assign(answer, Representation.Boolean(value)),
                    Code.IfThen(Code.Equal(answer, settling), Code.Block(Code.Assign(result, settling), Code.Goto(done))),
                    Code.IfThen(
                        Code.Not(Code.Property(answer, nameof(Nullable<bool>.HasValue))),
                        Code.Block(
                            Code.Call(emitter.Forms, nameof(Forms.NotBoolean), null, Code.Constant(quantified.Condition, typeof(Expression)), Representation.Box(value)),
                            unknown)));
            }),
            Code.Label(done),
            result);
    }

    // Every combination, the last variable running fastest.
    private Code Loop(IReadOnlyList<Iterator> iterators, int index, Place place, Code leave, Func<Place, Code> visit)
    {
        if (index == iterators.Count)
        {
            return visit(place);
        }

        var iterator = iterators[index];
        var values = Code.Variable(typeof(IEnumerable<FeelValue>), "values");
        var open = Code.Variable(typeof(IEnumerator<FeelValue>), "open");
        var end = Code.Label("end");
        var source = Source(iterator, place);
        var symbol = emitter.Symbols.Of(iterator);
        var variable = emitter.Variables.Add(symbol, Representation.Of(emitter.Types[symbol]));
        var step = emitter.InRegion(
            place,
            inner => Code.Block(typeof(void), Code.Assign(variable, Representation.As(Code.Property(open, nameof(IEnumerator<FeelValue>.Current)), variable.Type)), Loop(iterators, index + 1, inner, leave, visit)),
            steps: 1);
        return Code.Block(
            typeof(void),
            [values, open],
            Code.Assign(values, source),
            Code.IfThen(Code.ReferenceEqual(values, Code.Constant(null)), leave),
            Code.Assign(open, Code.Call(values, typeof(IEnumerable<FeelValue>).GetMethod(nameof(IEnumerable<FeelValue>.GetEnumerator))!)),
            Code.Loop(
                Code.Block(
                    typeof(void),
                    [variable],
                    Code.IfThen(Code.Not(Code.Call(open, typeof(IEnumerator).GetMethod(nameof(IEnumerator.MoveNext))!)), Code.Break(end)),
                    step),
                end));
    }

    private Code Source(Iterator iterator, Place place)
    {
        var low = emitter.EmitBoxed(iterator.Source, place);
        return iterator.RangeEnd is null
            ? Code.Call(emitter.Forms, nameof(Forms.Source), null, Code.Constant(iterator), low)
            : Code.Call(emitter.Forms, nameof(Forms.Source), null, Code.Constant(iterator), low, emitter.EmitBoxed(iterator.RangeEnd, place));
    }
}
