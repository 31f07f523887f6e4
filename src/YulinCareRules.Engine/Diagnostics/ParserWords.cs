namespace YulinCareRules.Engine.Diagnostics;

/// <summary>What the parsers of YAML and JSON say in English, in Chinese; of what is not listed only the place is told.</summary>
internal static class ParserWords
{
    // The first that fits; what a parser says first is left to the general advice of the message.
    private static readonly (string Said, string Zh)[] Yaml =
    [
        (" tab ", "缩进用了制表符,请改用空格"),
        ("Mapping values are not allowed", "这里不能再有冒号;文字里有冒号时,请给整段文字加引号"),
        ("find expected key", "缩进与上面的键没有对齐"),
        ("expected '-' indicator", "列表的各项没有对齐"),
        ("',' or '}'", "花括号没有闭合,或缺少逗号"),
        ("',' or ']'", "方括号没有闭合,或缺少逗号"),
        ("quoted scalar", "引号没有闭合"),
        ("plain scalar", "文字里有冒号时,请给整段文字加引号"),
        ("simple key", "键后面缺少冒号"),
        ("<document", "内容到这里本该结束"),
        ("start any token", "文字不能以这个符号开头,请加引号"),
        ("node content", "这里缺少内容,或括号不成对"),
        ("sense from here", "从这里起看不出意思"),
    ];

    private static readonly (string Said, string Zh)[] Json =
    [
        ("trailing comma", "末尾多了一个逗号"),
        ("start of a property name", "键要用双引号括起来"),
        ("after a property name", "键后面缺少冒号"),
        ("after a value", "值的后面应当是逗号或括号"),
        ("start of a value", "这里应当是一个值"),
        ("end of string", "引号没有闭合"),
        ("depth to be zero", "括号没有闭合"),
        ("more than one value", "后面又多出一份内容"),
        ("within a JSON string", "文字里有不能直接写的字符"),
        ("escap", "反斜杠后面的字符不对"),
        ("literal", "没有这样的值;文字要用双引号括起来"),
        ("number", "数的写法不对"),
        ("end of data", "内容没有写完"),
    ];

    public static string OfYaml(string said) => Find(Yaml, said);

    public static string OfJson(string said) => Find(Json, said);

    private static string Find((string Said, string Zh)[] words, string said) =>
        words.FirstOrDefault(one => said.Contains(one.Said, StringComparison.Ordinal)).Zh is { } zh ? $"({zh})" : string.Empty;
}
