using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning;

/// <summary>Code that tells whether facts are within what their fields declare. Where they are not, or it cannot be told quickly, it says no, and a closer look names what is wrong.</summary>
internal sealed class BoundsPlan(IFactLayout layout)
{
    // Beyond this, comparing each with each would cost too much.
    private const int MostUnique = 128;

    // So many fields are looked at where their record is met. Other kinds of record have a method each: a long one is not made as quick as it could be.
    private const int MostInline = 32;

    private readonly Dictionary<RecordModel, Expression> records = new(ReferenceEqualityComparer.Instance);
    private readonly ParameterExpression signs = Expression.Variable(typeof(int), "signs");
    private readonly LabelTarget answer = Expression.Label(typeof(bool), "answer");

    public static Func<object, bool> Of(FactModel model, IFactLayout layout) => new BoundsPlan(layout).Compile(model);

    private Func<object, bool> Compile(FactModel model)
    {
        var facts = Expression.Parameter(typeof(object), "facts");
        var typed = Expression.Variable(layout.CaseType, "typed");
        var steps = model.Subjects.Select(subject => Present(layout.Subject(typed, subject), record => Record(record, subject.Record)));
        return Expression.Lambda<Func<object, bool>>(Body([typed], [Expression.Assign(typed, Expression.Convert(facts, layout.CaseType)), .. steps]), facts).Compile();
    }

    // What is out of bounds shows in the sign of what has been brought together.
    private BlockExpression Body(IEnumerable<ParameterExpression> variables, IEnumerable<Expression> steps) =>
        Expression.Block([.. variables, signs], [Expression.Assign(signs, Expression.Constant(0)), .. steps, Expression.Label(answer, Expression.GreaterThanOrEqual(signs, Expression.Constant(0)))]);

    private Expression Record(Expression record, RecordModel model)
    {
        if (model.Fields.Length <= MostInline && model.Fields.All(field => field.Type is not (RecordType or ListType { Element: RecordType })))
        {
            return Expression.Block(typeof(void), StepsOf(record, model));
        }

        if (!records.TryGetValue(model, out var method))
        {
            var parameter = Expression.Parameter(record.Type, "record");
            method = Expression.Constant(Expression.Lambda(Body([], StepsOf(parameter, model)), parameter).Compile());
            records.Add(model, method);
        }

        return Refuse(Expression.Not(Expression.Invoke(method, record)));
    }

    private List<Expression> StepsOf(Expression record, RecordModel model)
    {
        var signed = model.Fields.Select(field => Sign(record, model, field)).OfType<Expression>().ToList();
        return
        [
            signed.Count == 0 ? Expression.Empty() : Bring(signed),
            .. model.Fields.Where(field => !HasSign(field)).Select(field => Field(record, model, field)).OfType<Expression>(),
        ];
    }

    private BinaryExpression Bring(IEnumerable<Expression> together) => Expression.Assign(signs, together.Aggregate((Expression)signs, Expression.Or));

    private static bool HasSign(FieldModel field) => field is { Type: EnumerationType } || (field is { Type: NumberType { IsInteger: var isWhole }, Minimum: 0, Maximum: null } && (isWhole || DecimalBits.IsKnown));

    private static bool HasBounds(FieldModel field) => field switch
    {
        { Type: RecordType or ListType { Element: RecordType } or EnumerationType } => true,
        { Type: NumberType } => field.Minimum is not null || field.Maximum is not null,
        _ => false,
    };

    // Less than zero where the field is out of bounds: processors foresee no jump as quickly as they do none at all.
    private Expression? Sign(Expression record, RecordModel model, FieldModel field)
    {
        if (!HasSign(field))
        {
            return null;
        }

        var number = Known(layout.Stored(record, model, field));
        if (field.Type is EnumerationType { Enumeration.Values.Length: var count })
        {
            var place = Expression.Convert(number, typeof(int));
            return Expression.Or(place, Expression.Subtract(Expression.Constant(count - 1), place));
        }

        return number.Type == typeof(decimal) ? Expression.Call(typeof(DecimalBits), nameof(DecimalBits.SignOf), null, number)
            : number.Type == typeof(long) ? Expression.Convert(Expression.RightShift(number, Expression.Constant(32)), typeof(int))
            : Expression.Convert(number, typeof(int));
    }

    private ConditionalExpression Refuse(Expression when) => Expression.IfThen(when, Expression.Return(answer, Expression.Constant(false)));

    private static BlockExpression Present(Expression read, Func<Expression, Expression> then)
    {
        var value = Expression.Variable(read.Type);
        return Expression.Block(
            [value],
            Expression.Assign(value, read),
            Expression.IfThen(Expression.ReferenceNotEqual(value, Expression.Constant(null, value.Type)), then(value)));
    }

