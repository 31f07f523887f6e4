using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>Which value of an enumeration a key is.</summary>
internal sealed class KeyPlaces
{
    private readonly Reading key;
    private readonly EnumerationModel enumeration;

    // A fact that has the place for its code.
    private readonly FieldReading? coded;

    public KeyPlaces(Reading key, EnumerationModel enumeration)
    {
        this.key = key;
        this.enumeration = enumeration;
        coded = key is FieldReading { Field.Type: EnumerationType { Enumeration: var own } } field && own == enumeration ? field : null;
    }

    /// <summary>The place; null where the key is not known, below 0 where it is no value of the enumeration.</summary>
    public int? In(FindingScope scope) => coded is not null && coded.CodeIn(scope) is >= 0 and var place ? place : key.Read(scope) switch
    {
        null => null,
        FeelString { Value: var name } => enumeration.PlaceOf(name) ?? -1,
        _ => -1,
    };

    /// <summary>Whether any value of the enumeration may be the key, where there is no place.</summary>
    public bool IsOpen(FindingScope scope) => coded?.IsOpen(scope) == true;

    public bool HangsOn(FactsRead facts) => key.HangsOn(facts);
}
