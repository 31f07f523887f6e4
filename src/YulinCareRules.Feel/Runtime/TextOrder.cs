namespace YulinCareRules.Feel.Runtime;

/// <summary>The order of texts: by their code points, whatever the language.</summary>
internal static class TextOrder
{
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        return common == left.Length || common == right.Length ? left.Length.CompareTo(right.Length) : Rank(left[common]).CompareTo(Rank(right[common]));
    }

    // Halves of the characters beyond U+FFFF stand before its last ones as code units, but after them as code points.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
