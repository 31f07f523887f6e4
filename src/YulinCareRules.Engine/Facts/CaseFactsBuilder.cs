using System.Collections.Immutable;
using NodaTime;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts;

/// <summary>Builds the facts of a case from typed records; a null is unknown, an absent subject absent.</summary>
internal sealed class CaseFactsBuilder(FactModel model)
{
    private readonly ImmutableDictionary<string, FactRecord>.Builder subjects = ImmutableDictionary.CreateBuilder<string, FactRecord>(StringComparer.Ordinal);

    public void Set<T>(string subject, T? value, Action<T, RecordBuilder> map)
        where T : class
    {
        if (value is not null && model.FindSubject(subject) is { } found)
        {
            subjects[subject] = RecordBuilder.Build(found.Record, value, map);
        }
    }

    public CaseFacts Build() => new(null, subjects.ToImmutable());
}

/// <summary>Builds one record; a field that the pack in use does not have is left out.</summary>
internal sealed class RecordBuilder
{
    private readonly RecordModel record;
    private readonly FactValue[] fields;

    private RecordBuilder(RecordModel record)
    {
        this.record = record;
        fields = new FactValue[record.Fields.Length];
        Array.Fill(fields, FactUnknown.Instance);
    }

    public static FactRecord Build<T>(RecordModel record, T value, Action<T, RecordBuilder> map)
    {
        var builder = new RecordBuilder(record);
        map(value, builder);
        return new FactRecord(record, ImmutableArray.Create(builder.fields));
    }

    public void Value(string name, string? value) => Set(name, value is null ? null : new FeelString(value));

    public void Value(string name, bool? value) => Set(name, value is { } known ? FeelBoolean.From(known) : null);

    public void Value(string name, int? value) => Set(name, value is { } known ? new FeelNumber(known) : null);

    public void Value(string name, decimal? value) => Set(name, value is { } known ? new FeelNumber(known) : null);

    public void Value(string name, DateOnly? value) => Set(name, value is { } known ? new FeelDate(new LocalDate(known.Year, known.Month, known.Day)) : null);

    public void Enumeration<T>(string name, T? value, Func<T, string> nameOf)
        where T : struct, Enum => Set(name, value is { } known ? new FeelString(nameOf(known)) : null);

    public void List<T>(string name, ImmutableArray<T>? values, Func<T, string> nameOf)
    {
        if (values is { IsDefault: false } known && record.Find(name) is { } field)
        {
            fields[field.Index] = new FactList([.. known.Select(value => (FactValue)new FactKnown(new FeelString(nameOf(value))))]);
        }
    }

    public void Record<T>(string name, T? value, Action<T, RecordBuilder> map)
        where T : class
    {
        if (value is not null && record.Find(name) is { Type: RecordType { Record: var inner } } field)
        {
            fields[field.Index] = Build(inner, value, map);
        }
    }

    public void Records<T>(string name, ImmutableArray<T>? values, Action<T, RecordBuilder> map)
        where T : class
    {
        if (values is { IsDefault: false } known && record.Find(name) is { Type: ListType { Element: RecordType { Record: var inner } } } field)
        {
            fields[field.Index] = new FactList([.. known.Select(value => (FactValue)Build(inner, value, map))]);
        }
    }

    private void Set(string name, FeelValue? value)
    {
        if (value is not null && record.Find(name) is { } field)
        {
            fields[field.Index] = new FactKnown(value);
        }
    }
}
