using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>Iterations, filters and calls.</summary>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindFor(For iteration)
    {
        var (iterators, inner) = BindIterators(iteration.Iterators);
        var body = inner.Bind(iteration.Body);
        return new BoundFor(new ListType(body.Type), iterators, body);
    }

    private BoundExpression BindQuantified(Quantified quantified)
    {
        var (iterators, inner) = BindIterators(quantified.Iterators);
        return new BoundQuantified(quantified.IsEvery, iterators, inner.BindAs(quantified.Condition, PackTypes.Boolean));
    }

    private (ImmutableArray<BoundIterator> Iterators, ExpressionBinder Inner) BindIterators(IReadOnlyList<Iterator> iterators)
    {
        var bound = ImmutableArray.CreateBuilder<BoundIterator>();
        var inner = this;
        foreach (var iterator in iterators)
        {
            if (iterator.RangeEnd is not null)
            {
                diagnostics.Add(ExpressionDiagnostics.NotSupported(At(iterator.Source.Span), "数的区间循环", "an iteration over a range of numbers"));
            }

            var list = inner.Bind(iterator.Source);
            if (iterator.RangeEnd is null && list.Type is not ListType && !IsBroken(list))
            {
                diagnostics.Add(ExpressionDiagnostics.Expected(At(iterator.Source.Span), "列表", "a list", list.Type.Zh, list.Type.En));
            }

            bound.Add(new BoundIterator(iterator.Name, list));
            inner = new ExpressionBinder(inner.Scope.With(iterator.Name, list.Type is ListType { Element: var element } ? element : PackTypes.Any), text, textOffset, diagnostics);
        }

        return (bound.ToImmutable(), inner);
    }

    private BindingScope Scope => scope;

    private BoundExpression BindFilter(Filter filter)
    {
        var list = Bind(filter.Source);
        if (list.Type is not ListType { Element: var element })
        {
            if (!IsBroken(list))
            {
                diagnostics.Add(ExpressionDiagnostics.Expected(At(filter.Source.Span), "列表", "a list", list.Type.Zh, list.Type.En));
            }

            return Broken;
        }

        var inner = scope.With("item", element);
        if (element is RecordType { Record: var record })
        {
            // Inside the brackets the fields of the element are names of their own.
            foreach (var name in record.AllNames)
            {
                inner = inner.With(name, record.Find(name)!.Type);
            }
        }

        var condition = new ExpressionBinder(inner, text, textOffset, diagnostics).Bind(filter.Condition);
        if (condition.Type is NumberType)
        {
            return new BoundIndex(element, list, condition);
        }

        // A filter within this one has an item of its own: neither may be taken for the other.
        var item = new BoundLocal(element, $"item@{filter.Span.Start}");
        condition = Substitution.Replace(condition, "item", item);
        if (element is RecordType { Record: var of })
        {
            foreach (var name in of.AllNames)
            {
                condition = Substitution.Replace(condition, name, new BoundField(item, of.Find(name)!));
            }
        }

        return new BoundFilter(list.Type, list, item.Name, Demand(condition, PackTypes.Boolean, filter.Condition.Span));
    }

    private string? FunctionMeant(string name) =>
        NearMiss.Find(name, FeelFunctions.Names.Concat(scope.KeyedParameters)) ?? ForeignWords.Keyword(name);

    private BoundExpression BindInvocation(Invocation invocation)
    {
        if (invocation.Function is not Name name)
        {
            return NotSupported(invocation);
        }

        if (name.Identifier == "not" && invocation.Arguments.Count == 1)
        {
            return new BoundNot(BindAs(invocation.Arguments[0].Value, PackTypes.Boolean));
        }

        if (scope.FindParameter(name.Identifier) is { By: { } key } parameter)
        {
            return invocation.Arguments.Count == 1
                ? new BoundParameter(parameter, BindAs(invocation.Arguments[0].Value, new EnumerationType(key)))
                : WrongArguments(invocation, name.Identifier, $"{name.Identifier}({key.Title.Zh})");
        }

        if (!FeelFunctions.TryFind(name.Identifier, out var function))
        {
            diagnostics.Add(ExpressionDiagnostics.UnknownFunction(At(name.Span), name.Identifier, FunctionMeant(name.Identifier)));
            return Broken;
        }

        if (!function.IsPure)
        {
            // A pack has neither a clock of its own nor functions to hand over.
            return NotSupported(invocation);
        }

        var arguments = BindArguments(invocation, function);
        return arguments.IsDefault ? Broken : new BoundCall(FunctionTypes.ResultOf(name.Identifier, arguments), function, arguments);
    }
}
