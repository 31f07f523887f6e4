using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Findings;
using YulinCareRules.Engine.Planning.Findings.Readings;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>
/// Findings of a requirement that were written, by the facts that they hang on: yes or no, values of enumerations, small numbers. So many of them recur
/// that looking one up is less than finding it anew. It keeps a fixed number; one takes the place of another. Safe to share.
/// </summary>
internal sealed class FindingMemo
{
    // With so many bits a fact, and no more facts than a key holds.
    private const int FactBits = 10;
    private const int MostFields = 64 / FactBits;

    private readonly ImmutableArray<FieldReading> fields;
    private readonly SlotMemo<WrittenFinding> written = new();

    private FindingMemo(ImmutableArray<FieldReading> fields) => this.fields = fields;

    /// <summary>Null where it hangs on more than few such facts.</summary>
    public static FindingMemo? Of(RequirementReading requirement) =>
        requirement.HangsOn() is { Lists.Count: 0, Fields: { Count: <= MostFields } fields }
        && fields.TrueForAll(field => field.Field.Type is BooleanType or EnumerationType or NumberType { IsInteger: true })
            ? new FindingMemo([.. fields])
            : null;

    /// <summary>The facts that it hangs on as one number; null where they have none.</summary>
    public ulong? KeyOf(FindingScope scope)
    {
        var key = 0UL;
        foreach (var field in fields)
        {
            if (field.FactIn(scope) is not FactKnown { Code: >= 0 and var code })
            {
                return null;
            }

            key = (key << FactBits) | (uint)code;
        }

        return key;
    }

    /// <summary>What was written for the facts of a key; null where that is not kept.</summary>
    public WrittenFinding? Find(ulong key) => written.Find(key);

    public void Keep(WrittenFinding finding) => written.Keep(finding);
}

/// <summary>A finding as it was written for some facts.</summary>
/// <param name="Key">The facts.</param>
/// <param name="Status">What was found.</param>
/// <param name="Set">Which of the requirement's sets of clauses it rests on.</param>
/// <param name="Before">What stands before the place of the element.</param>
/// <param name="Behind">What stands behind it; where it is about the subject, all of it.</param>
internal sealed record WrittenFinding(ulong Key, FindingStatus Status, int Set, byte[] Before, byte[] Behind) : KeyedItem(Key);
