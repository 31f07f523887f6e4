using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Interpretation;

/// <summary>Contexts, members and filters.</summary>
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
                return Null(EvaluationDiagnostics.DuplicateEntry(entry.NameSpan, entry.Name));
            }

            var value = Evaluate(entry.Value, frame);
            frame.Set(entry.Name, value);
            entries.Add(KeyValuePair.Create(entry.Name, value));
        }

        return context.Budget.Admit(new FeelContext(entries.ToImmutable()));
    }

    // Of a list, the member of each item.
    private FeelValue Member(MemberAccess access, Scope scope)
    {
        var source = Evaluate(access.Source, scope);
        if (source is FeelList list)
        {
            context.Budget.Spend(list.Items.Length);
            return context.Budget.Admit(new FeelList([.. list.Items.Select(item => Properties.Find(item, access.Member) ?? FeelNull.Instance)]));
        }

        return Properties.Find(source, access.Member) ?? Null(EvaluationDiagnostics.NoMember(access.MemberSpan, access.Member, source));
    }

    // A number is a position, from the end where it is negative; a single value is a list of itself.
    private FeelValue FilterOf(Filter filter, Scope scope)
    {
        var source = Evaluate(filter.Source, scope);
        ImmutableArray<FeelValue> items = source is FeelList list ? list.Items : [source];
        if (items.IsEmpty)
        {
            return filter.Condition is Literal { Value: FeelNumber } or Negation { Operand: Literal { Value: FeelNumber } } ? FeelNull.Instance : FeelList.Empty;
        }

        var kept = ImmutableArray.CreateBuilder<FeelValue>();
        for (var i = 0; i < items.Length; i++)
        {
            var condition = Evaluate(filter.Condition, new ItemScope(scope, items[i]));
            switch (condition)
            {
                case FeelNumber number when i == 0:
                    return At(items, number.Value);
                case FeelBoolean { Value: true }:
                    kept.Add(items[i]);
                    break;
                case not FeelBoolean:
                    context.Warn(EvaluationDiagnostics.NotBoolean(filter.Condition.Span, condition));
                    break;
            }
        }

        return new FeelList(kept.ToImmutable());
    }

    private static FeelValue At(ImmutableArray<FeelValue> items, decimal position)
    {
        var index = decimal.Truncate(position);
        if (index == 0 || Math.Abs(index) > items.Length)
        {
            return FeelNull.Instance;
        }

        return items[(int)(index > 0 ? index - 1 : items.Length + index)];
    }
}
