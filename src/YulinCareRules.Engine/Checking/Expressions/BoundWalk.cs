using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>The parts of a bound expression.</summary>
internal static class BoundWalk
{
    public static IEnumerable<BoundExpression> Descendants(BoundExpression expression) =>
        Children(expression).SelectMany(Descendants).Prepend(expression);

    public static IEnumerable<BoundExpression> Children(BoundExpression expression) => expression switch
    {
        BoundField field => [field.Source],
        BoundDatePart part => [part.Source],
        BoundParameter { Key: { } key } => [key],
        BoundBinary binary => [binary.Left, binary.Right],
        BoundNot not => [not.Operand],
        BoundNegation negation => [negation.Operand],
        BoundIf branch => [branch.Condition, branch.Then, branch.Else],
        BoundFor iteration => [.. iteration.Iterators.Select(iterator => iterator.List), iteration.Body],
        BoundQuantified quantified => [.. quantified.Iterators.Select(iterator => iterator.List), quantified.Condition],
        BoundFilter filter => [filter.List, filter.Condition],
        BoundIndex index => [index.List, index.Index],
        BoundCall call => call.Arguments,
        BoundList list => list.Items,
        BoundRecord record => record.Fields,
        _ => [],
    };

    /// <summary>The conditions that must all hold for one to hold.</summary>
    public static IEnumerable<BoundExpression> Conjuncts(BoundExpression condition) => condition is BoundBinary { Operator: BinaryOperator.And } and
        ? Conjuncts(and.Left).Concat(Conjuncts(and.Right))
        : [condition];

    /// <summary>The names of the decisions that an expression reads.</summary>
    public static IEnumerable<string> Decisions(BoundExpression expression) =>
        Descendants(expression).OfType<BoundDecision>().Select(decision => decision.Decision);

    /// <summary>The parameters that an expression reads.</summary>
    public static IEnumerable<BoundParameter> Parameters(BoundExpression expression) =>
        Descendants(expression).OfType<BoundParameter>();

    /// <summary>The facts that an expression names, each with its path from a subject; within a list the path ends at the list.</summary>
    public static IEnumerable<(string Path, BoundField Field)> Facts(BoundExpression expression)
    {
        var inner = Descendants(expression).OfType<BoundField>().Select(field => field.Source).ToHashSet(ReferenceEqualityComparer.Instance);
        return Descendants(expression).OfType<BoundField>()
            .Where(field => !inner.Contains(field) && PathOf(field) is not null)
            .Select(field => (PathOf(field)!, field));
    }

    private static string? PathOf(BoundExpression expression) => expression switch
    {
        BoundSubject subject => subject.Subject.Name,
        BoundField field => PathOf(field.Source) is { } source ? $"{source}.{field.Field.Name}" : null,
        _ => null,
    };
}
