using System.Collections.Immutable;
using System.ComponentModel;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Reads the outputs of a decision, or the fields of a record that it gives, by name, for the generated API.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueReader
{
    private protected ValueReader()
    {
    }

    /// <summary>A yes or no.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is none: the API was made from another version of the pack.</exception>
    public bool Boolean(string name) => OptionalBoolean(name) ?? throw Absent(name);

    /// <summary>A yes or no; null where there is none.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    public bool? OptionalBoolean(string name) => (Find(name) as FeelBoolean)?.Value;

    /// <summary>A number.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is none: the API was made from another version of the pack.</exception>
    public decimal Number(string name) => OptionalNumber(name) ?? throw Absent(name);

    /// <summary>A number; null where there is none.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    public decimal? OptionalNumber(string name) => (Find(name) as FeelNumber)?.Value;

    /// <summary>A whole number.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is none: the API was made from another version of the pack.</exception>
    public int Integer(string name) => OptionalInteger(name) ?? throw Absent(name);

    /// <summary>A whole number; null where there is none.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    public int? OptionalInteger(string name) => Find(name) is FeelNumber number ? decimal.ToInt32(number.Value) : null;

    /// <summary>A date.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is none: the API was made from another version of the pack.</exception>
    public DateOnly Date(string name) => OptionalDate(name) ?? throw Absent(name);

    /// <summary>A date; null where there is none.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    public DateOnly? OptionalDate(string name) =>
        Find(name) is FeelDate { Date: { Year: >= 1 and <= 9999 } date } ? new DateOnly(date.Year, date.Month, date.Day) : null;

    /// <summary>A text.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is none: the API was made from another version of the pack.</exception>
    public string Text(string name) => OptionalText(name) ?? throw Absent(name);

    /// <summary>A text; null where there is none.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    public string? OptionalText(string name) => (Find(name) as FeelString)?.Value;

    /// <summary>A value of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The output or field.</param>
    /// <param name="read">Reads one.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is none: the API was made from another version of the pack.</exception>
    public T Enumeration<T>(string name, Func<string, T> read)
        where T : struct => OptionalEnumeration(name, read) ?? throw Absent(name);

    /// <summary>A value of an enumeration; null where there is none.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The output or field.</param>
    /// <param name="read">Reads one.</param>
    /// <returns>The value.</returns>
    public T? OptionalEnumeration<T>(string name, Func<string, T> read)
        where T : struct => Find(name) is FeelString text ? read(text.Value) : null;

    /// <summary>A list of values of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The output or field.</param>
    /// <param name="read">Reads one.</param>
    /// <returns>The value.</returns>
    public ImmutableArray<T> List<T>(string name, Func<string, T> read) =>
        Find(name) is FeelList list ? [.. list.Items.OfType<FeelString>().Select(item => read(item.Value))] : [];

    /// <summary>A list of texts.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    public ImmutableArray<string> Texts(string name) =>
        Find(name) is FeelList list ? [.. list.Items.OfType<FeelString>().Select(item => item.Value)] : [];

    /// <summary>A text in both languages.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is none: the API was made from another version of the pack.</exception>
    public BilingualText Bilingual(string name) => OptionalBilingual(name) ?? throw Absent(name);

    /// <summary>A text in both languages; null where there is none.</summary>
    /// <param name="name">The output or field.</param>
    /// <returns>The value.</returns>
    public BilingualText? OptionalBilingual(string name) =>
        Find(name) is FeelContext words && words.Find("zh") is FeelString zh && words.Find("en") is FeelString en ? new BilingualText(zh.Value, en.Value) : null;

    /// <summary>A record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="name">The output or field.</param>
    /// <param name="read">Reads one.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is none: the API was made from another version of the pack.</exception>
    public T Record<T>(string name, Func<ValueReader, T> read)
        where T : class => OptionalRecord(name, read) ?? throw Absent(name);

    /// <summary>A record; null where there is none.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="name">The output or field.</param>
    /// <param name="read">Reads one.</param>
    /// <returns>The value.</returns>
    public T? OptionalRecord<T>(string name, Func<ValueReader, T> read)
        where T : class => Find(name) is FeelContext record ? read(new RecordReader(record)) : null;

    /// <summary>A list of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="name">The output or field.</param>
    /// <param name="read">Reads one.</param>
    /// <returns>The value.</returns>
    public ImmutableArray<T> Records<T>(string name, Func<ValueReader, T> read) =>
        Find(name) is FeelList list ? [.. list.Items.OfType<FeelContext>().Select(item => read(new RecordReader(item)))] : [];

    private protected abstract FeelValue? Find(string name);

    private protected abstract InvalidOperationException Absent(string name);
}

/// <summary>Reads the fields of a record that a decision gives.</summary>
internal sealed class RecordReader(FeelContext record) : ValueReader
{
    private protected override FeelValue? Find(string name) => record.Find(name);

    private protected override InvalidOperationException Absent(string name) => new($"the record has no {name}; the typed API was made from another version of the pack");
}
