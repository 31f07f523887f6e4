using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Diagnostics;

/// <summary>YCR15xx: expressions that have no value but null, and why.</summary>
internal static class EvaluationDiagnostics
{
    // Among more names than these nobody looks for a slip.
    private const int MostCandidates = 500;

    public static FeelDiagnostic UnknownName(TextSpan span, string name, string? near) =>
        new("YCR1501", span, $"there is no '{name}' here{MeantEn(near)}", $"这里没有名为 '{name}' 的内容{MeantZh(near)}");

    public static FeelDiagnostic NoOperation(TextSpan span, BinaryOperator operation, FeelValue left, FeelValue right)
    {
        var (mendEn, mendZh) = Mend(operation, left, right);
        return new("YCR1502", span, $"'{Signs.Of(operation)}' has no result for {Type(left)} and {Type(right)}{mendEn}", $"'{Signs.Of(operation)}' 对 {Type(left)} 和 {Type(right)} 没有结果{mendZh}");
    }

    public static FeelDiagnostic NoOperation(TextSpan span, BinaryOperator operation, FeelType left, FeelType right) =>
        new("YCR1502", span, $"'{Signs.Of(operation)}' has no result for {left} and {right}", $"'{Signs.Of(operation)}' 对 {left} 和 {right} 没有结果");

    public static FeelDiagnostic NoNegation(TextSpan span, FeelValue operand) => NoNegation(span, Type(operand));

    public static FeelDiagnostic NoMember(TextSpan span, string member, FeelValue source)
    {
        var near = source is FeelContext context ? ForeignWords.Meant(member, [.. context.Entries.Take(MostCandidates).Select(entry => entry.Key)]) : null;
        return new("YCR1503", span, $"{Type(source)} has no '{member}'{MeantEn(near)}", $"{Type(source)} 没有 '{member}'{MeantZh(near)}");
    }

    public static FeelDiagnostic NoNegation(TextSpan span, FeelType operand) =>
        new("YCR1502", span, $"'-' has no result for {operand}", $"'-' 对 {operand} 没有结果");

    public static FeelDiagnostic NoMember(TextSpan span, string member, FeelType source) =>
        new("YCR1503", span, $"{source} has no '{member}'", $"{source} 没有 '{member}'");

    public static FeelDiagnostic NotFunction(TextSpan span, FeelValue value) => NotFunction(span, Type(value));

    public static FeelDiagnostic NotFunction(TextSpan span, FeelType type) =>
        new("YCR1504", span, $"{type} is no function and cannot be called", $"{type} 不是函数,不能调用");

    public static FeelDiagnostic WrongArguments(TextSpan span, string function, string signatures) =>
        new("YCR1505", span, $"the arguments do not fit {function}: it takes {signatures}", $"参数与 {function} 不符:应为 {signatures}");

    public static FeelDiagnostic WrongType(TextSpan span, string what, FeelType expected, FeelValue found) =>
        new("YCR1506", span, $"{what} must be {expected}, but is {Type(found)}", $"{what} 应为 {expected},实为 {Type(found)}");

    public static FeelDiagnostic NoResult(TextSpan span, string function, string why, string whyZh) =>
        new("YCR1507", span, $"{function} has no result: {why}", $"{function} 没有结果:{whyZh}");

    public static FeelDiagnostic NotBoolean(TextSpan span, FeelValue found) => NotBoolean(span, Type(found));

    public static FeelDiagnostic NotBoolean(TextSpan span, FeelType found) =>
        new("YCR1508", span, $"a condition must be true or false, but is {found}", $"条件应为 true 或 false,实为 {found}");

    public static FeelDiagnostic NotIterable(TextSpan span, FeelValue found) => NotIterable(span, Type(found));

    public static FeelDiagnostic NotIterable(TextSpan span, FeelType found) =>
        new("YCR1509", span, $"there is nothing to run over: a list, or a range of whole numbers or dates from low to high, is needed, not {found}", $"无法逐项循环:需要列表,或由小到大的整数或日期区间,而不是 {found}");

    public static FeelDiagnostic BadRange(TextSpan span, FeelValue low, FeelValue high) => BadRange(span, Type(low), Type(high));

    public static FeelDiagnostic BadRange(TextSpan span, FeelType low, FeelType high) =>
        new("YCR1510", span, $"{low} and {high} are no ends of a range", $"{low} 与 {high} 不能作区间的两端");

    public static FeelDiagnostic BackwardRange(TextSpan span, FeelValue low, FeelValue high) =>
        new("YCR1510", span, $"a range runs from low to high, but {ValueText.Of(low)} comes after {ValueText.Of(high)}", $"区间应由小到大,而 {ValueText.Of(low)} 在 {ValueText.Of(high)} 之后");

    public static FeelDiagnostic DuplicateEntry(TextSpan span, string name) =>
        new("YCR1511", span, $"the entry '{name}' is written twice", $"'{name}' 写了两次");

    public static FeelDiagnostic UnknownType(TextSpan span, string name) =>
        new("YCR1512", span, $"there is no type '{name}'", $"没有类型 '{name}'");

    public static FeelDiagnostic PartlessType(TextSpan span, string name) =>
        new("YCR1512", span, $"'{name}' alone is no type: say of what, as in '{Whole(name)}'", $"单写 '{name}' 不成类型:请写明其内容,如 '{Whole(name)}'");

    public static FeelDiagnostic External(TextSpan span) =>
        new("YCR1513", span, "functions of the machine outside are not called", "不调用表达式之外的函数");

    public static FeelDiagnostic Budget(TextSpan span, string what, string whatZh) =>
        new("YCR1514", span, $"stopped: {what}", $"已中止:{whatZh}");

    private static string Whole(string name) => name switch
    {
        "context" => "context<name: string>",
        "function" => "function<number> -> string",
        _ => $"{name}<number>",
    };

    // The slips behind most of these: a date in plain quotes, a number in quotes, two comparisons in one.
    private static (string En, string Zh) Mend(BinaryOperator operation, FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelDate, FeelString) or (FeelString, FeelDate) => ("; write a date as @\"2020-08-01\"", ";日期请写作 @\"2020-08-01\""),
        (FeelNumber, FeelString) or (FeelString, FeelNumber) => ("; write a number without quotes, or turn it into text by string(…)", ";数不加引号,或用 string(…) 转成文字"),
        (FeelBoolean, _) when operation is BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual =>
            ("; join two comparisons by 'and': 1 < x and x < 3", ";两个比较之间用 and 连接:1 < x and x < 3"),
        _ => (string.Empty, string.Empty),
    };

    private static string MeantEn(string? near) => near is null ? string.Empty : $"; did you mean '{near}'?";

    private static string MeantZh(string? near) => near is null ? string.Empty : $",是否指 '{near}'?";

    private static FeelType Type(FeelValue value) => TypeConformance.NameOf(value);
}
