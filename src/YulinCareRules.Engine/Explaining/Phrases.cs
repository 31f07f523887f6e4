using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Explaining;

/// <summary>An expression in words, with the names that people know things by and no identifier.</summary>
internal sealed class Phrases(CheckedPack pack)
{
    public BilingualText Of(BoundExpression expression) => new(Holds(expression, true), Holds(expression, false));

    // A yes-or-no fact that stands for itself is a condition like any other.
    private string Holds(BoundExpression expression, bool zh) =>
        expression is BoundField { Type: BooleanType } or BoundDecision { Type: BooleanType } or BoundLocal { Type: BooleanType } ? Yes(expression, true, zh) : Say(expression, zh);

    private string Say(BoundExpression expression, bool zh) => expression switch
    {
        BoundConstant constant => FactText.For(constant.Value, constant.Type, zh),
        BoundField field => field.Source is BoundSubject or BoundLocal ? field.Field.Title.In(zh) : $"{Say(field.Source, zh)}{(zh ? "的" : ", ")}{field.Field.Title.In(zh)}",
        BoundSubject subject => subject.Subject.Title.In(zh),
        BoundDatePart part => $"{Say(part.Source, zh)}{(zh ? DatePart(part.Part) : $" {part.Part}")}",
        BoundAsOf => zh ? "适用日期" : "the date of application",
        BoundLocal local => local.Type is RecordType { Record: var record } ? record.Title.In(zh) : zh ? "该项" : "the item",
        BoundParameter parameter => parameter.Parameter.Title.In(zh),
        BoundDecision decision => Decision(decision, zh),
        BoundBinary { Operator: BinaryOperator.And } and => $"{Holds(and.Left, zh)}{(zh ? ",且" : ", and ")}{Holds(and.Right, zh)}",
        BoundBinary { Operator: BinaryOperator.Or } or => $"{Holds(or.Left, zh)}{(zh ? ",或" : ", or ")}{Holds(or.Right, zh)}",
        BoundBinary { Operator: BinaryOperator.Equal, Right: BoundConstant { Value: FeelBoolean { Value: var wanted } } } test => Yes(test.Left, wanted, zh),
        BoundBinary { Operator: BinaryOperator.Equal, Right: BoundConstant { Value: FeelNull } } test => $"{Say(test.Left, zh)}{(zh ? "没有规定" : " is not laid down")}",
        BoundBinary { Operator: BinaryOperator.NotEqual, Right: BoundConstant { Value: FeelNull } } test => $"{Say(test.Left, zh)}{(zh ? "已有规定" : " is laid down")}",
        BoundBinary { Left.Type: NumberType measured, Right: BoundConstant { Value: FeelNumber } figure } binary when figure.Type != measured =>
            Say(binary with { Right = new BoundConstant(measured, figure.Value) }, zh),
        BoundBinary binary => $"{Say(binary.Left, zh)}{(zh ? Zh(binary.Operator) : $" {En(binary.Operator)} ")}{Say(binary.Right, zh)}",
        BoundNot { Operand: BoundField field } => Yes(field, false, zh),
        BoundNot { Operand: BoundDecision { Type: BooleanType } decision } => Yes(decision, false, zh),
        BoundNot { Operand: BoundBinary { Operator: var operation } binary } when Opposite(operation) is { } opposite => Say(binary with { Operator = opposite }, zh),
        BoundNot not => zh ? $"并非({Say(not.Operand, zh)})" : $"not ({Say(not.Operand, zh)})",
        BoundNegation negation => $"-{Say(negation.Operand, zh)}",
        BoundIf branch => zh
            ? $"({Say(branch.Condition, zh)}时为{Say(branch.Then, zh)},否则为{Say(branch.Else, zh)})"
            : $"({Say(branch.Then, zh)} if {Say(branch.Condition, zh)}, else {Say(branch.Else, zh)})",
        BoundQuantified quantified => Quantified(quantified, zh),
        BoundFor iteration => zh ? $"各{Say(iteration.Iterators[0].List, zh)}的({Say(iteration.Body, zh)})" : $"({Say(iteration.Body, zh)}) of each of {Say(iteration.Iterators[0].List, zh)}",
        BoundFilter filter => zh ? $"{Say(filter.List, zh)}中({Say(filter.Condition, zh)})的" : $"those of {Say(filter.List, zh)} with ({Say(filter.Condition, zh)})",
        BoundIndex index => Say(index.List, zh),
        BoundCall call => $"{Function(call.Function.Name, zh)}({string.Join(zh ? "、" : ", ", call.Arguments.Select(argument => Say(argument, zh)))})",
        BoundRecord record => record.Record.Title.In(zh),
        BoundList list => string.Join(zh ? "、" : ", ", list.Items.Select(item => Say(item, zh))),
        _ => string.Empty,
    };

