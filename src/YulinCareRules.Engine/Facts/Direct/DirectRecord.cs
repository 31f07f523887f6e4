using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>A record, by either name of each field.</summary>
internal sealed class DirectRecord : DirectReader
{
    private readonly RecordModel record;
    private readonly ImmutableArray<DirectField> fields;
    private readonly Utf8Names<DirectField> names;

    public DirectRecord(RecordModel record, Func<FieldModel, DirectReader> readerOf)
    {
        this.record = record;
        fields = [.. record.Fields.Select(field => new DirectField(field.Index, NamesOf(record, field), readerOf(field)))];
        names = new Utf8Names<DirectField>(record.AllNames.Select(name => (name, fields[record.Find(name)!.Index])));
        Unknown = new FactRecord(record, [.. record.Fields.Select(_ => FactUnknown.Instance)]);
    }

    /// <summary>A record of which nothing is known.</summary>
    public FactRecord Unknown { get; }

    public override FactValue? Read(ref PlainJson json)
    {
        if (!json.Open((byte)'{'))
        {
            return null;
        }

        // Through a span nobody asks of each fact whether the array may hold it.
        var values = new FactValue?[fields.Length];
        var found = values.AsSpan();
        if (!json.Close((byte)'}') && !ReadFields(ref json, found))
        {
            return null;
        }

        foreach (ref var value in found)
        {
            value ??= FactUnknown.Instance;
        }

        return new FactRecord(record, ImmutableCollectionsMarshal.AsImmutableArray(values)!);
    }

    private bool ReadFields(ref PlainJson json, Span<FactValue?> found)
    {
        var expected = 0;
        do
        {
            // One that is written a second time is for the other reader.
            if (Find(ref json, expected) is not { } field || found[field.Index] is not null)
            {
                return false;
            }

            var value = json.TakeNull() ? FactUnknown.Instance : field.Reader.Read(ref json);
            if (value is null)
            {
                return false;
            }

            found[field.Index] = value;
            expected = field.Index + 1;
        }
        while (json.Take((byte)','));

        return json.Close((byte)'}');
    }

    // Whoever writes records writes their fields in the same order, mostly that of the pack, and nothing between name and colon.
    private DirectField? Find(ref PlainJson json, int expected) =>
        expected < fields.Length && fields[expected].Take(ref json) ? fields[expected]
        : json.TakePlain(out var name) && json.Take((byte)':') ? names.Find(name)
        : null;

    // As they are written, with quotes and colon. A name that has to be escaped is not looked for so.
    private static ImmutableArray<byte[]> NamesOf(RecordModel record, FieldModel field) =>
        [.. new[] { field.Name, field.Title.Zh }.Where(name => record.Find(name) == field && !name.Any(character => character is '"' or '\\' or < ' '))
            .Select(name => Encoding.UTF8.GetBytes($"\"{name}\":"))];
}

/// <summary>A field: its place, its names as they are written, and what reads it.</summary>
internal sealed record DirectField(int Index, ImmutableArray<byte[]> Names, DirectReader Reader)
{
    /// <summary>Takes its name with the colon, if it is the next.</summary>
    public bool Take(ref PlainJson json)
    {
        foreach (var name in Names)
        {
            if (json.Take(name))
            {
                return true;
            }
        }

        return false;
    }
}
