using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR20xx: the facts of a case.</summary>
internal static class FactDiagnostics
{
    public static Diagnostic UnknownField(SourceLocation at, FactPlace place, string field, string ofZh, string ofEn, string? near) =>
        Error("YCR2001", at, place.Path, $"'{ofZh}' 没有名为 '{field}' 的字段{PackDiagnostics.MeantZh(near)}", $"no field '{field}' in '{ofEn}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near, ExpectedZh = "已声明的字段名", ExpectedEn = "a declared field name" };

    public static Diagnostic WrongType(SourceLocation at, FactPlace place, string written, string expectedZh, string expectedEn) =>
        Error("YCR2002", at, place.Path, $"'{place.Chinese}' 应当是{expectedZh},写的却是 {Shorten(written)}", $"'{place.Path}' should be {expectedEn}, not {Shorten(written)}") with { ExpectedZh = expectedZh, ExpectedEn = expectedEn };

    public static Diagnostic UnknownValue(SourceLocation at, FactPlace place, string written, string namesZh, string namesEn, string? near) =>
        Error("YCR2003", at, place.Path, $"'{place.Chinese}' 没有 '{Shorten(written)}' 这个取值,可取:{namesZh}{PackDiagnostics.MeantZh(near)}", $"'{Shorten(written)}' is no value of '{place.Path}'; possible: {namesEn}{PackDiagnostics.MeantEn(near)}") with { Suggestion = near, ExpectedZh = namesZh, ExpectedEn = namesEn };

    public static Diagnostic OutOfBounds(SourceLocation at, FactPlace place, string written, string boundZh, string boundEn) =>
        Error("YCR2004", at, place.Path, $"'{place.Chinese}' 的值 {written} 超出范围:应当{boundZh}", $"{written} is out of bounds for '{place.Path}': should be {boundEn}") with { ExpectedZh = boundZh, ExpectedEn = boundEn };

    public static Diagnostic Repeated(SourceLocation at, FactPlace place, string written, string fieldZh, int firstLine) =>
        Error("YCR2005", at, place.Path, $"{fieldZh} {written} 重复出现(第一次在第 {firstLine} 行):每个{fieldZh}只能有一项", $"{written} appears twice in '{place.Path}' (first on line {firstLine}): once each") with { ExpectedZh = "互不相同的值", ExpectedEn = "distinct values" };

    public static Diagnostic UnknownSubject(SourceLocation at, string written, string? near) =>
        Error("YCR2006", at, written, $"没有名为 '{written}' 的事实主体{PackDiagnostics.MeantZh(near)}", $"no subject '{written}'{PackDiagnostics.MeantEn(near)}") with { Suggestion = near, ExpectedZh = "已声明的主体名或适用日期", ExpectedEn = "a declared subject, or asOf" };

    public static Diagnostic NotACase(SourceLocation at) =>
        Error("YCR2007", at, string.Empty, "一个案例应当是一组 主体: 事实,先写主体的名称和冒号", "a case is a mapping of subjects to facts, for example beginning with institution:") with { ExpectedZh = "一组 键: 值", ExpectedEn = "a mapping" };

    public static Diagnostic WrittenTwice(SourceLocation at, FactPlace place, string first) =>
        Error("YCR2008", at, place.Path, $"'{place.Chinese}' 写了两次(又写作 '{first}'):只能留一处", $"'{place.Path}' is written twice (also as '{first}'): keep one");

    private static Diagnostic Error(string code, SourceLocation at, string path, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en) { Path = path };

    private static string Shorten(string written) => written.Length <= 40 ? written : string.Concat(written.AsSpan(0, 40), "…");
}
