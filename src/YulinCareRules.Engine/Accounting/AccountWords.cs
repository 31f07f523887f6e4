namespace YulinCareRules.Engine.Accounting;

/// <summary>The fixed words of an account in one language.</summary>
internal sealed record AccountWords(
    string Decision,
    string Rule,
    string Requirement,
    string Parameter,
    string NotEncoded,
    string Missing,
    string Press,
    string Secondary,
    string Recalled,
    string Colon,
    string OpenBracket,
    string CloseBracket)
{
    private static AccountWords Chinese { get; } = new("决定", "规则", "要求", "数值", "未写成规则", "没有交代", "见于报道", "见于转述", "凭记忆", ":", "(", ")");

    private static AccountWords English { get; } = new("decision", "rule", "requirement", "figure", "no rule", "NOT ACCOUNTED FOR", "from a report", "from a summary", "from memory", ": ", " (", ")");

    public static AccountWords In(bool chinese) => chinese ? Chinese : English;

    public string Of(EncodingKind kind) => kind switch
    {
        EncodingKind.Decision => Decision,
        EncodingKind.Rule => Rule,
        EncodingKind.Requirement => Requirement,
        _ => Parameter,
    };

    /// <summary>How the text is known, or null where it was read.</summary>
    public string? OfEvidence(string evidence) => evidence switch
    {
        "press" => Press,
        "secondary" => Secondary,
        "recalled" => Recalled,
        _ => null,
    };

    public string Totals(AccountTotals totals) => ReferenceEquals(this, Chinese)
        ? $"写成规则 {totals.Encoded} 条,说明理由 {totals.Accounted} 条,没有交代 {totals.Missing} 条"
        : $"{totals.Encoded} encoded, {totals.Accounted} accounted for, {totals.Missing} missing";

    public string Total => ReferenceEquals(this, Chinese) ? "合计" : "Total";
}
