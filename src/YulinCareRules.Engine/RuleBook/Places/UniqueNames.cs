using System.Text;

namespace YulinCareRules.Engine.RuleBook.Places;

/// <summary>Texts → names that can stand in an address, each given once; the same texts in the same order give the same names.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> given = new(StringComparer.OrdinalIgnoreCase);

    public string Give(string text)
    {
        var name = Plain(text);
        var unique = name;
        for (var count = 2; !given.Add(unique); count++)
        {
            unique = $"{name}-{count}";
        }

        return unique;
    }

    private static string Plain(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var kept = char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '(' or ')' or '\uFF08' or '\uFF09';
            if (kept || (name.Length > 0 && name[^1] != '-'))
            {
                name.Append(kept ? character : '-');
            }
        }

        return name.ToString().Trim('-', '.') is { Length: > 0 } plain ? plain : "x";
    }
}
