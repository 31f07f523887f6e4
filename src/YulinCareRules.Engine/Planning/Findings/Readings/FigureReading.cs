using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>A figure by a key, as it is on the day; null of the language where the key has none.</summary>
internal sealed class FigureReading(Reading key, EnumerationModel by, ParameterPeriod? period) : Reading
{
    private readonly string[] names = [.. by.Values.Select(value => value.Name)];
    private readonly FeelValue[] figures = [.. by.Values.Select(value => period?.ByKey?.GetValueOrDefault(value.Name) ?? FeelNull.Instance)];

    public override bool HangsOnFields(ICollection<FieldReading> fields) => key.HangsOnFields(fields);

    public override FeelValue? Read(FindingScope scope)
    {
        switch (key.Read(scope))
        {
            case null:
                return null;
            case FeelString { Value: var name }:
                var place = NamePlaces.Find(names, name);
                return place < 0 ? FeelNull.Instance : figures[place];
            default:
                return FeelNull.Instance;
        }
    }
}
