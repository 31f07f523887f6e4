using System.Collections.Immutable;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Inference;

/// <summary>Contexts, ranges, filters, iterations and functions.</summary>
internal sealed partial class TypeInference
{
    private StaticType Of(ContextLiteral context)
    {
        var fields = ImmutableArray.CreateBuilder<(string Name, FeelType Type)>();
        foreach (var entry in context.Entries)
        {
            var type = Visit(entry.Value);
            types[symbols.Of(entry)] = type;
            fields.Add((entry.Name, type.Type));
        }

        return fields.DistinctBy(field => field.Name).Count() == fields.Count ? StaticType.Of(new ContextOf(fields.ToImmutable())) : StaticType.Nothing;
    }

    private StaticType Of(RangeLiteral range)
    {
        var ends = new[] { range.Low, range.High }.OfType<Expression>().Select(end => Visit(end).Type).Aggregate(FeelTypes.Null, TypeJoin.Of);
        return StaticType.OrNull(new RangeOf(ends));
    }

    private StaticType Of(Filter filter)
    {
        var source = Visit(filter.Source);
        var item = source.Item;
        types[symbols.Of(filter)] = item;
        var condition = Visit(filter.Condition);
        return condition.Type == FeelTypes.Boolean ? new StaticType(new ListOf(item.Type), source.MayBeNull)
            : filter.Condition is Literal { Value: FeelNumber } or Negation { Operand: Literal { Value: FeelNumber } } ? StaticType.OrNull(item.Type)
            : StaticType.Unknown;
    }

    private StaticType Of(For loop)
    {
        types[symbols.Of(loop)] = StaticType.Of(FeelTypes.List);
        Iterators(loop.Iterators);
        return StaticType.OrNull(new ListOf(Visit(loop.Body).Type));
    }

    private StaticType Of(Quantified quantified)
    {
        Iterators(quantified.Iterators);
        Visit(quantified.Condition);
        return StaticType.OrNull(FeelTypes.Boolean);
    }

    private void Iterators(IReadOnlyList<Iterator> iterators)
    {
        foreach (var iterator in iterators)
        {
            var low = Visit(iterator.Source);
            types[symbols.Of(iterator)] = iterator.RangeEnd is null ? ItemOf(low) : StaticType.Of(TypeJoin.Of(low.Type, Visit(iterator.RangeEnd).Type));
        }
    }

    // A range runs over numbers or dates; nothing runs over null.
    private static StaticType ItemOf(StaticType source) => source.Type switch
    {
        ListOf list => StaticType.OrNull(list.Element),
        RangeOf range => StaticType.Of(range.Element),
        _ when source.IsUnknown => StaticType.Unknown,
        _ => StaticType.Of(source.Type),
    };

    private StaticType Of(FunctionLiteral function)
    {
        var parameters = ImmutableArray.CreateBuilder<FeelType>();
        foreach (var parameter in function.Parameters)
        {
            var type = parameter.Type is null ? FeelTypes.Any : TypeReader.Read(parameter.Type, out _);
            types[symbols.Of(parameter)] = StaticType.OrNull(type ?? FeelTypes.Any);
            parameters.Add(type!);
        }

        if (function.IsExternal)
        {
            return StaticType.OrNull(FeelTypes.Function);
        }

        var body = Visit(function.Body);
        return parameters.Contains(null!) ? StaticType.Nothing : StaticType.Of(new FunctionOf(parameters.ToImmutable(), body.Type));
    }

    private StaticType Of(Invocation call)
    {
        var function = Visit(call.Function);
        List<StaticType> arguments = [.. call.Arguments.Select(argument => Visit(argument.Value))];
        return StaticType.OrNull(call.Function is Name name && symbols.Of(name) is [BuiltInSymbol builtIn]
            ? BuiltInTypes.Of(builtIn.Function.Name, call.Arguments.All(argument => argument.Name is null) ? arguments : [])
            : function.Type is FunctionOf of ? of.Result : FeelTypes.Any);
    }
}
