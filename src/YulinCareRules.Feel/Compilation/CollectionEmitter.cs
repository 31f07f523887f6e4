using System.Collections.Immutable;
using System.Runtime.InteropServices;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;
using Code = System.Linq.Expressions.Expression;
using Variable = System.Linq.Expressions.ParameterExpression;

namespace YulinCareRules.Feel.Compilation;

/// <summary>Lists, contexts, ranges, members and filters.</summary>
internal sealed class CollectionEmitter(Emitter emitter)
{
    public Code Emit(ListLiteral list, Place place) =>
        Code.Call(emitter.Forms, nameof(Forms.List), null, Values(list.Items.Select(item => emitter.EmitBoxed(item, place))));

    /// <summary>Boxed values as an immutable array.</summary>
    public static Code Values(IEnumerable<Code> values) => Code.Call(
        ((Func<FeelValue[]?, ImmutableArray<FeelValue>>)ImmutableCollectionsMarshal.AsImmutableArray).Method,
        Code.NewArrayInit(typeof(FeelValue), values));

    // Each entry has a slot, which later entries read; functions made before an entry is set read it once it is.
    public Code Emit(ContextLiteral context, Place place)
    {
        var (slots, steps, pairs) = (new List<Variable>(), new List<Code>(), new List<Code>());
        var names = new HashSet<string>(StringComparer.Ordinal);
        var duplicate = context.Entries.FirstOrDefault(entry => !names.Add(entry.Name));
        foreach (var entry in context.Entries.TakeWhile(entry => entry != duplicate))
        {
            var symbol = emitter.Symbols.Of(entry);
            var value = emitter.Emit(entry.Value, place);
            var slot = emitter.Variables.Add(symbol, value.Type);
            slots.Add(slot);
            steps.Add(Code.Assign(slot, value));
            pairs.Add(Code.Call(((Func<string, FeelValue, KeyValuePair<string, FeelValue>>)KeyValuePair.Create).Method, Code.Constant(entry.Name), Representation.Box(slot)));
            if (emitter.Variables.HasLate(symbol, out var late))
            {
                slots.Add(late);
                steps.Insert(0, Code.Assign(late, Code.Constant(null, typeof(FeelValue))));
                steps.Add(Code.Assign(late, Representation.Box(slot)));
            }
        }

        steps.Add(duplicate is not null
            ? Code.Call(emitter.Forms, nameof(Forms.DuplicateEntry), null, Code.Constant(duplicate))
            : Code.Call(emitter.Forms, nameof(Forms.Context), null, Code.Call(
                ((Func<KeyValuePair<string, FeelValue>[]?, ImmutableArray<KeyValuePair<string, FeelValue>>>)ImmutableCollectionsMarshal.AsImmutableArray).Method,
                Code.NewArrayInit(typeof(KeyValuePair<string, FeelValue>), pairs))));
        return Code.Block(typeof(FeelValue), slots, steps);
    }

    public Code Emit(RangeLiteral range, Place place)
    {
        Code End(Expression? end) => end is null ? Code.Constant(null, typeof(FeelValue)) : emitter.EmitBoxed(end, place);
        return Code.Call(emitter.Forms, nameof(Forms.Range), null, Code.Constant(range), End(range.Low), End(range.High));
    }

    public Code Emit(TestRange range, Place place) => Code.Call(
        ((Func<BinaryOperator, FeelValue, FeelRange>)FeelRange.FromTest).Method, Code.Constant(range.Operator), emitter.EmitBoxed(range.End, place));

    public Code Emit(MemberAccess access, Place place) =>
        Code.Call(emitter.Forms, nameof(Forms.Member), null, Code.Constant(access), emitter.EmitBoxed(access.Source, place));

    public Code Emit(Filter filter, Place place)
    {
        var source = Code.Variable(typeof(FeelValue), "source");
        var items = Code.Variable(typeof(ImmutableArray<FeelValue>), "items");
        var filtered = Code.Condition(Code.Property(items, nameof(ImmutableArray<FeelValue>.IsEmpty)), Representation.Constant(Forms.OfNothing(filter)), Kept(filter, items, place));
        return Code.Block(
            typeof(FeelValue),
            [source, items],
            Code.Assign(source, emitter.EmitBoxed(filter.Source, place)),
            Code.Condition(
                Code.TypeIs(source, typeof(FeelNull)),
                source,
                Code.Block(Code.Assign(items, Code.Call(((Func<FeelValue, ImmutableArray<FeelValue>>)Forms.ItemsOf).Method, source)), filtered),
                typeof(FeelValue)));
    }

    private Code Kept(Filter filter, Variable items, Place place)
    {
        var kept = Code.Variable(typeof(ImmutableArray<FeelValue>.Builder), "kept");
        var index = Code.Variable(typeof(int), "index");
        var result = Code.Variable(typeof(FeelValue), "result");
        var item = emitter.Variables.Add(emitter.Symbols.Of(filter), typeof(FeelValue));
        var done = Code.Label("filtered");
        var step = emitter.InRegion(place, inner => Keep(filter, emitter.Emit(filter.Condition, inner), (items, index, item, kept, result), Code.Goto(done)));
        return Code.Block(
            typeof(FeelValue),
            [kept, index, result],
            Code.Assign(kept, Code.Call(((Func<ImmutableArray<FeelValue>.Builder>)ImmutableArray.CreateBuilder<FeelValue>).Method)),
            Code.Assign(index, Code.Constant(0)),
            Code.Loop(Code.Block(
                typeof(void),
                [item],
                Code.IfThen(
                    Code.Equal(index, Code.Property(items, nameof(ImmutableArray<FeelValue>.Length))),
                    Code.Block(Code.Assign(result, Code.Call(((Func<ImmutableArray<FeelValue>.Builder, FeelValue>)CollectionOperations.List).Method, kept)), Code.Goto(done))),
                Code.Assign(item, Code.Property(items, "Item", index)),
                step,
                Code.PreIncrementAssign(index))),
            Code.Label(done),
            result);
    }

    // A condition that is a number for the first item is a position.
    private Code Keep(Filter filter, Code condition, (Variable Items, Variable Index, Variable Item, Variable Kept, Variable Result) slots, Code leave)
    {
        var add = Code.Call(slots.Kept, nameof(ImmutableArray<FeelValue>.Builder.Add), null, slots.Item);
        if (Representation.IsBoolean(condition))
        {
            return Code.IfThen(OperatorEmitter.IsTrue(emitter.Forms, filter.Condition, condition), add);
        }

        var answer = Code.Variable(typeof(FeelValue), "answer");
        return Code.Block(
            typeof(void),
            [answer],
            Code.Assign(answer, Representation.Box(condition)),
            Code.IfThen(
                Code.AndAlso(Code.Equal(slots.Index, Code.Constant(0)), Code.TypeIs(answer, typeof(FeelNumber))),
                Code.Block(
                    Code.Assign(slots.Result, Code.Call(((Func<ImmutableArray<FeelValue>, FeelValue, FeelValue>)CollectionOperations.At).Method, slots.Items, answer)),
                    leave)),
            Code.IfThen(OperatorEmitter.IsTrue(emitter.Forms, filter.Condition, answer), add));
    }
}
