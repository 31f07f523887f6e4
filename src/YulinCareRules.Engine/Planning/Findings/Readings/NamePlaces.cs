namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>The places of values of an enumeration.</summary>
internal static class NamePlaces
{
    /// <summary>Below 0 where it is none of them. Facts mostly hold the very text that the enumeration has.</summary>
    public static int Find(ReadOnlySpan<string> names, string name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], name))
            {
                return i;
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
