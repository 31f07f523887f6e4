using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Findings.Readings;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>Records, lists of them and loops over them.</summary>
internal sealed partial class ReadingCompiler
{
    private int loops;

    /// <summary>A list of records that is a fact of the case.</summary>
    /// <exception cref="BeyondPlanException">It is not.</exception>
    public RecordListReading ListOf(BoundExpression list) =>
        list is BoundField { Type: ListType { Element: RecordType } } field ? new RecordListReading(RecordOf(field.Source), field.Field) : throw new BeyondPlanException();

    /// <summary>The path of a fact of the case.</summary>
    public static string PathOf(BoundExpression fact) => fact switch
    {
        BoundSubject subject => subject.Subject.Name,
        BoundField field => $"{PathOf(field.Source)}.{field.Field.Name}",
        _ => throw new BeyondPlanException(),
    };

    private RecordReading RecordOf(BoundExpression source) => source switch
    {
        BoundSubject own when own.Subject.Name == subject.Name => new OwnSubjectReading(),
        BoundSubject other => new SubjectReading(other.Subject),
        BoundField { Type: RecordType } field => new InnerRecordReading(RecordOf(field.Source), field.Field.Index),
        BoundLocal local => Variable(local.Name).Element ?? throw new BeyondPlanException(),
        _ => throw new BeyondPlanException(),
    };

    private QuantifiedReading Quantify(BoundQuantified quantified, int number) => Over(quantified.Iterators[number], (list, slot) =>
        new QuantifiedReading(list, slot, number + 1 < quantified.Iterators.Length ? Quantify(quantified, number + 1) : Compile(quantified.Condition), quantified.IsEvery));

    // The first place is that of the requirement's own element.
    private T Over<T>(BoundIterator iterator, Func<RecordListReading, int, T> body)
    {
        var list = ListOf(iterator.List);
        var slot = 1 + loops;
        if (slot >= FindingScope.MostElements)
        {
            throw new BeyondPlanException();
        }

        loops++;
        variables.Add(new ReadingVariable(iterator.Name, new ElementReading(slot), KeyOf(iterator.List), null));
        var result = body(list, slot);
        variables.RemoveAt(variables.Count - 1);
        loops--;
        return result;
    }
}
