using System.Collections.Immutable;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Iterations and quantifiers.</summary>
internal sealed partial class Interpreter
{
    private FeelValue Iterate(For loop, Scope scope)
    {
        var results = ImmutableArray.CreateBuilder<FeelValue>();
        var withPartial = new PartialScope(scope, () => forms.Partial(results));
        var done = Run(loop.Iterators, 0, withPartial, inner =>
        {
            results.Add(Evaluate(loop.Body, inner));
            return true;
        });
        return done ? forms.List(results.ToImmutable()) : FeelNull.Instance;
    }

    private FeelValue Quantify(Quantified quantified, Scope scope)
    {
        // One answer of that kind settles it.
        var settling = FeelBoolean.From(!quantified.IsEvery);
        FeelValue result = FeelBoolean.From(quantified.IsEvery);
        var done = Run(quantified.Iterators, 0, scope, inner =>
        {
            var answer = Evaluate(quantified.Condition, inner);
            if (answer is not FeelBoolean)
            {
                forms.NotBoolean(quantified.Condition, answer);
                result = FeelNull.Instance;
            }
            else if (answer.Equals(settling))
            {
                result = settling;
                return false;
            }

            return true;
        });
        return done || result.Equals(settling) ? result : FeelNull.Instance;
    }

    // Every combination, the last variable running fastest; false where one has nothing to run over or the visitor stops.
    private bool Run(IReadOnlyList<Iterator> iterators, int index, Scope scope, Func<Scope, bool> visit)
    {
        if (index == iterators.Count)
        {
            return visit(scope);
        }

        var iterator = iterators[index];
        var low = Evaluate(iterator.Source, scope);
        if ((iterator.RangeEnd is null ? forms.Source(iterator, low) : forms.Source(iterator, low, Evaluate(iterator.RangeEnd, scope))) is not { } values)
        {
            return false;
        }

        foreach (var value in values)
        {
            context.Budget.Spend(1);
            var frame = new Frame(scope);
            frame.Set(iterator.Name, value);
            if (!Run(iterators, index + 1, frame, visit))
            {
                return false;
            }
        }

        return true;
    }
}
