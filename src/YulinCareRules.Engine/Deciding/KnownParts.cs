using System.Collections.Immutable;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>What is known of a value that is not settled: of records and their lists the settled parts, null in the place of the others.</summary>
internal static class KnownParts
{
    public static FeelValue? Of(Possible value) => value switch
    {
        KnownValue known => known.Value,
        PossibleContext record => new FeelContext([.. record.Record.Fields.Select(field => KeyValuePair.Create(field.Name, Of(record.Fields[field.Index]) ?? FeelNull.Instance))]),
        PossibleList { Members: var members } when members.All(member => Truth.IsTrue(member.Present) && member.Value is PossibleContext or KnownValue) =>
            new FeelList([.. members.Select(member => Of(member.Value)!)]),
        _ => null,
    };
}
