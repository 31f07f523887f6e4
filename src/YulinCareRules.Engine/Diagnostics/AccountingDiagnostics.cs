namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR23xx: whether every clause is encoded or accounted for.</summary>
internal static class AccountingDiagnostics
{
    public static Diagnostic Unaccounted(SourceLocation at, string document, string locator) =>
        Error("YCR2301", at, $"'{document}' 的 '{locator}' 没有交代:既没有规则引用它,也没有用 notEncoded 说明为什么不写成规则", $"'{locator}' of '{document}' is not accounted for: no rule cites it, and no 'notEncoded' says why it is none");

    public static Diagnostic StaleReason(SourceLocation at, string locator, string usedBy) =>
        Error("YCR2302", at, $"'{locator}' 已由 '{usedBy}' 写成规则,不能再用 notEncoded 说它没有", $"'{locator}' is encoded by '{usedBy}', so 'notEncoded' is no longer true of it");

    public static Diagnostic UnknownReason(SourceLocation at, string reason, string reasons, string? near)
    {
        var (endZh, endEn) = near is null ? (";", ". ") : (PackDiagnostics.MeantZh(near), $"{PackDiagnostics.MeantEn(near)} ");
        return Error("YCR2303", at, $"没有名为 '{reason}' 的理由{endZh}可用的有:{reasons}", $"no reason '{reason}'{endEn}There are: {reasons}") with { Suggestion = near };
    }

    public static Diagnostic UnknownEncoding(SourceLocation at, string name, string? near) =>
        Error("YCR2304", at, $"没有名为 '{name}' 的决定、规则、要求或数值{PackDiagnostics.MeantZh(near)}", $"no decision, rule, requirement or parameter '{name}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic DoesNotCite(SourceLocation at, string name, string locator, string whole) =>
        Error("YCR2305", at, $"'{name}' 没有引用 '{whole}',也没有引用 '{locator}',不能算作它的规则", $"'{name}' cites neither '{whole}' nor '{locator}', so it does not encode it");

    public static Diagnostic NoPartNames(SourceLocation at, string name, string locator) =>
        Error("YCR2306", at, $"'{name}' 引用了整条 '{locator}',但这一条没有哪一句写明由它编码:请在那一句的 encodedBy 里加上 '{name}',或者直接引用那一句", $"'{name}' cites the whole of '{locator}', but no part of it says that '{name}' encodes it: add it to 'encodedBy' of that part, or cite the part itself");

    public static Diagnostic PartOfAnother(SourceLocation at, string part, string whole) =>
        Error("YCR2307", at, $"'{part}' 列在 '{whole}' 之下,条款号应当以 '{whole}' 开头,后面再写是哪一句", $"'{part}' stands under '{whole}', so its locator should be '{whole}' followed by which part it is");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
