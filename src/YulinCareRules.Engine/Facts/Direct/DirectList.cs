using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>A list.</summary>
/// <param name="element">Reads an element.</param>
/// <param name="unique">The field of the elements that no two may have alike; null where there is none.</param>
internal sealed class DirectList(DirectReader element, FieldModel? unique) : DirectReader
{
    // Up to so many, comparing each with each is quicker than remembering them.
    private const int Few = 16;
    private const int Usual = 8;

    // An element that is there but says nothing is a record of unknowns.
    private readonly FactValue unknown = element is DirectRecord record ? record.Unknown : FactUnknown.Instance;

    public override FactValue? Read(ref PlainJson json)
    {
        if (!json.Open((byte)'['))
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<FactValue>(Usual);
        if (!json.Close((byte)']'))
        {
            do
            {
                if ((json.TakeNull() ? unknown : element.Read(ref json)) is not { } item)
                {
                    return null;
                }

                items.Add(item);
            }
            while (json.Take((byte)','));

            if (!json.Close((byte)']'))
            {
                return null;
            }
        }

        return unique is not null && RepeatsKey(items, unique) ? null : new FactList(items.DrainToImmutable());
    }

    private static bool RepeatsKey(ImmutableArray<FactValue>.Builder items, FieldModel key)
    {
        if (items.Count > Few)
        {
            var seen = new HashSet<FeelValue>();
            return items.Any(item => KeyOf(item, key) is { } value && !seen.Add(value));
        }

        for (var i = 1; i < items.Count; i++)
        {
            if (KeyOf(items[i], key) is { } value)
            {
                for (var j = 0; j < i; j++)
                {
                    if (value.Equals(KeyOf(items[j], key)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static FeelValue? KeyOf(FactValue item, FieldModel key) => item is FactRecord record && record[key] is FactKnown { Value: var value } ? value : null;
}
