using System.Collections.Immutable;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Findings.Readings;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>
/// What the reference evaluator said of a requirement before, by what is known of the facts that it hangs on: yes or no, values of enumerations, small numbers, and that one
/// is not known. It keeps a fixed number; one takes the place of another. Safe to share.
/// </summary>
internal sealed class OpenFindingMemo
{
    // With so many bits a fact, and no more facts than a key holds beside the mark of whether there is an element.
    private const int FactBits = 10;
    private const int MostFields = 63 / FactBits;
    private const ulong NoElement = 1UL << 63;

    private readonly ImmutableArray<FieldReading> fields;
    private readonly ImmutableArray<RecordListReading> lists;
    private readonly SlotMemo<ToldFinding> told = new();

    private OpenFindingMemo(FactsRead facts) => (fields, lists) = ([.. facts.Fields], [.. facts.Lists]);

    /// <summary>Null where the requirement hangs on more than a few facts, or on what is no fact.</summary>
    public static OpenFindingMemo? Of(RequirementReading? requirement) =>
        requirement?.HangsOn() is { Fields.Count: <= MostFields } facts && facts.Fields.TrueForAll(field => !field.IsUnique) ? new OpenFindingMemo(facts) : null;

    /// <summary>What is known of the facts, as one number; null where it has none, or something is known of a list.</summary>
    /// <param name="scope">The case, with the element that the requirement is about if there is one.</param>
    public ulong? KeyOf(FindingScope scope)
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

    /// <summary>What was told where this was known; null where that is not kept.</summary>
    public ToldFinding? Find(ulong key) => told.Find(key);

    public void Keep(ToldFinding finding) => told.Keep(finding);
}

/// <summary>A finding as it was told for what was known of some facts.</summary>
/// <param name="Key">What was known.</param>
/// <param name="Finding">The finding.</param>
/// <param name="IsOpen">Whether it keeps the verdict open.</param>
internal sealed record ToldFinding(ulong Key, FindingResult Finding, bool IsOpen) : KeyedItem(Key);
