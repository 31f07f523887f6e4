using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>Expressions whose names are resolved and whose types are known.</summary>
internal sealed class ExpressionSnapshot(SnapshotStream stream, TextSnapshot text, FactSnapshot facts, SourceSnapshot sources, ValueSnapshot values)
{
    public BoundExpression Expression(BoundExpression? value) => stream.Shared(value, Parts);

    public BoundExpression? Optional(BoundExpression? value) => stream.Optional(value, Expression);

    private BoundExpression Parts(BoundExpression? value)
    {
        var place = text.Place(value?.Place ?? default);
        var made = Kind(value);
        return place.IsKnown ? made with { Place = place } : made;
    }

    private BoundExpression Kind(BoundExpression? value) => stream.Number(value switch
    {
        null or BoundConstant => 0,
        BoundSubject => 1,
        BoundField => 2,
        BoundDatePart => 3,
        BoundLocal => 4,
        BoundAsOf => 5,
        BoundParameter => 6,
        BoundDecision => 7,
        BoundDecisionStatus => 8,
        BoundBinary => 9,
        BoundNot => 10,
        BoundNegation => 11,
        BoundIf => 12,
        BoundFor => 13,
        BoundQuantified => 14,
        BoundFilter => 15,
        BoundIndex => 16,
        BoundCall => 17,
        BoundRecord => 18,
        BoundList => 19,
        _ => throw new NotSupportedException($"{value.GetType().Name} in a snapshot"),
    }) switch
    {
        0 => Constant(value as BoundConstant),
        1 => new BoundSubject(facts.Subject((value as BoundSubject)?.Subject)),
        2 => Field(value as BoundField),
        3 => DatePart(value as BoundDatePart),
        4 => Local(value as BoundLocal),
        5 => new BoundAsOf(),
        6 => Parameter(value as BoundParameter),
        7 => Decision(value as BoundDecision),
        8 => new BoundDecisionStatus(stream.Text((value as BoundDecisionStatus)?.Decision)),
        9 => Binary(value as BoundBinary),
        10 => new BoundNot(Expression((value as BoundNot)?.Operand)),
        11 => new BoundNegation(Expression((value as BoundNegation)?.Operand)),
        12 => If(value as BoundIf),
        13 => For(value as BoundFor),
        14 => Quantified(value as BoundQuantified),
        15 => Filter(value as BoundFilter),
        16 => Index(value as BoundIndex),
        17 => Call(value as BoundCall),
        18 => Record(value as BoundRecord),
        _ => List(value as BoundList),
    };

    private BoundConstant Constant(BoundConstant? value) => new(facts.Type(value?.Type), values.Value(value?.Value));

    private BoundField Field(BoundField? value) => new(Expression(value?.Source), facts.Field(value?.Field));

    private BoundDatePart DatePart(BoundDatePart? value) => new(Expression(value?.Source), stream.Text(value?.Part));

    private BoundLocal Local(BoundLocal? value) => new(facts.Type(value?.Type), stream.Text(value?.Name));

    private BoundParameter Parameter(BoundParameter? value) => new(sources.Parameter(value?.Parameter), Optional(value?.Key));

    private BoundDecision Decision(BoundDecision? value) => new(facts.Type(value?.Type), stream.Text(value?.Decision), stream.OptionalText(value?.Output));

    private BoundBinary Binary(BoundBinary? value) =>
        new(facts.Type(value?.Type), (BinaryOperator)stream.Number((int)(value?.Operator ?? default)), Expression(value?.Left), Expression(value?.Right));

    private BoundIf If(BoundIf? value) => new(facts.Type(value?.Type), Expression(value?.Condition), Expression(value?.Then), Expression(value?.Else));

    private BoundIterator Iterator(BoundIterator? value) => new(stream.Text(value?.Name), Expression(value?.List));

    private BoundFor For(BoundFor? value) => new(facts.Type(value?.Type), stream.Many(value?.Iterators ?? default, Iterator), Expression(value?.Body));

    private BoundQuantified Quantified(BoundQuantified? value) =>
        new(stream.Flag(value?.IsEvery ?? false), stream.Many(value?.Iterators ?? default, Iterator), Expression(value?.Condition));

    private BoundFilter Filter(BoundFilter? value) => new(facts.Type(value?.Type), Expression(value?.List), stream.Text(value?.ItemName), Expression(value?.Condition));

    private BoundIndex Index(BoundIndex? value) => new(facts.Type(value?.Type), Expression(value?.List), Expression(value?.Index));

    private BoundCall Call(BoundCall? value) => new(facts.Type(value?.Type), Function(value?.Function), stream.Many(value?.Arguments ?? default, Expression));

    private BoundRecord Record(BoundRecord? value) => new(facts.Record(value?.Record), stream.Many(value?.Fields ?? default, Expression));

    private BoundList List(BoundList? value) => new(facts.Type(value?.Type), stream.Many(value?.Items ?? default, Expression));

    private BuiltInFunction Function(BuiltInFunction? value)
    {
        var name = stream.Text(value?.Name);
        return FeelFunctions.TryFind(name, out var function) ? function : throw new NotSupportedException($"{name} in a snapshot");
    }
}
