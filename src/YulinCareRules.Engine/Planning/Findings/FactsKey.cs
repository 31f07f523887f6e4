using System.Collections.Immutable;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Findings.Readings;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>What is known of a few facts, as one number: yes or no, values of enumerations, small numbers, and that one is not known.</summary>
internal sealed class FactsKey
{
    // With so many bits a fact, and no more facts than a key holds beside the mark of whether there is an element.
    private const int FactBits = 10;
    private const int MostFields = 63 / FactBits;
    private const ulong NoElement = 1UL << 63;

    private readonly ImmutableArray<FieldReading> fields;
    private readonly ImmutableArray<RecordListReading> lists;

    private FactsKey(FactsRead facts) => (fields, lists) = ([.. facts.Fields], [.. facts.Lists]);

    /// <summary>Null where there are more than a few facts.</summary>
    public static FactsKey? Of(FactsRead facts) => facts.Fields.Count <= MostFields && facts.Fields.TrueForAll(field => !field.IsUnique) ? new FactsKey(facts) : null;

    /// <summary>The number; null where a fact has none, or something is known of a list.</summary>
    /// <param name="scope">The case, with the element that it is about if there is one.</param>
    public ulong? In(FindingScope scope)
    {
        foreach (var list in lists)
        {
            if (list.Read(scope) is not null)
            {
                return null;
            }
        }

        var key = 0UL;
        foreach (var field in fields)
        {
            var code = field.FactIn(scope) switch
            {
                FactKnown known => known.Code,
                _ => FactKnown.Codes,
            };
            if (code < 0)
            {
                return null;
            }

            key = (key << FactBits) | (uint)code;
        }

        return scope.Elements[0] is null ? key | NoElement : key;
    }
}
