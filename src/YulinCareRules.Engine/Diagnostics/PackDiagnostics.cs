namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR13xx: the structure of a pack.</summary>
internal static class PackDiagnostics
{
    public static Diagnostic UnknownKey(SourceLocation at, string key, string? near) =>
        Error("YCR1301", at, $"这里没有名为 '{key}' 的键{MeantZh(near)}", $"no key '{key}' here{MeantEn(near)}") with { Path = key, Suggestion = near };

    /// <summary>A key without a value inside braces: most often the rest of a text that holds a comma.</summary>
    public static Diagnostic CommaInText(SourceLocation at, string key) =>
        Error("YCR1301", at, $"这里没有名为 '{key}' 的键;如果它是前面文字的一部分,请给整段文字加引号,因为花括号里的逗号会另起一个键", $"no key '{key}' here; if it belongs to the text before it, put that text in quotes: a comma inside braces starts a new key") with { Path = key };

    public static Diagnostic MissingKey(SourceLocation at, string key) =>
        Error("YCR1302", at, $"缺少 '{key}'", $"'{key}' is missing") with { Path = key };

    public static Diagnostic WrongKind(SourceLocation at, string key, string expectedZh, string expectedEn) =>
        Error("YCR1303", at, $"'{key}' 应当是{expectedZh}", $"'{key}' should be {expectedEn}") with { Path = key, ExpectedZh = expectedZh, ExpectedEn = expectedEn };

    public static Diagnostic UnknownType(SourceLocation at, string type, string? near) =>
        Error("YCR1304", at, $"没有名为 '{type}' 的类型{MeantZh(near)}", $"no type '{type}'{MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic UnknownDocument(SourceLocation at, string document, string? near) =>
        Error("YCR1305", at, $"依据中没有文件 '{document}'{MeantZh(near)}", $"no document '{document}' among the sources{MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic UnknownClause(SourceLocation at, string document, string locator, string? near) =>
        Error("YCR1306", at, $"文件 '{document}' 没有列出条款 '{locator}'{MeantZh(near)}", $"document '{document}' lists no clause '{locator}'{MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic MissingSource(SourceLocation at, string name) =>
        Error("YCR1307", at, $"'{name}' 没有写依据(source):每条规则都要指明出自哪份文件哪一条", $"'{name}' cites no source: every rule names the clause it rests on");

    public static Diagnostic OverlappingDates(SourceLocation at, string name, string period, SourceLocation other)
    {
        var (zh, en) = other.File == at.File ? ($"第 {other.Line} 行", $"on line {other.Line}") : ($" {other} ", $"at {other}");
        return Error("YCR1308", at, $"'{name}' 的时间段 {period} 与{zh}的时间段重叠:同一天只能有一个数值", $"the period {period} of '{name}' overlaps the one {en}: one day has one value");
    }

    public static Diagnostic AlreadyDefined(SourceLocation at, string name, SourceLocation first) =>
        Error("YCR1309", at, $"'{name}' 已经定义过(见 {first})", $"'{name}' is already defined (see {first})") with { Path = name };

    public static Diagnostic UnknownRule(SourceLocation at, string rule, string? near) =>
        Error("YCR1310", at, $"这里没有规则 '{rule}' 可供优先适用{MeantZh(near)}", $"no rule '{rule}' here to override{MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic MissingAuthority(SourceLocation at, string name) =>
        Error("YCR1311", at, $"'{name}' 改动了所依据规则包的内容,必须用 authority 写明根据哪份文件哪一条", $"'{name}' changes what the base pack says: name the clause that allows it under 'authority'");

    public static Diagnostic BadValue(SourceLocation at, string key, string written, string expectedZh, string expectedEn, string? near = null) =>
        Error("YCR1312", at, $"'{key}' 的值 '{written}' 不对:应当是{expectedZh}{MeantZh(near)}", $"'{written}' is no value for '{key}': expected {expectedEn}{MeantEn(near)}") with { Suggestion = near, ExpectedZh = expectedZh, ExpectedEn = expectedEn };

    public static Diagnostic BaseNotFound(SourceLocation at, string path, string? near) =>
        Error("YCR1313", at, $"找不到所依据的规则包 '{path}'{MeantZh(near)}", $"the pack '{path}' that this one builds on is not there{MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic Cycle(SourceLocation at, string names) =>
        Error("YCR1314", at, $"决定之间互相引用成环:{names}", $"decisions refer to each other in a circle: {names}");

    public static Diagnostic UndeclaredOutput(SourceLocation at, string output, string? near) =>
        Error("YCR1315", at, $"gives 里没有名为 '{output}' 的结果项{MeantZh(near)}", $"no output '{output}' under 'gives'{MeantEn(near)}") with { Suggestion = near };

    public static Diagnostic MissingOutput(SourceLocation at, string output) =>
        Error("YCR1316", at, $"缺少结果项 '{output}'(没有结论的写 null)", $"output '{output}' is missing (write null where the text leaves it open)");

    public static Diagnostic VerifiedWithoutText(SourceLocation at, string locator) =>
        Error("YCR1317", at, $"'{locator}' 没有读过原文(evidence 不是 text),不能写 verified: true", $"'{locator}' was not read in the text (evidence is not 'text'), so it cannot be verified: true");

    public static Diagnostic NoPack(SourceLocation at) =>
        Error("YCR1318", at, "这个文件夹里没有 pack.yaml,或 pack.yaml 里没有 pack 一节", "no pack.yaml with a 'pack' section in this folder");

    public static Diagnostic UndeclaredParameter(SourceLocation at, string name, string? near) =>
        Error("YCR1319", at, $"没有声明过名为 '{name}' 的参数{MeantZh(near)}:要新设参数,请写 title 和 type", $"no parameter '{name}' is declared{MeantEn(near)}: a new one needs 'title' and 'type'") with { Suggestion = near };

    public static Diagnostic NothingToExtend(SourceLocation at, string name, string pack) =>
        Error("YCR1320", at, $"规则包 '{pack}' 里没有决定 '{name}' 可供补充", $"pack '{pack}' has no decision '{name}' to add to");

    public static Diagnostic NotExtendable(SourceLocation at, string key) =>
        Error("YCR1324", at, $"补充别的规则包的决定时不能写 '{key}':能加的是它那一种的规则或清单要求,以及 otherwise", $"'{key}' cannot be written where a decision of another pack is added to: only rules or requirements of its kind, and otherwise") with { Path = key };

    public static Diagnostic NoContent(SourceLocation at, string name) =>
        Error("YCR1321", at, $"决定 '{name}' 要写 rules、value、checklist 三者之一", $"decision '{name}' needs one of: rules, value, checklist");

    public static Diagnostic NameClash(SourceLocation at, string name, string otherZh, string otherEn) =>
        Error("YCR1322", at, $"名称 '{name}' 已被{otherZh}使用:表达式里一个名称只能有一个意思", $"the name '{name}' is already that of {otherEn}: in expressions a name has one meaning");

    public static Diagnostic NoChecklist(SourceLocation at, string name, string? near) =>
        Error("YCR1323", at, $"'{name}' 不是同一对象的清单,没有检查结果可以列出{MeantZh(near)}", $"'{name}' is no checklist of the same subject, so it has no findings to show{MeantEn(near)}") with { Suggestion = near };

    public static string MeantZh(string? near) => near is null ? string.Empty : $",是否指 '{near}'?";

    public static string MeantEn(string? near) => near is null ? string.Empty : $"; did you mean '{near}'?";

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
