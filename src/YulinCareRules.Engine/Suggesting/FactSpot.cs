using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>A fact of a case that can be given another value.</summary>
/// <param name="Path">Its path, as a case writes it.</param>
/// <param name="Field">Its declaration.</param>
/// <param name="Value">What the case says of it.</param>
/// <param name="With">The case with another value in its place.</param>
internal sealed record FactSpot(string Path, FieldModel Field, FactValue Value, Func<FactValue, CaseFacts> With)
{
    /// <summary>The facts of the subjects of a case that may be changed one by one: single values, and lists as a whole.</summary>
    public static IEnumerable<FactSpot> Of(CaseFacts facts) => facts.Subjects.OrderBy(subject => subject.Key, StringComparer.Ordinal)
        .SelectMany(subject => Of(subject.Value, subject.Key, changed => facts with { Subjects = facts.Subjects.SetItem(subject.Key, changed) }));

    private static IEnumerable<FactSpot> Of(FactRecord record, string path, Func<FactRecord, CaseFacts> with)
    {
        foreach (var field in record.Record.Fields)
        {
            CaseFacts With(FactValue value) => with(record with { Fields = record.Fields.SetItem(field.Index, value) });
            var place = $"{path}.{field.Name}";
            foreach (var spot in Of(record[field], field, field.Type, place, With))
            {
                yield return spot;
            }
        }
    }

    private static IEnumerable<FactSpot> Of(FactValue value, FieldModel field, PackType type, string path, Func<FactValue, CaseFacts> with)
    {
        switch (type)
        {
            case RecordType { Record: var record }:
                return Of(value as FactRecord ?? Empty(record), path, with);
            case ListType { Element: RecordType } when value is FactList list:
                return list.Items.SelectMany((item, i) => item is FactRecord element ? Of(element, $"{path}[{i}]", changed => with(new FactList(list.Items.SetItem(i, changed)))) : [])
                    .Append(new FactSpot(path, field, value, with));
            default:
                return [new FactSpot(path, field, value, with)];
        }
    }

    public static FactRecord Empty(RecordModel record) => new(record, [.. record.Fields.Select(_ => (FactValue)FactUnknown.Instance)]);
}
