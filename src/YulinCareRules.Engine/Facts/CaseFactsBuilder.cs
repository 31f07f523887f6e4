using System.Collections.Immutable;
using System.ComponentModel;
using NodaTime;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts;

/// <summary>Builds the facts of a case from typed records, for the generated API; a null is unknown, an absent subject absent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CaseFactsBuilder
{
    private readonly FactModel model;
    private SubjectRecords subjects = SubjectRecords.Empty;

    private CaseFactsBuilder(FactModel model) => this.model = model;

    /// <summary>Sets a subject.</summary>
    /// <typeparam name="T">Its record.</typeparam>
    /// <param name="subject">Its name in the pack.</param>
    /// <param name="value">The record; null where the subject is absent.</param>
    /// <param name="map">Sets the fields of the record.</param>
    public void Set<T>(string subject, T? value, Action<T, RecordBuilder> map)
        where T : class
    {
        if (value is not null && model.FindSubject(subject) is { } found)
        {
            subjects = subjects.SetItem(subject, RecordBuilder.Build(found.Record, value, map));
        }
    }

    internal static CaseFacts Build<T>(T facts, FactModel model, Action<T, CaseFactsBuilder> map)
    {
        var builder = new CaseFactsBuilder(model);
        map(facts, builder);
        return new CaseFacts(null, builder.subjects);
    }
}

/// <summary>Builds one record of facts, for the generated API; a field that the pack in use does not have is left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordBuilder
{
    private readonly RecordModel record;
    private readonly FactValue[] fields;

    private RecordBuilder(RecordModel record)
    {
        this.record = record;
        fields = new FactValue[record.Fields.Length];
        Array.Fill(fields, FactUnknown.Instance);
    }

    internal static FactRecord Build<T>(RecordModel record, T value, Action<T, RecordBuilder> map)
    {
        var builder = new RecordBuilder(record);
        map(value, builder);
        return new FactRecord(record, ImmutableArray.Create(builder.fields));
    }

    /// <summary>Sets a text; null is unknown.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">The value.</param>
    public void Value(string name, string? value) => Set(name, value is null ? null : new FeelString(value));

    /// <summary>Sets a yes or no; null is unknown.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">The value.</param>
    public void Value(string name, bool? value) => Set(name, value is { } known ? FeelBoolean.From(known) : null);

    /// <summary>Sets a whole number; null is unknown.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">The value.</param>
    public void Value(string name, int? value) => Set(name, value is { } known ? new FeelNumber(known) : null);

    /// <summary>Sets a number; null is unknown.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">The value.</param>
    public void Value(string name, decimal? value) => Set(name, value is { } known ? new FeelNumber(known) : null);

    /// <summary>Sets a date; null is unknown.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">The value.</param>
    public void Value(string name, DateOnly? value) => Set(name, value is { } known ? new FeelDate(new LocalDate(known.Year, known.Month, known.Day)) : null);

    /// <summary>Sets a value of an enumeration; null is unknown.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="nameOf">Its name in the pack.</param>
    public void Enumeration<T>(string name, T? value, Func<T, string> nameOf)
        where T : struct, Enum => Set(name, value is { } known ? new FeelString(nameOf(known)) : null);

    /// <summary>Sets a list of values of an enumeration; null is unknown.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="values">The values.</param>
    /// <param name="nameOf">The name of one in the pack.</param>
    public void List<T>(string name, ImmutableArray<T>? values, Func<T, string> nameOf)
    {
        if (values is { IsDefault: false } known && record.Find(name) is { } field)
        {
            fields[field.Index] = new FactList([.. known.Select(value => (FactValue)new FactKnown(new FeelString(nameOf(value))))]);
        }
    }

    /// <summary>Sets a record; null is unknown.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="value">The record.</param>
    /// <param name="map">Sets its fields.</param>
    public void Record<T>(string name, T? value, Action<T, RecordBuilder> map)
        where T : class
    {
        if (value is not null && record.Find(name) is { Type: RecordType { Record: var inner } } field)
        {
            fields[field.Index] = Build(inner, value, map);
        }
    }

    /// <summary>Sets a list of records; null is unknown.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="values">The records.</param>
    /// <param name="map">Sets the fields of one.</param>
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
