using System.Collections.Immutable;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Evaluation;

/// <summary>Lists, contexts, members and filters.</summary>
internal sealed partial class Forms
{
    public FeelValue List(ImmutableArray<FeelValue> items) => Budget.Admit(new FeelList(items));

    public FeelValue Context(ImmutableArray<KeyValuePair<string, FeelValue>> entries) => Budget.Admit(new FeelContext(entries));

    public FeelValue DuplicateEntry(ContextEntry entry) => Null(EvaluationDiagnostics.DuplicateEntry(entry.NameSpan, entry.Name));

    /// <summary>Of a list, the member of each item.</summary>
    public FeelValue Member(MemberAccess access, FeelValue source)
    {
        if (source is FeelList list)
        {
            Budget.Spend(list.Items.Length);
            return List([.. list.Items.Select(item => Properties.Find(item, access.Member) ?? FeelNull.Instance)]);
        }

        return Properties.Find(source, access.Member) ?? Null(EvaluationDiagnostics.NoMember(access.MemberSpan, access.Member, source));
    }

    /// <summary>What a filter goes through: a single value is a list of itself.</summary>
    public static ImmutableArray<FeelValue> ItemsOf(FeelValue source) => source is FeelList list ? list.Items : [source];

    /// <summary>What a filter of nothing gives.</summary>
    public static FeelValue OfNothing(Filter filter) =>
        filter.Condition is Literal { Value: FeelNumber } or Negation { Operand: Literal { Value: FeelNumber } } ? FeelNull.Instance : FeelList.Empty;

    /// <summary>What a name under a filter stands for by the item: an entry of it, or itself; null in C# where it is none of these.</summary>
    public static FeelValue? OfItem(FeelValue item, string name) => (item as FeelContext)?.Find(name) ?? (name == "item" ? item : null);

    /// <summary>The item at a position, counted from the end where it is negative.</summary>
    public static FeelValue At(ImmutableArray<FeelValue> items, decimal position)
    {
        var index = decimal.Truncate(position);
        if (index == 0 || Math.Abs(index) > items.Length)
        {
            return FeelNull.Instance;
        }

        return items[(int)(index > 0 ? index - 1 : items.Length + index)];
    }
}
