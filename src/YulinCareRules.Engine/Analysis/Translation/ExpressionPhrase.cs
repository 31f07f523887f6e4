using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Analysis.Translation;

/// <summary>A bound expression as text: the same for two that say the same of the same facts.</summary>
internal static class ExpressionPhrase
{
    public static string Of(BoundExpression expression, Frame? frame)
    {
        string Next(BoundExpression part) => Of(part, frame);
        string Each(IEnumerable<BoundExpression> parts) => string.Join(", ", parts.Select(Next));

        return expression switch
        {
            BoundConstant constant => FactText.Plain(constant.Value),
            BoundSubject subject => subject.Subject.Name,
            BoundField field => $"{Next(field.Source)}.{field.Field.Name}",
            BoundDatePart part => $"{Next(part.Source)}.{part.Part}",
            BoundLocal local => Frame.TagOf(frame, local.Name),
            BoundAsOf => CaseReader.AsOf,
            BoundParameter { Key: { } key } parameter => $"{parameter.Parameter.Name}({Next(key)})",
            BoundParameter parameter => parameter.Parameter.Name,
            BoundDecision { Output: { } output } decision => $"{decision.Decision}.{output}",
            BoundDecision decision => decision.Decision,
            BoundBinary binary => $"{Bracketed(binary.Left)} {Signs.Of(binary.Operator)} {Bracketed(binary.Right)}",
            BoundNot not => $"not({Next(not.Operand)})",
            BoundNegation negation => $"-{Bracketed(negation.Operand)}",
            BoundIf branch => $"if {Next(branch.Condition)} then {Next(branch.Then)} else {Next(branch.Else)}",
            BoundFor iteration => $"for {Iterators(iteration.Iterators)} return {Next(iteration.Body)}",
            BoundQuantified quantified => $"{(quantified.IsEvery ? "every" : "some")} {Iterators(quantified.Iterators)} satisfies {Next(quantified.Condition)}",
            BoundFilter filter => $"{Next(filter.List)}[{Next(filter.Condition)}]",
            BoundIndex index => $"{Next(index.List)}[{Next(index.Index)}]",
            BoundCall call => $"{call.Function.Name}({Each(call.Arguments)})",
            BoundList list => $"[{Each(list.Items)}]",
            BoundRecord record => $"{{{Each(record.Fields)}}}",
            _ => expression.ToString(),
        };

        string Bracketed(BoundExpression part) => part is BoundBinary or BoundIf ? $"({Next(part)})" : Next(part);

        string Iterators(IEnumerable<BoundIterator> iterators) => string.Join(", ", iterators.Select(iterator => $"{iterator.Name} in {Next(iterator.List)}"));
    }
}