    private static BinaryOperator? Opposite(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.LessThan => BinaryOperator.GreaterThanOrEqual,
        BinaryOperator.GreaterThanOrEqual => BinaryOperator.LessThan,
        BinaryOperator.GreaterThan => BinaryOperator.LessThanOrEqual,
        BinaryOperator.LessThanOrEqual => BinaryOperator.GreaterThan,
        _ => null,
    };

    private string Yes(BoundExpression fact, bool wanted, bool zh) => zh
        ? $"{Say(fact, zh)}为{(wanted ? "是" : "否")}"
        : $"{Say(fact, zh)} is {(wanted ? "yes" : "no")}";

    private string Decision(BoundDecision reference, bool zh)
    {
        var decision = pack.FindDecision(reference.Decision);
        var title = decision?.Title.In(zh) ?? reference.Decision;
        return reference.Output is { } output && decision?.FindOutput(output) is { } found ? $"{title}{(zh ? "的" : ", ")}{found.Title.In(zh)}" : title;
    }

    private string Quantified(BoundQuantified quantified, bool zh)
    {
        if (quantified.Iterators is [{ Name: "?member", List: var list }] && quantified.Condition is BoundBinary { Right: var value })
        {
            return zh ? $"{Say(value, zh)}属于{Say(list, zh)}" : $"{Say(value, zh)} is one of {Say(list, zh)}";
        }

        var lists = string.Join(zh ? "、" : ", ", quantified.Iterators.Select(iterator => Say(iterator.List, zh)).Distinct());
        return (quantified.IsEvery, zh) switch
        {
            (true, true) => $"{lists}中每一项都满足:{Say(quantified.Condition, zh)}",
            (false, true) => $"{lists}中有满足以下条件的:{Say(quantified.Condition, zh)}",
            (true, false) => $"every one of {lists} has: {Say(quantified.Condition, zh)}",
            _ => $"some of {lists} have: {Say(quantified.Condition, zh)}",
        };
    }

    private static string DatePart(string part) => part switch { "year" => "所在年份", "month" => "所在月份", _ => "日" };

    private static string Function(string name, bool zh) => !zh ? name : name switch
    {
        "sum" => "合计",
        "count" => "个数",
        "min" => "最小值",
        "max" => "最大值",
        "list contains" => "包含",
        "ceiling" => "向上取整",
        "floor" => "向下取整",
        _ => "计算",
    };

    private static string Zh(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => "是",
        BinaryOperator.NotEqual => "不是",
        BinaryOperator.LessThan => "小于",
        BinaryOperator.LessThanOrEqual => "不超过",
        BinaryOperator.GreaterThan => "大于",
        BinaryOperator.GreaterThanOrEqual => "不少于",
        BinaryOperator.Add => "加",
        BinaryOperator.Subtract => "减",
        BinaryOperator.Multiply => "乘以",
        BinaryOperator.Divide => "除以",
        _ => "的乘方",
    };

    private static string En(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => "is",
        BinaryOperator.NotEqual => "is not",
        BinaryOperator.LessThan => "is less than",
        BinaryOperator.LessThanOrEqual => "is at most",
        BinaryOperator.GreaterThan => "is more than",
        BinaryOperator.GreaterThanOrEqual => "is at least",
        BinaryOperator.Add => "plus",
        BinaryOperator.Subtract => "minus",
        BinaryOperator.Multiply => "times",
        BinaryOperator.Divide => "divided by",
        _ => "to the power of",
    };
}
