using YulinCareRules.Feel.Diagnostics;

namespace YulinCareRules.Feel.Parsing;

/// <summary>What the forms of the language ask for, each with its shape in one line.</summary>
internal static class Expectations
{
    public static Expectation Then { get; } = Sign("then", "an 'if' goes: if … then … else …", "if 的写法是 if … then … else …");

    public static Expectation Else { get; } = Sign("else", "every 'if' has an 'else'; write 'else null' where it gives nothing", "每个 if 都要有 else;不需要结果时写 else null");

    public static Expectation Return { get; } = Sign("return", "a 'for' goes: for x in … return …", "for 的写法是 for x in … return …");

    public static Expectation BetweenAnd { get; } = Sign("and", "'between' takes two values: between 1 and 5", "between 后面是两个值:between 1 and 5");

    public static Expectation RangeEnd { get; } = new("']' or ')'", " ']' 或 ')'", "a range goes: [1..5]", "区间的写法是 [1..5]");

    public static Expectation Argument { get; } = Sign(")", "put ',' between arguments and ')' behind the last", "参数之间写 ',',最后一个之后写 ')'");

    public static Expectation Item { get; } = Sign("]", "put ',' between items and ']' behind the last", "各项之间写 ',',最后一项之后写 ']'");

    public static Expectation Key { get; } = new("a name", "名称", "braces hold 'name: value'; a list stands in [ ]", "花括号里写 '名称: 值';列表写在 [ ] 里");

    public static Expectation Satisfies(string quantifier) =>
        Sign("satisfies", $"it goes: {quantifier} x in … satisfies …", $"写法是 {quantifier} x in … satisfies …");

    public static Expectation In(string name) => Sign("in", $"say what '{name}' runs over: {name} in …", $"要写明 '{name}' 取自哪个列表:{name} in …");

    /// <summary>A closing bracket whose opening one stands further up.</summary>
    public static Expectation Closing(string open, string close) => Sign(close, $"'{open}' before it is not closed", $"前面的 '{open}' 没有配对");

    private static Expectation Sign(string sign, string whyEn, string whyZh) => new($"'{sign}'", $" '{sign}'", whyEn, whyZh);
}
