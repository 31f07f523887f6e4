using System.Runtime.CompilerServices;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Findings.Readings;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>What readings see of a case while its findings are made: facts, the elements that are run over, and what there is and is asked for. For one thread.</summary>
internal sealed class FindingScope(CaseState state, FactRecord subject, int shared)
{
    /// <summary>How deep loops may lie within each other, the element of a requirement included.</summary>
    public const int MostElements = ElementSlots.Most;

    private readonly (bool IsRead, FeelValue? Value)[] values = shared == 0 ? [] : new (bool, FeelValue?)[shared];

    // Most scopes name nothing.
    private List<ElementNames>? names;

    public CaseState State => state;

    public CaseFacts Facts { get; } = state.Records;

    public DateOnly AsOf { get; } = state.AsOf;

    public FactRecord Subject { get; set; } = subject;

    /// <summary>The same case with a value for a fact of which nothing is known. Values that are the same throughout the case are worked out anew.</summary>
    public FindingScope With(FieldReading fact, FactKnown value)
    {
        var tried = new FindingScope(state, Subject, values.Length) { Elements = Elements, Index = Index };
        fact.Source.Replace(tried, fact.Source.Read(tried)!.With(fact.Field.Index, value));
        return tried;
    }

    /// <summary>The elements of the lists that are run over: that of the requirement first.</summary>
    public ElementSlots Elements;

    /// <summary>The place of the requirement's element in its list.</summary>
    public int Index { get; private set; }

    /// <summary>What there is; null where it is not known.</summary>
    public FeelValue? Actual { get; set; }

    /// <summary>What is asked for; null where it is not known.</summary>
    public FeelValue? Limit { get; set; }

    /// <summary>The path of the one unknown fact that can tell, where a finding is open.</summary>
    public string? Missing { get; set; }

    public ref (bool IsRead, FeelValue? Value) Shared(int slot) => ref values[slot];

    /// <summary>The names of the elements of a list, by its path.</summary>
    public ElementNames NamesIn(string list)
    {
        for (var i = 0; i < names?.Count; i++)
        {
            if (names[i].List == list)
            {
                return names[i];
            }
        }

        var named = new ElementNames(list);
        (names ??= []).Add(named);
        return named;
    }

    /// <summary>Takes up the next element of a list; false where it is no record.</summary>
    public bool Enter(int slot, FactValue item) => (Elements[slot] = item as FactRecord) is not null;

    /// <summary>Takes up the next element of the requirement's list; false where it is no record.</summary>
    public bool Enter(FactList items, int index)
    {
        Index = index;
        return Enter(0, items.Items[index]);
    }

    /// <summary>Takes up an element of the requirement's list again; null for none.</summary>
    public void Enter(FactRecord? element, int index) => (Elements[0], Index) = (element, index);

    /// <summary>Leaves the requirement's list.</summary>
    public void Leave() => Elements[0] = null;

    /// <exception cref="BeyondPlanException">The list within lists is too long for code that nobody counts the steps of.</exception>
    public void CheckLength(FactList items, int slot)
    {
        if (slot > 0)
        {
            LoopBounds.Check(items.Items.Length, slot);
        }
    }
}

/// <summary>An element for each loop.</summary>
[InlineArray(Most)]
internal struct ElementSlots
{
    public const int Most = 6;

    private FactRecord? first;
}
