using System.Text;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>Writes a snapshot: numbers in seven bits a byte, texts and shared objects by their number once they have been written.</summary>
internal sealed class SnapshotWriter : SnapshotStream, IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly BinaryWriter writer;
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> shared = new(ReferenceEqualityComparer.Instance);

    public SnapshotWriter() => writer = new BinaryWriter(bytes, Encoding.UTF8);

    public byte[] ToArray()
    {
        writer.Flush();
        return bytes.ToArray();
    }

    public override int Number(int value)
    {
        writer.Write7BitEncodedInt(value);
        return value;
    }

    public override string? OptionalText(string? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else if (texts.TryGetValue(value, out var known))
        {
            Number(known + 2);
        }
        else
        {
            Number(1);
            texts.Add(value, texts.Count);
            writer.Write(value);
        }

        return value;
    }

    public override decimal Decimal(decimal value)
    {
        foreach (var part in decimal.GetBits(value))
        {
            Number(part);
        }

        return value;
    }

    public override T Shared<T>(T? value, Func<T?, T> parts)
        where T : class
    {
        if (shared.TryGetValue(value!, out var known))
        {
            Number(known + 1);
            return value!;
        }

        Number(0);
        parts(value);

        // Numbered when it is complete, as it is when it is read.
        shared.Add(value!, shared.Count);
        return value!;
    }

    public void Dispose() => writer.Dispose();
}
