using System.Collections.Immutable;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Reads values by name for the generated records.</summary>
internal abstract class ValueReader
{
    public bool Boolean(string name) => OptionalBoolean(name) ?? throw Absent(name);

    public bool? OptionalBoolean(string name) => (Find(name) as FeelBoolean)?.Value;

    public decimal Number(string name) => OptionalNumber(name) ?? throw Absent(name);

    public decimal? OptionalNumber(string name) => (Find(name) as FeelNumber)?.Value;

    public int Integer(string name) => OptionalInteger(name) ?? throw Absent(name);

    public int? OptionalInteger(string name) => Find(name) is FeelNumber number ? decimal.ToInt32(number.Value) : null;

    public DateOnly Date(string name) => OptionalDate(name) ?? throw Absent(name);

    public DateOnly? OptionalDate(string name) =>
        Find(name) is FeelDate { Date: { Year: >= 1 and <= 9999 } date } ? new DateOnly(date.Year, date.Month, date.Day) : null;

    public string Text(string name) => OptionalText(name) ?? throw Absent(name);

    public string? OptionalText(string name) => (Find(name) as FeelString)?.Value;

    public T Enumeration<T>(string name, Func<string, T> read)
        where T : struct => OptionalEnumeration(name, read) ?? throw Absent(name);

    public T? OptionalEnumeration<T>(string name, Func<string, T> read)
        where T : struct => Find(name) is FeelString text ? read(text.Value) : null;

    public ImmutableArray<T> List<T>(string name, Func<string, T> read) =>
        Find(name) is FeelList list ? [.. list.Items.OfType<FeelString>().Select(item => read(item.Value))] : [];

    public ImmutableArray<string> Texts(string name) =>
        Find(name) is FeelList list ? [.. list.Items.OfType<FeelString>().Select(item => item.Value)] : [];

    public BilingualText Bilingual(string name) => OptionalBilingual(name) ?? throw Absent(name);

    public BilingualText? OptionalBilingual(string name) =>
        Find(name) is FeelContext words && words.Find("zh") is FeelString zh && words.Find("en") is FeelString en ? new BilingualText(zh.Value, en.Value) : null;

    public T Record<T>(string name, Func<ValueReader, T> read)
        where T : class => OptionalRecord(name, read) ?? throw Absent(name);

    public T? OptionalRecord<T>(string name, Func<ValueReader, T> read)
        where T : class => Find(name) is FeelContext record ? read(new RecordReader(record)) : null;

    public ImmutableArray<T> Records<T>(string name, Func<ValueReader, T> read) =>
        Find(name) is FeelList list ? [.. list.Items.OfType<FeelContext>().Select(item => read(new RecordReader(item)))] : [];

    protected abstract FeelValue? Find(string name);

    protected abstract InvalidOperationException Absent(string name);
}

/// <summary>Reads the fields of a record that a decision gives.</summary>
internal sealed class RecordReader(FeelContext record) : ValueReader
{
    protected override FeelValue? Find(string name) => record.Find(name);

    protected override InvalidOperationException Absent(string name) => new($"the record has no {name}; the typed API was made from another version of the pack");
}
