using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
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

    public override FactValue? Read(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var values = new FactValue?[fields.Length];
        var expected = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // One that is written a second time is for the other reader.
            if (Find(ref json, expected) is not { } field || values[field.Index] is not null)
            {
                return null;
            }

            json.Read();
            if ((values[field.Index] = json.TokenType == JsonTokenType.Null ? FactUnknown.Instance : field.Reader.Read(ref json)) is null)
            {
                return null;
            }

            expected = field.Index + 1;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= FactUnknown.Instance;
        }

        return new FactRecord(record, ImmutableCollectionsMarshal.AsImmutableArray(values)!);
    }

    // Whoever writes records writes their fields in the same order, mostly that of the pack.
    private DirectField? Find(ref Utf8JsonReader json, int expected)
    {
        var written = json.ValueSpan;
        return expected < fields.Length && fields[expected].IsCalled(written) ? fields[expected]
            : json.ValueIsEscaped ? null
            : names.Find(written);
    }

    private static ImmutableArray<byte[]> NamesOf(RecordModel record, FieldModel field) =>
        [.. new[] { field.Name, field.Title.Zh }.Where(name => record.Find(name) == field).Select(Encoding.UTF8.GetBytes)];
}

/// <summary>A field: its place, its names in UTF-8, and what reads it.</summary>
internal sealed record DirectField(int Index, ImmutableArray<byte[]> Names, DirectReader Reader)
{
    public bool IsCalled(ReadOnlySpan<byte> written)
    {
        foreach (var name in Names)
        {
            if (written.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
