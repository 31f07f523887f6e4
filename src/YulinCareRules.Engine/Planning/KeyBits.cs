namespace YulinCareRules.Engine.Planning;

/// <summary>One bit of 64 for a key: those of the same key are the same, so that what has no bit in common need not be compared.</summary>
internal static class KeyBits
{
    public static ulong Of(long key) => 1UL << (int)(key & 63);

    public static ulong Of(long? key) => Of(key.GetValueOrDefault());

    public static ulong Of(string? key) => Of(string.IsNullOrEmpty(key) ? 0L : (5L * key.Length) + key[^1]);
}
