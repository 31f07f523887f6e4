using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Places;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>An expression in words within a line of text; what it names is a link to where that is explained.</summary>
internal sealed class Phrasing(Edition edition)
{
    private readonly Values values = new(edition.Chinese);
    private readonly bool zh = edition.Chinese;

    public object Of(BoundExpression expression) => Of(expression, LocalNames.None);

    public object Of(BoundExpression expression, LocalNames locals) => expression switch
    {
        BoundConstant { Type: ListType list, Value: FeelList { Items.IsEmpty: true } } => values.Of(new FeelList([]), list),
        BoundConstant constant => values.Of(constant.Value, constant.Type),
        BoundField field => Field(field, locals),
        BoundSubject subject => edition.Of(subject.Subject.Title),
        BoundDatePart part => zh ? Line(Of(part.Source, locals), DatePart(part.Part)) : Line("the ", part.Part, " of ", Of(part.Source, locals)),
        BoundAsOf => edition.Say("适用日期", "the date of application"),
        BoundLocal local => Local(local, locals),
        BoundParameter parameter => Parameter(parameter, locals),
        BoundDecision decision => Decision(decision),
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } joined => Joined(joined, locals),
        BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Power } sum => Arithmetic(sum, locals),
        BoundBinary test => Line(Of(test.Left, locals), Test(test.Operator, test.Left, test.Right, locals)),
        BoundNot { Operand: BoundField or BoundDecision } not => Line(Of(not.Operand, locals), zh ? "为否" : " is no"),
        BoundNot { Operand: BoundBinary { Operator: var operation } test } when Opposite(operation) is { } opposite => Of(test with { Operator = opposite }, locals),
        BoundNot not => zh ? Line("并非:", Of(not.Operand, locals)) : Line("it is not so that ", Of(not.Operand, locals)),
        BoundNegation negation => Line("−", Inner(negation.Operand, locals)),
        BoundIf branch => If(branch, locals),
        BoundQuantified quantified => Quantified(quantified, locals),
        BoundFor iteration => For(iteration, locals),
        BoundFilter filter => Filter(filter, locals),
        BoundIndex index => zh ? Line(Of(index.List, locals), "第", Of(index.Index, locals), "项") : Line("entry ", Of(index.Index, locals), " of ", Of(index.List, locals)),
        BoundCall call => Call(call, locals),
        BoundRecord record => edition.Of(record.Record.Title),
        BoundList { Items.IsEmpty: true } => edition.Say("(无)", "(none)"),
        BoundList list => Line([.. Join(list.Items.Select(item => Of(item, locals)), edition.Comma)]),
        _ => string.Empty,
    };

    /// <summary>A condition: a bare yes-or-no fact is said to be yes.</summary>
    public object Condition(BoundExpression expression, LocalNames locals) => expression is BoundField or BoundDecision
        ? Line(Of(expression, locals), zh ? "为是" : " is yes")
        : Of(expression, locals);

    /// <summary>The rest of a sentence that began with the value tested, such as "is at most 3".</summary>
    public object Test(BinaryOperator operation, BoundExpression tested, BoundExpression against, LocalNames locals)
    {
        if (against is BoundConstant { Value: FeelNull })
        {
            var known = operation == BinaryOperator.NotEqual;
            return tested is BoundField
                ? known ? edition.Say("为已知", " is known") : edition.Say("为未知", " is unknown")
                : known ? edition.Say("已有规定", " is laid down") : edition.Say("没有规定", " is not laid down");
        }

        var words = tested.Type is DateType ? Dates(operation) : Operation(operation);
        return zh ? Line(words, Inner(against, locals, tested)) : Line($" {words} ", Inner(against, locals, tested));
    }

    public static object Line(params object[] parts) => parts;

    private string Operation(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => zh ? "为" : "is",
        BinaryOperator.NotEqual => zh ? "不为" : "is not",
        BinaryOperator.LessThan => zh ? "小于" : "is less than",
        BinaryOperator.LessThanOrEqual => zh ? "不超过" : "is at most",
        BinaryOperator.GreaterThan => zh ? "大于" : "is more than",
        _ => zh ? "不少于" : "is at least",
    };

    private string Dates(BinaryOperator operation) => operation switch
    {
        BinaryOperator.LessThan => zh ? "早于" : "is before",
        BinaryOperator.LessThanOrEqual => zh ? "不晚于" : "is on or before",
        BinaryOperator.GreaterThan => zh ? "晚于" : "is after",
        BinaryOperator.GreaterThanOrEqual => zh ? "不早于" : "is on or after",
        _ => Operation(operation),
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

    // What is compared or reckoned with stands in brackets where it is itself made of parts.
    private object Inner(BoundExpression expression, LocalNames locals, BoundExpression? comparedWith = null) => expression switch
    {
        BoundConstant { Value: FeelNumber number, Type: NumberType { Unit: null } type } when comparedWith?.Type is NumberType { Unit: { } unit } =>
            values.Of(number, type with { Unit = unit }),
        BoundBinary or BoundIf => zh ? Line("(", Of(expression, locals), ")") : Line("(", Of(expression, locals), ")"),
        _ => Of(expression, locals),
    };

    private object Joined(BoundBinary joined, LocalNames locals) => Line([.. Join(
        Chains.Parts(joined).Select(part => part is BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } ? Line(edition.Say("(", "("), Of(part, locals), edition.Say(")", ")")) : Condition(part, locals)),
        joined.Operator == BinaryOperator.And ? edition.Say(",且", ", and ") : edition.Say(",或", ", or "))]);

    private object Arithmetic(BoundBinary sum, LocalNames locals)
    {
        // Texts that are put together simply follow each other.
        if (sum.Type is TextType)
        {
            return Line(Piece(sum.Left, locals), Piece(sum.Right, locals));
        }

        var sign = sum.Operator switch
        {
            BinaryOperator.Add => " + ",
            BinaryOperator.Subtract => " − ",
            BinaryOperator.Multiply => " × ",
            BinaryOperator.Divide => " ÷ ",
            _ => " ^ ",
        };
        return Line(Inner(sum.Left, locals), sign, Inner(sum.Right, locals));
    }

    private object Piece(BoundExpression expression, LocalNames locals) =>
        expression is BoundConstant { Value: FeelString text } ? text.Value : Of(expression, locals);

    private object Field(BoundField field, LocalNames locals)
    {
        var title = edition.Of(field.Field.Title);
        object name = field.Source.Type is RecordType { Record: var record } && edition.Addresses.Fact(record.Name, field.Field.Name) is { } address
            ? Link(address, title)
            : title;
        return field.Source switch
        {
            BoundSubject => name,
            BoundLocal local when locals.Find(local.Name) is null => name,
            _ => zh ? Line(Of(field.Source, locals), "的", name) : Line(name, " of ", Of(field.Source, locals)),
        };
    }

    private object Local(BoundLocal local, LocalNames locals) => locals.Find(local.Name) ?? local.Name switch
    {
        "actual" => local.Type is NumberType ? edition.Say("实际数", "the actual value") : edition.Say("实际情况", "the actual state"),
        "limit" => local.Type is NumberType ? edition.Say("限值", "the limit") : edition.Say("规定的界限", "the limit"),
        _ when local.Type is RecordType { Record: var record } => edition.Of(record.Title),
        _ => edition.Say("该项", "the entry"),
    };

    private object Parameter(BoundParameter read, LocalNames locals)
    {
        var parameter = read.Parameter;
        var name = Link(edition.Addresses.Parameter(parameter), Class("figure"), edition.Of(parameter.Title));
        return read.Key switch
        {
            null when Constant(parameter) is { } only => Line(name, Figure(only)),
            BoundConstant { Value: FeelString key } constant when parameter.Periods is [{ ByKey: { } byKey }] && byKey.TryGetValue(key.Value, out var single) =>
                Line(name, Figure($"{values.Of(key, constant.Type)}{edition.Colon}{values.Of(single, parameter.Type)}")),
            null => name,
            { } key => zh ? Line(name, "(按", Of(key, locals), ")") : Line(name, " (by ", Of(key, locals), ")"),
        };
    }

    // The one value that it has at all times, if that is so.
    private string? Constant(ParameterModel parameter) =>
        parameter.Periods.Select(period => period.Single is { } single ? values.Of(single, parameter.Type) : null).Distinct().ToList() is [{ } only] ? only : null;

    private string Figure(string words) => zh ? $"({words})" : $" ({words})";

    private object Decision(BoundDecision reference)
    {
        var decision = edition.Pack.FindDecision(reference.Decision)!;
        var name = Link(edition.Addresses.Decision(decision.Name), edition.Of(decision.Title));
        return reference.Output is { } output && decision.FindOutput(output) is { } found
            ? zh ? Line(name, "的", edition.Of(found.Title)) : Line(name, ": ", edition.Of(found.Title))
            : name;
    }

    private object If(BoundIf branch, LocalNames locals) => zh
        ? Line(Condition(branch.Condition, locals), "时为", Inner(branch.Then, locals), ",否则为", Inner(branch.Else, locals))
        : Line(Inner(branch.Then, locals), " if ", Condition(branch.Condition, locals), ", otherwise ", Inner(branch.Else, locals));

    private object Quantified(BoundQuantified quantified, LocalNames locals)
    {
        if (quantified.Iterators is [{ Name: "?member", List: var list }] && quantified.Condition is BoundBinary { Right: var value })
        {
            return zh ? Line(Of(value, locals), "属于", Of(list, locals)) : Line(Of(value, locals), " is one of ", Of(list, locals));
        }

        var inner = locals.With(quantified.Iterators, zh);
        return Line(Head(quantified, locals, inner), Condition(quantified.Condition, inner));
    }

    /// <summary>The opening of a statement on some or all entries of a list, up to the condition.</summary>
    public object Head(BoundQuantified quantified, LocalNames outer, LocalNames inner)
    {
        var lists = quantified.Iterators.Select(iterator => (object)(zh
            ? Line(Of(iterator.List, outer), quantified.IsEvery ? "中的每一项(" : "中有一项(", inner.Find(iterator.Name)!, ")")
            : Line(inner.Find(iterator.Name)!, " in ", Of(iterator.List, outer))));
        var all = Line([.. Join(lists, edition.Comma)]);
        return zh ? Line(all, quantified.IsEvery ? "都满足:" : "满足:") : Line(quantified.IsEvery ? "for every " : "there is ", all, quantified.IsEvery ? ": " : " such that: ");
    }

    private object For(BoundFor iteration, LocalNames locals)
    {
        // One list needs no letters: its entries are spoken of as a kind.
        var inner = iteration.Iterators.Length == 1 ? locals : locals.With(iteration.Iterators, zh);
        var lists = Line([.. Join(iteration.Iterators.Select(iterator => Of(iterator.List, locals)), edition.Comma)]);
        return zh ? Line("各", lists, "的", Inner(iteration.Body, inner)) : Line(Inner(iteration.Body, inner), " of each of ", lists);
    }

    private object Filter(BoundFilter filter, LocalNames locals) => zh
        ? Line(Of(filter.List, locals), "中", Condition(filter.Condition, locals), "的各项")
        : Line("those of ", Of(filter.List, locals), " where ", Condition(filter.Condition, locals));

    private object Call(BoundCall call, LocalNames locals)
    {
        var arguments = call.Arguments.Select(argument => Of(argument, locals)).ToList();
        return (call.Function.Name, arguments) switch
        {
            ("string", [var only]) => only,
            ("count", [var list]) => zh ? Line(list, "的数目") : Line("the number of ", list),
            ("sum", [var list]) => zh ? Line(list, "的合计") : Line("the sum of ", list),
            ("min", [var list]) => zh ? Line(list, "中最小的") : Line("the least of ", list),
            ("max", [var list]) => zh ? Line(list, "中最大的") : Line("the greatest of ", list),
            ("list contains", [var list, var entry]) => zh ? Line(list, "包含", entry) : Line(list, " contains ", entry),
            _ => Line(Functions.NameOf(call.Function.Name, zh), zh ? "(" : "(", Line([.. Join(arguments, edition.Comma)]), zh ? ")" : ")"),
        };
    }

    private static string DatePart(string part) => part switch { "year" => "所在年份", "month" => "所在月份", _ => "之日" };
}
