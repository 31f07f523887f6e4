namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR60xx and YCR80xx: packs that are sound in themselves and cannot serve the program that loads them.</summary>
internal static class LoadingDiagnostics
{
    public static Diagnostic LacksDecision(SourceLocation at, string pack, string decision) =>
        Error("YCR6001", at, $"规则包 '{pack}' 没有决定 '{decision}',而使用它的程序需要:这是另一个规则包,或版本不合", $"the pack '{pack}' has no decision '{decision}', which the program that loads it needs: it is another pack, or of a version that does not fit") with { Path = decision };

    public static Diagnostic LacksPart(SourceLocation at, string pack, string part) =>
        Error("YCR8090", at, $"规则包 '{pack}' 没有 '{part}',而使用它的程序需要", $"the pack '{pack}' has no '{part}', which the program that loads it needs") with { Path = part };

    public static Diagnostic HasOtherType(SourceLocation at, string pack, string part, string expected, string actual) =>
        Error("YCR8091", at, $"规则包 '{pack}' 的 '{part}' 是 {actual},而使用它的程序要的是 {expected}", $"'{part}' of the pack '{pack}' is {actual}; the program that loads it needs {expected}") with { Path = part, ExpectedZh = expected, ExpectedEn = expected };

    public static Diagnostic GivesUnknownValue(SourceLocation at, string pack, string value) =>
        Error("YCR8092", at, $"规则包 '{pack}' 会给出 '{value}',使用它的程序不认得这个取值", $"the pack '{pack}' may give '{value}', a value that the program which loads it does not know") with { Path = value };

    public static Diagnostic MayGiveNothing(SourceLocation at, string pack, string output) =>
        Error("YCR8093", at, $"规则包 '{pack}' 的 '{output}' 可以没有值,而使用它的程序以为总有值", $"'{output}' of the pack '{pack}' may be null; the program that loads it relies on a value") with { Path = output };

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
