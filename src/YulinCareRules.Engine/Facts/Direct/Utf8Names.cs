using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>What names stand for, found by their UTF-8 as it stands in a text.</summary>
internal sealed class Utf8Names<T>(IEnumerable<(string Name, T Meaning)> names)
    where T : class
{
    private readonly FrozenDictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> meanings = names
        .ToFrozenDictionary(pair => Encoding.UTF8.GetBytes(pair.Name), pair => pair.Meaning, Utf8Comparer.Instance)
        .GetAlternateLookup<ReadOnlySpan<byte>>();

    public T? Find(ReadOnlySpan<byte> name) => meanings.TryGetValue(name, out var meaning) ? meaning : null;
}

/// <summary>Compares texts in UTF-8 byte by byte.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private Utf8Comparer()
    {
    }

    public static Utf8Comparer Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    // The names of one pack differ at their beginning, their end or in length.
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var length = alternate.Length;
        return length >= sizeof(ulong) ? HashCode.Combine(BinaryPrimitives.ReadUInt64LittleEndian(alternate), BinaryPrimitives.ReadUInt64LittleEndian(alternate[^sizeof(ulong)..]), length)
            : length >= sizeof(uint) ? HashCode.Combine(BinaryPrimitives.ReadUInt32LittleEndian(alternate), BinaryPrimitives.ReadUInt32LittleEndian(alternate[^sizeof(uint)..]), length)
            : length == 0 ? 0 : HashCode.Combine(alternate[0], alternate[^1], length);
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
}
