namespace YulinCareRules.Feel.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearMiss
{
    // Longer texts are no slips of the hand, and the distance costs length squared.
    private const int LongestName = 64;

    /// <summary>The nearest of <paramref name="candidates"/>, or null when none is near.</summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        if (written.Length is 0 or > LongestName)
        {
            return null;
        }

        string? best = null;
        var bestDistance = int.MaxValue;
        var folded = Folded(written);
        foreach (var candidate in candidates.Where(candidate => candidate.Length <= LongestName))
        {
            var distance = Distance(folded, Folded(candidate));
            if (distance < bestDistance && distance <= Tolerance(written, candidate))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    // Neither capitals nor full-width letters make another name.
    private static string Folded(string name) => string.Concat(name.Select(character => character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character)).ToUpperInvariant();

    // Chinese names are short: one character may differ where most of the others agree.
    private static int Tolerance(string written, string candidate)
    {
        var length = Math.Max(written.Length, candidate.Length);
        return length <= 1 ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : length / 3;
    }

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    value = Math.Min(value, rows[i - 2, j - 2] + 1);
                }

                rows[i, j] = value;
            }
        }

        return rows[left.Length, right.Length];
    }
}
