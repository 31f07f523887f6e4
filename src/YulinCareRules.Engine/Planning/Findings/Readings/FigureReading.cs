using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>A figure by a key, as it is on the day; null of the language where the key has none.</summary>
internal sealed class FigureReading(Reading key, EnumerationModel by, ParameterPeriod? period) : Reading
{
    private readonly KeyPlaces places = new(key, by);
    private readonly FeelValue[] figures = [.. by.Values.Select(value => period?.ByKey?.GetValueOrDefault(value.Name) ?? FeelNull.Instance)];

    private readonly bool isOne = by.Values.Select(value => period?.ByKey?.GetValueOrDefault(value.Name) ?? FeelNull.Instance).Distinct().Count() < 2;

    public override FeelValue? Read(FindingScope scope) => places.In(scope) switch
    {
        null => null,
        >= 0 and var place => figures[place],
        _ => FeelNull.Instance,
    };

    // The figures of all keys, of which there are several.
    public override bool IsOpen(FindingScope scope) => !isOne && places.IsOpen(scope);

    public override bool HangsOn(FactsRead facts) => places.HangsOn(facts);
}
