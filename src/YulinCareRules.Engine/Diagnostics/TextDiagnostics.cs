namespace YulinCareRules.Engine.Diagnostics;

/// <summary>YCR10xx: texts that cannot be read as YAML or JSON.</summary>
internal static class TextDiagnostics
{
    public static Diagnostic BrokenYaml(SourceLocation at, string detail) =>
        Error("YCR1001", at, $"写法有误,读不下去:请检查此处的缩进、冒号和引号{ParserWords.OfYaml(detail)}", $"broken YAML: check indentation, colons and quotes here ({detail})");

    public static Diagnostic BrokenJson(SourceLocation at, string detail) =>
        Error("YCR1002", at, $"写法有误:请检查此处的逗号、引号和括号{ParserWords.OfJson(detail)}", $"broken JSON: check commas, quotes and brackets here ({detail})");

    public static Diagnostic Empty(SourceLocation at) =>
        Error("YCR1003", at, "文件是空的,没有任何内容", "the file is empty");

    public static Diagnostic TooLarge(SourceLocation at, long bytes, long limit) =>
        Error("YCR1004", at, $"文件过大:{bytes} 字节,上限 {limit} 字节", $"the text is too large: {bytes} bytes, at most {limit}");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        Error("YCR1005", at, $"嵌套过深:最多 {limit} 层", $"nested too deeply: at most {limit} levels");

    public static Diagnostic AliasNotAccepted(SourceLocation at) =>
        Error("YCR1006", at, "不接受锚点(&)、别名(*)和标签(!):请把内容直接写出来", "YAML anchors (&), aliases (*) and tags (!) are not accepted: write the content out");

    public static Diagnostic DuplicateKey(SourceLocation at, string key, int firstLine) =>
        Error("YCR1007", at, $"'{key}' 写了两次(第一次在第 {firstLine} 行):只能留一处", $"'{key}' is written twice (first on line {firstLine}): keep one") with { Path = key };

    public static Diagnostic NotText(SourceLocation at) =>
        Error("YCR1008", at, "这不是文本文件(不是 UTF-8 编码的文字)", "this is not a text file (not UTF-8 text)");

    public static Diagnostic SecondDocument(SourceLocation at) =>
        Error("YCR1009", at, "一个文件只写一份内容:此处又开始了另一份(---)", "one file holds one document: another begins here (---)");

    public static Diagnostic Unreadable(string file, string reasonZh, string reasonEn) =>
        Error("YCR1010", new SourceLocation(file, 1, 1), $"读不到文件:{reasonZh}", $"cannot read the file: {reasonEn}");

    public static Diagnostic TooManyNodes(SourceLocation at, int limit) =>
        Error("YCR1011", at, $"内容过多:最多 {limit} 项", $"too many values: at most {limit}");

    public static Diagnostic KeyNotText(SourceLocation at) =>
        Error("YCR1012", at, "键必须是一个名称,不能是列表或映射", "a key must be a name, not a list or a map");

    private static Diagnostic Error(string code, SourceLocation at, string zh, string en) =>
        new(code, DiagnosticSeverity.Error, at, zh, en);
}
