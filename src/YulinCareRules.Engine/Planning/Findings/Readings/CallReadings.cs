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

    // Texts of different values differ; a total of numbers of which some are open is open, for none of them is taken away.
    public override bool IsOpen(FindingScope scope) => arguments is [var argument] && (function.Name == "string" || (function.Name == "sum" && argument is IterationReading)) && argument.IsOpen(scope);

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

    /// <summary>Of numbers: each that there is none of is open, and all others are numbers.</summary>
    public override bool IsOpen(FindingScope scope)
    {
        if (body is not FieldReading { Field.Type: NumberType } || list.Read(scope) is not { } items)
        {
            return false;
        }

        var isOpen = false;
        foreach (var item in items.Items)
        {
            if (!scope.Enter(slot, item) || (body.Read(scope) is null && !body.IsOpen(scope)))
            {
                return false;
            }

            isOpen |= body.Read(scope) is null;
        }

        return isOpen;
    }

    public override bool HangsOn(FactsRead facts) => facts.Add(list) && body.HangsOn(facts);
}
