namespace YulinCareRules.Feel.Functions;

/// <summary>Characters beyond U+FFFF as patterns of the two units that .NET has for each.</summary>
internal static class SurrogatePairs
{
    /// <summary>The characters from one code point to another.</summary>
    public static string Between(int low, int high)
    {
        var (first, last) = (char.ConvertFromUtf32(low), char.ConvertFromUtf32(high));
        return first[0] == last[0]
            ? Units(first[0], first[0], first[1], last[1])
            : $"{Units(first[0], first[0], first[1], '\uDFFF')}|{(last[0] - first[0] > 1 ? Units((char)(first[0] + 1), (char)(last[0] - 1), '\uDC00', '\uDFFF') + "|" : string.Empty)}{Units(last[0], last[0], '\uDC00', last[1])}";
    }

    private static string Units(char highFrom, char highTo, char lowFrom, char lowTo) =>
        $"[\\u{(int)highFrom:X4}-\\u{(int)highTo:X4}][\\u{(int)lowFrom:X4}-\\u{(int)lowTo:X4}]";
}
