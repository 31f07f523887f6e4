using System.Collections;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Facts;

/// <summary>What a case says of its subjects, by their names in the pack. There are a handful at most: to look at one after the other is quicker than to hash a name.</summary>
internal sealed class SubjectRecords : IReadOnlyCollection<KeyValuePair<string, FactRecord>>
{
    private readonly ImmutableArray<KeyValuePair<string, FactRecord>> records;

    private SubjectRecords(ImmutableArray<KeyValuePair<string, FactRecord>> records) => this.records = records;

    public static SubjectRecords Empty { get; } = new([]);

    public int Count => records.Length;

    public IEnumerable<string> Keys => records.Select(record => record.Key);

    public IEnumerable<FactRecord> Values => records.Select(record => record.Value);

    public FactRecord this[string name] => Find(name) ?? throw new KeyNotFoundException(name);

    public static SubjectRecords Of(IEnumerable<SubjectModel> subjects, Func<SubjectModel, FactRecord> recordOf) =>
        new([.. subjects.Select(subject => KeyValuePair.Create(subject.Name, recordOf(subject)))]);

    /// <summary>The record of a subject; null where the case does not speak of it.</summary>
    public FactRecord? Find(string name)
    {
        foreach (var record in records)
        {
            if (ReferenceEquals(record.Key, name) || record.Key == name)
            {
                return record.Value;
            }
        }

        return null;
    }

    public bool ContainsKey(string name) => Find(name) is not null;

    /// <summary>The same with this record of a subject.</summary>
    public SubjectRecords SetItem(string name, FactRecord record)
    {
        var place = PlaceOf(name);
        return new(place < 0 ? records.Add(KeyValuePair.Create(name, record)) : records.SetItem(place, KeyValuePair.Create(name, record)));
    }

    /// <summary>The same without a subject.</summary>
    public SubjectRecords Remove(string name) => PlaceOf(name) is var place and >= 0 ? new(records.RemoveAt(place)) : this;

    public IEnumerator<KeyValuePair<string, FactRecord>> GetEnumerator() => records.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PlaceOf(string name)
    {
        for (var i = 0; i < records.Length; i++)
        {
            if (records[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }
}
