using System.Collections.Immutable;
using System.Runtime.InteropServices;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>A call of a function that arguments alone decide.</summary>
internal sealed class CallReading(BuiltInFunction function, ImmutableArray<Reading> arguments) : Reading
{
    public override FeelValue? Read(FindingScope scope)
    {
        var values = new FeelValue[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (arguments[i].Read(scope) is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return function.Invoke(values, EvaluationContext.Default);
    }

    // Texts of different values differ.
    public override bool IsOpen(FindingScope scope) => function.Name == "string" && arguments is [var argument] && argument.IsOpen(scope);

    public override bool HangsOn(FactsRead facts) => arguments.All(argument => argument.HangsOn(facts));
}

/// <summary>How many records a list holds.</summary>
internal sealed class RecordCountReading(RecordListReading list) : Reading
{
    public override FeelValue? Read(FindingScope scope) => list.Read(scope) is { } items ? new FeelNumber(items.Items.Length) : null;

    public override bool HangsOn(FactsRead facts) => facts.Add(list);
}

/// <summary>A list of values written out.</summary>
internal sealed class ListReading(ImmutableArray<Reading> items) : Reading
{
    public override FeelValue? Read(FindingScope scope)
    {
        var values = new FeelValue[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (items[i].Read(scope) is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return new FeelList(ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    public override bool IsOpen(FindingScope scope)
    {
        foreach (var item in items)
        {
            if (item.Read(scope) is null && item.IsOpen(scope))
            {
                return true;
            }
        }

        return false;
    }

    public override bool HangsOn(FactsRead facts) => items.All(item => item.HangsOn(facts));
}

/// <summary><c>for</c> over a list of records: a value of each.</summary>
internal sealed class IterationReading(RecordListReading list, int slot, Reading body) : Reading
{
    public override FeelValue? Read(FindingScope scope)
    {
        if (list.Read(scope) is not { } items)
        {
            return null;
        }

        scope.CheckLength(items, slot);
        var values = new FeelValue[items.Items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!scope.Enter(slot, items.Items[i]) || body.Read(scope) is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return new FeelList(ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    public override bool HangsOn(FactsRead facts) => facts.Add(list) && body.HangsOn(facts);
}

/// <summary>The total of a value of each record of a list.</summary>
internal sealed class TotalReading(RecordListReading list, int slot, Reading body) : Reading
{
    private readonly bool addsEachAlone = AddsEachAlone(body, slot);

    public override FeelValue? Read(FindingScope scope)
    {
        if (list.Read(scope) is not { } items)
        {
            return null;
        }

        scope.CheckLength(items, slot);
        decimal? total = 0;
        foreach (var item in items.Items)
        {
            if (!scope.Enter(slot, item) || body.Read(scope) is not { } value)
            {
                return null;
            }

            total = total is { } before && value is FeelNumber { Value: var number } ? Sum(before, number) : null;
        }

        // Of no numbers there is no total, nor where it is beyond what a decimal holds.
        return total is { } all && !items.Items.IsEmpty ? new FeelNumber(all) : FeelNull.Instance;
    }

    private static decimal? Sum(decimal left, decimal right)
    {
        try
        {
            return left + right;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // Numbers of which some are open. What one element adds hangs on its own facts alone, so that none of it is taken away again.
    public override bool IsOpen(FindingScope scope)
    {
        if (!addsEachAlone || list.Read(scope) is not { } items)
        {
            return false;
        }

        var isOpen = false;
        foreach (var item in items.Items)
        {
            if (!scope.Enter(slot, item))
            {
                return false;
            }

            isOpen |= body.Read(scope) is null && body.IsOpen(scope);
        }

        return isOpen;
    }

    private static bool AddsEachAlone(Reading body, int slot)
    {
        var facts = new FactsRead();
        return GivesNumber(body) && body.HangsOn(facts) && facts.Fields.Count == 0 && facts.Lists.Count == 0
            && facts.OfLoops.TrueForAll(field => !field.IsUnique && field.Source is ElementReading { Slot: var own } && own == slot);
    }

    private static bool GivesNumber(Reading reading) => reading switch
    {
        FieldReading { Field.Type: NumberType } or ConstantReading { Value: FeelNumber } => true,
        ChoiceReading choice => GivesNumber(choice.Then) && GivesNumber(choice.Otherwise),
        _ => false,
    };

    public override bool HangsOn(FactsRead facts) => facts.Add(list) && body.HangsOn(facts);
}
