using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Functions;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Words that people write for those of FEEL: Chinese ones, and its own in capitals.</summary>
internal static class ForeignWords
{
    private const int LongestPhrase = 64;

    private static readonly string[] Keywords =
        ["and", "or", "not", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "between", "true", "false", "null"];

    // Between two operands; the longer before those they begin with.
    private static readonly (string Written, string Meant)[] Operators =
    [
        ("并且", "and"), ("而且", "and"), ("同时", "and"), ("以及", "and"), ("且", "and"), ("或者", "or"), ("或", "or"),
        ("大于等于", ">="), ("大于或等于", ">="), ("不小于", ">="), ("不少于", ">="), ("不低于", ">="), ("至少", ">="),
        ("小于等于", "<="), ("小于或等于", "<="), ("不大于", "<="), ("不超过", "<="), ("不多于", "<="), ("不高于", "<="), ("至多", "<="),
        ("不等于", "!="), ("不是", "!="), ("不为", "!="), ("大于", ">"), ("超过", ">"), ("多于", ">"), ("高于", ">"), ("小于", "<"), ("少于", "<"), ("低于", "<"),
        ("等于", "="), ("为", "="), ("是", "="), ("加", "+"), ("减", "-"), ("乘以", "*"), ("乘", "*"), ("除以", "/"), ("属于", "in"), ("介于", "between"),
        ("那么", "then"), ("则", "then"), ("否则", "else"), ("满足", "satisfies"), ("返回", "return"),
    ];

    private static readonly (string Written, string Meant)[] Openings =
    [
        ("如果", "if"), ("若", "if"), ("非", "not(…)"), ("不是", "not(…)"), ("并非", "not(…)"), ("存在", "some"), ("任一", "some"), ("每个", "every"), ("所有", "every"), ("全部", "every"), ("对于", "for"),
    ];

    private static readonly (string Written, string Meant)[] Values =
    [
        ("真", "true"), ("是", "true"), ("对", "true"), ("有", "true"), ("yes", "true"), ("假", "false"), ("否", "false"), ("无", "false"), ("没有", "false"), ("no", "false"),
        ("零", "0"), ("一", "1"), ("二", "2"), ("两", "2"), ("三", "3"), ("四", "4"), ("五", "5"), ("六", "6"), ("七", "7"), ("八", "8"), ("九", "9"), ("十", "10"),
        ("空", "null"), ("未知", "null"), ("不详", "null"), ("none", "null"), ("nil", "null"), ("unknown", "null"),
    ];

    /// <summary>The operator that a word between two operands begins with, and what was meant by it.</summary>
    public static (string Written, string Meant)? Operator(string word)
    {
        foreach (var candidate in Operators)
        {
            if (word.StartsWith(candidate.Written, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The conjunction that was meant by a Chinese one.</summary>
    public static string? Conjunction(string word) => word switch
    {
        "且" or "并且" => "and",
        "或" or "或者" => "or",
        _ => null,
    };

    /// <summary>The word that was meant by one that opens a form, in Chinese or in capitals.</summary>
    public static string? Opening(string word) => Find(Openings, word) ?? Keyword(word);

    /// <summary>The keyword that was meant by one in capitals.</summary>
    public static string? Keyword(string word) => Keywords.FirstOrDefault(keyword => keyword != word && keyword.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value that was meant by a word that is no name: <c>true</c> by 是.</summary>
    public static string? Value(string word) => Find(Values, word) ?? Keyword(word);

    /// <summary>What was meant by a word that is none of those names: another of them, a value, or several words in one.</summary>
    public static string? Meant(string word, IReadOnlyCollection<string> names) =>
        Value(word) ?? NearMiss.Find(word, names) ?? (word.Length <= LongestPhrase ? Parted(word, names) : null);

    // Where Chinese is written without blanks, a name and an operator become one word: 人数大于3.
    private static string? Parted(string word, IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => name.Length < word.Length && word.StartsWith(name, StringComparison.Ordinal)).OrderByDescending(name => name.Length))
        {
            if (Operator(word[name.Length..]) is var (written, meant))
            {
                return Phrase(name, meant, word[(name.Length + written.Length)..]);
            }
        }

        // The name itself may be unknown here; only an operator of two characters is no part of one.
        for (var at = 1; at < word.Length - 1; at++)
        {
            if (Operator(word[at..]) is { Written.Length: > 1 } found)
            {
                return Phrase(word[..at], found.Meant, word[(at + found.Written.Length)..]);
            }
        }

        return null;
    }

    private static string Phrase(string name, string sign, string rest) => $"{name} {sign} {Value(rest) ?? rest}".TrimEnd();

    /// <summary>The built-in function whose name a text ends with.</summary>
    public static string? FunctionAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var name in FeelFunctions.Names)
        {
            if (text.EndsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || !char.IsLetterOrDigit(text[^(name.Length + 1)])))
            {
                return name;
            }
        }

        return null;
    }

    private static string? Find((string Written, string Meant)[] words, string word)
    {
        foreach (var (written, meant) in words)
        {
            if (written.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return meant;
            }
        }

        return null;
    }
}
