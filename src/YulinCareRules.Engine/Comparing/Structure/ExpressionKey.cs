using System.Text;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Comparing.Structure;

/// <summary>A bound expression as a key: equal for two just when they are built alike. What it reads is told by name, or by what the caller makes of the name.</summary>
internal sealed class ExpressionKey(Func<ParameterModel, string> parameter, Func<string, string> decision)
{
    /// <summary>Figures and decisions by their names alone.</summary>
    public static ExpressionKey ByName { get; } = new(figure => figure.Name, name => name);

    public string Of(BoundExpression? expression)
    {
        var key = new StringBuilder();
        Write(key, expression);
        return key.ToString();
    }

    private void Write(StringBuilder key, BoundExpression? expression)
    {
        if (expression is null)
        {
            key.Append('-');
            return;
        }

        key.Append('(').Append(expression.GetType().Name).Append(' ').Append(Own(expression));
        foreach (var part in BoundWalk.Children(expression))
        {
            Write(key, part);
        }

        key.Append(')');
    }

    // What the node says itself; texts by their length, so that no text can pass for another's structure.
    private string Own(BoundExpression expression) => expression switch
    {
        BoundConstant constant => $"{constant.Value.GetType().Name} {Text(FactText.Plain(constant.Value))}",
        BoundSubject subject => subject.Subject.Name,
        BoundField field => field.Field.Name,
        BoundDatePart part => part.Part,
        BoundLocal local => local.Name,
        BoundParameter figure => parameter(figure.Parameter),
        BoundDecision read => $"{decision(read.Decision)}.{read.Output}",
        BoundDecisionStatus status => decision(status.Decision),
        BoundBinary binary => binary.Operator.ToString(),
        BoundFor iteration => Names(iteration.Iterators),
        BoundQuantified quantified => $"{quantified.IsEvery} {Names(quantified.Iterators)}",
        BoundFilter filter => filter.ItemName,
        BoundCall call => call.Function.Name,
        BoundRecord record => string.Join(',', record.Record.Fields.Select(field => field.Name)),
        _ => string.Empty,
    };

    private static string Names(IEnumerable<BoundIterator> iterators) => string.Join(',', iterators.Select(iterator => iterator.Name));

    private static string Text(string text) => FormattableString.Invariant($"{text.Length}:{text}");
}