    private Expression? Field(Expression record, RecordModel model, FieldModel field) => field.Type switch
    {
        RecordType { Record: var inner } => Present(layout.Record(record, model, field), value => Record(value, inner)),
        ListType { Element: RecordType { Record: var element } } => Present(layout.List(record, model, field), items => List(items, element, field)),
        NumberType when HasBounds(field) => Within(layout.Stored(record, model, field), field.Minimum, field.Maximum),
        _ => null,
    };

    private static MethodCallExpression Known(Expression stored) => Expression.Call(stored, nameof(Nullable<>.GetValueOrDefault), null);

    // What is unknown reads as zero; only where zero is out of bounds has it to be told from it.
    private BlockExpression Within(Expression stored, decimal? minimum, decimal? maximum)
    {
        var value = Expression.Variable(stored.Type);
        Expression number = Expression.Call(value, nameof(Nullable<>.GetValueOrDefault), null);
        number = number.Type == typeof(decimal) ? number : Expression.Convert(number, typeof(long));
        var tests = new List<Expression>();
        if (minimum is { } low)
        {
            tests.Add(low == 0 && number.Type == typeof(decimal) ? Expression.Call(typeof(decimal), nameof(decimal.IsNegative), null, number) : Expression.LessThan(number, Bound(decimal.Ceiling(low), low, number.Type)));
        }

        if (maximum is { } high)
        {
            tests.Add(Expression.GreaterThan(number, Bound(decimal.Floor(high), high, number.Type)));
        }

        var test = tests.Aggregate(Expression.OrElse);
        return Expression.Block(
            [value],
            Expression.Assign(value, stored),
            Refuse(minimum > 0 || maximum < 0 ? Expression.AndAlso(Expression.Property(value, nameof(Nullable<>.HasValue)), test) : test));
    }

    private static ConstantExpression Bound(decimal whole, decimal exact, Type type) =>
        type == typeof(decimal) ? Expression.Constant(exact) : Expression.Constant((long)Math.Clamp(whole, long.MinValue, long.MaxValue));

    private BlockExpression List(Expression items, RecordModel element, FieldModel field)
    {
        var (index, done, seen) = (Expression.Variable(typeof(int)), Expression.Label(), Expression.Variable(typeof(ulong)));
        var length = Expression.ArrayLength(items);
        var unique = field.Unique is { } name && element.Find(name) is { } key ? Unique(items, index, seen, element, key) : Expression.Empty();
        return Expression.Block(
            [index, seen],
            field.Unique is null ? Expression.Empty() : Refuse(Expression.GreaterThan(length, Expression.Constant(MostUnique))),
            Expression.Assign(seen, Expression.Constant(0UL)),
            Expression.Assign(index, Expression.Constant(0)),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(index, length), Expression.Break(done)),
                    Present(layout.Element(items, index), item => Record(item, element)),
                    unique,
                    Expression.PreIncrementAssign(index)),
                done));
    }

    // Names in a list tend to differ in their last character, if not in length.
    internal static bool AreSame(string? one, string? other) =>
        one is not null && other is not null && one.Length == other.Length && (one.Length == 0 || (one[^1] == other[^1] && one == other));

    // No element before it has the same key: there is none to look for as long as none has the same bit.
    private Expression Unique(Expression items, ParameterExpression index, ParameterExpression seen, RecordModel element, FieldModel key)
    {
        var search = Search(items, index, element, key);
        var type = ScalarTypes.Of(key.Type);
        if (type != typeof(string) && type != typeof(long?))
        {
            return search;
        }

        var bit = Expression.Variable(typeof(ulong));
        return Present(layout.Element(items, index), mine => Expression.Block(
            [bit],
            Expression.Assign(bit, Expression.Call(typeof(KeyBits), nameof(KeyBits.Of), null, layout.Scalar(mine, element, key))),
            Expression.IfThen(Expression.NotEqual(Expression.And(seen, bit), Expression.Constant(0UL)), search),
            Expression.OrAssign(seen, bit)));
    }

    private BlockExpression Search(Expression items, ParameterExpression index, RecordModel element, FieldModel key)
    {
        var (earlier, done) = (Expression.Variable(typeof(int)), Expression.Label());
        var same = Present(layout.Element(items, index), mine => Present(layout.Element(items, earlier), theirs =>
        {
            var (left, right) = (layout.Scalar(mine, element, key), layout.Scalar(theirs, element, key));
            if (left.Type == typeof(string))
            {
                return Refuse(Expression.Call(typeof(BoundsPlan), nameof(AreSame), null, left, right));
            }

            var known = Expression.NotEqual(left, Expression.Constant(null, left.Type));
            return Refuse(Expression.AndAlso(known, Expression.Equal(left, right)));
        }));
        return Expression.Block(
            [earlier],
            Expression.Assign(earlier, Expression.Constant(0)),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(earlier, index), Expression.Break(done)),
                    same,
                    Expression.PreIncrementAssign(earlier)),
                done));
    }
}
