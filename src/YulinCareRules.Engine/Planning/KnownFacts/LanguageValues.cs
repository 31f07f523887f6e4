using System.Collections.Immutable;
using System.Runtime.InteropServices;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>What code does with values of the language.</summary>
internal static class LanguageValues
{
    public static FeelValue Call(BuiltInFunction function, FeelValue[] arguments) => function.Invoke(arguments, EvaluationContext.Default);

    public static FeelValue List(FeelValue[] items) => new FeelList(ImmutableCollectionsMarshal.AsImmutableArray(items));

    /// <param name="record">The record.</param>
    /// <param name="fields">A value for each field, by its index.</param>
    public static FeelValue Record(RecordModel record, FeelValue[] fields) => new FeelContext([.. record.Fields.Select(field => KeyValuePair.Create(field.Name, fields[field.Index]))]);

    /// <summary>Counted from 1, and from the end where negative; null beside the list.</summary>
    public static FeelValue? Item(FeelValue list, FeelValue index)
    {
        if (list is not FeelList { Items: var items } || index is not FeelNumber { Value: var number } || !decimal.IsInteger(number))
        {
            return null;
        }

        var position = number > 0 ? number - 1 : items.Length + number;
        return number != 0 && position >= 0 && position < items.Length ? items[(int)position] : FeelNull.Instance;
    }

    public static int LengthOf(FeelList list) => list.Items.Length;

    public static FeelValue ItemOf(FeelList list, int index) => list.Items[index];
}
