using System.Collections.Immutable;
using YulinCareRules.Feel.Evaluation;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Contexts and filters.</summary>
internal sealed partial class Interpreter
{
    // Later entries see the earlier ones, and a function sees itself.
    private FeelValue Make(ContextLiteral literal, Scope scope)
    {
        var frame = new Frame(scope);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>();
        foreach (var entry in literal.Entries)
        {
            if (!names.Add(entry.Name))
            {
                return forms.DuplicateEntry(entry);
            }

            var value = Evaluate(entry.Value, frame);
            frame.Set(entry.Name, value);
            entries.Add(KeyValuePair.Create(entry.Name, value));
        }

        return forms.Context(entries.ToImmutable());
    }

    // A condition that is a number for the first item is a position.
    private FeelValue FilterOf(Filter filter, Scope scope)
    {
        var source = Evaluate(filter.Source, scope);
        if (source is FeelNull)
        {
            return source;
        }

        var items = Forms.ItemsOf(source);
        if (items.IsEmpty)
        {
            return Forms.OfNothing(filter);
        }

        var kept = ImmutableArray.CreateBuilder<FeelValue>();
        for (var i = 0; i < items.Length; i++)
        {
            var condition = Evaluate(filter.Condition, new ItemScope(scope, items[i]));
            if (i == 0 && condition is FeelNumber number)
            {
                return Forms.At(items, number.Value);
            }

            if (forms.IsTrue(filter.Condition, condition))
            {
                kept.Add(items[i]);
            }
        }

        return new FeelList(kept.ToImmutable());
    }
}
