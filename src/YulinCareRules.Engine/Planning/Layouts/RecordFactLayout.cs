using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Layouts;

/// <summary>Facts as they are read from text: records of values by place. What reads one is to become part of the code that is made, which is never made better later.</summary>
internal sealed class RecordFactLayout : IFactLayout
{
    public Type CaseType => typeof(CaseFacts);

    public Expression Subject(Expression facts, SubjectModel subject) =>
        Expression.Call(facts, nameof(CaseFacts.Find), null, Expression.Constant(subject));

    public Expression Record(Expression record, RecordModel of, FieldModel field) => Call(nameof(InnerRecord), record, field);

    public Expression Scalar(Expression record, RecordModel of, FieldModel field) => field.Type switch
    {
        BooleanType => Call(nameof(Boolean), record, field),
        NumberType { IsInteger: true } => Call(nameof(Integer), record, field),
        NumberType => Call(nameof(Number), record, field),
        DateType => Call(nameof(Date), record, field),
        TextType => Call(nameof(Text), record, field),
        EnumerationType { Enumeration: var enumeration } => Expression.Call(typeof(RecordFactLayout), nameof(Place), null, record, Expression.Constant(field.Index), Expression.Constant(enumeration)),
        _ => throw new BeyondPlanException(),
    };

    public Expression Stored(Expression record, RecordModel of, FieldModel field) => Scalar(record, of, field);

    public Expression List(Expression record, RecordModel of, FieldModel field) => Call(nameof(Items), record, field);

    public Expression Element(Expression array, Expression index) => Expression.TypeAs(Expression.ArrayIndex(array, index), typeof(FactRecord));

    public Expression Item(Expression array, Expression index, PackType type) => Expression.Call(typeof(RecordFactLayout), nameof(Known), null, Expression.ArrayIndex(array, index));

    internal static FeelValue? Known(FactValue fact) => (fact as FactKnown)?.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static FactRecord? InnerRecord(FactRecord record, int index) => record.Fields[index] as FactRecord;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool? Boolean(FactRecord record, int index) => ValueOf(record, index) is FeelBoolean known ? known.Value : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long? Integer(FactRecord record, int index) => ValueOf(record, index) is FeelNumber known ? decimal.ToInt64(known.Value) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static decimal? Number(FactRecord record, int index) => ValueOf(record, index) is FeelNumber known ? known.Value : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long? Date(FactRecord record, int index) => ValueOf(record, index) is FeelDate known ? known.Date.DayNumber : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static string? Text(FactRecord record, int index) => (ValueOf(record, index) as FeelString)?.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int? Place(FactRecord record, int index, EnumerationModel enumeration) =>
        ValueOf(record, index) is FeelString known ? enumeration.PlaceOf(known.Value) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static FactValue[]? Items(FactRecord record, int index) =>
        record.Fields[index] is FactList list ? ImmutableCollectionsMarshal.AsArray(list.Items) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FeelValue? ValueOf(FactRecord record, int index) => (record.Fields[index] as FactKnown)?.Value;

    private static MethodCallExpression Call(string method, Expression record, FieldModel field) =>
        Expression.Call(typeof(RecordFactLayout), method, null, record, Expression.Constant(field.Index));
}
