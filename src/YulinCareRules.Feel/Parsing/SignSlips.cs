namespace YulinCareRules.Feel.Parsing;

/// <summary>Signs that a hand writes by mistake, each with the one that was meant.</summary>
internal static class SignSlips
{
    /// <summary>Signs of other languages, the longest first.</summary>
    public static readonly (string Written, string Meant)[] Ascii =
    [
        ("===", "="), ("!==", "!="), ("==", "="), ("<>", "!="), ("&&", "and"), ("||", "or"), ("&", "and"), ("|", "or"), ("=>", ">="), ("=<", "<="), (":=", "="), (";", ","), ("^", "**"),
    ];

    // Signs that a Chinese keyboard or a word processor makes.
    private static readonly (string Written, string Meant)[] FullWidth =
    [
        ("，、；", ","), ("。．", "."), ("（", "("), ("）", ")"), ("＝", "="), ("：", ":"), ("＜〈", "<"), ("＞〉", ">"), ("≤≦⩽", "<="), ("≥≧⩾", ">="), ("≠", "!="),
        ("＋", "+"), ("－−–—", "-"), ("×＊", "*"), ("÷／∕", "/"), ("【［〔", "["), ("】］〕", "]"), ("｛", "{"), ("｝", "}"), ("？", "?"), ("！¬", "not(…)"),
        ("＆∧", "and"), ("｜∨", "or"), ("…", ".."), ("～", ".."), ("∈", "in"),
    ];

    /// <summary>What begins or ends a text where no double quote does.</summary>
    public const string Quotes = "“”‘’「」『』《》＂＇`´";

    /// <summary>The sign that was meant by that character; null where none is known.</summary>
    public static string? MeantBy(char written)
    {
        foreach (var (characters, meant) in FullWidth)
        {
            if (characters.Contains(written, StringComparison.Ordinal))
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>Whether a full stop or its like, which ends a sentence and no expression.</summary>
    public static bool EndsSentence(char written) => written is '。' or '．' or '；' or ';' or '，' or '、';
}
