using System.Text;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>Reads what a <see cref="SnapshotWriter"/> of the same build wrote.</summary>
internal sealed class SnapshotReader(byte[] bytes) : SnapshotStream
{
    private readonly List<string> texts = [];
    private readonly List<object> shared = [];
    private int position;

    public override int Number(int value)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[position++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    public override string? OptionalText(string? value)
    {
        var number = Number(0);
        if (number != 1)
        {
            return number == 0 ? null : texts[number - 2];
        }

        var length = Number(0);
        var text = Encoding.UTF8.GetString(bytes, position, length);
        position += length;
        texts.Add(text);
        return text;
    }

    public override decimal Decimal(decimal value)
    {
        int[] parts = [Number(0), Number(0), Number(0), Number(0)];
        return new decimal(parts);
    }

    public override T Shared<T>(T? value, Func<T?, T> parts)
        where T : class
    {
        if (Number(0) is var known and > 0)
        {
            return (T)shared[known - 1];
        }

        var made = parts(null);
        shared.Add(made);
        return made;
    }
}
