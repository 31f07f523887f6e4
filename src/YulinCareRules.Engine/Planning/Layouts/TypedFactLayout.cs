using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.InteropServices;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Generation;
using YulinCareRules.Engine.Planning.Lowering;

namespace YulinCareRules.Engine.Planning.Layouts;

/// <summary>
/// Facts as generated records hold them: a property for each field. It is looked up once, when the plan is made; plans read it as code does.
/// A field that the records do not have, because the pack in use is a later one, is unknown.
/// </summary>
internal sealed class TypedFactLayout(Type caseType) : IFactLayout
{
    public Type CaseType { get; } = caseType;

    public Expression Subject(Expression facts, SubjectModel subject) => Property(facts, subject.Name) ?? throw new BeyondPlanException();

    public Expression Record(Expression record, RecordModel of, FieldModel field) => Property(record, field.Name) ?? throw new BeyondPlanException();

    public Expression Scalar(Expression record, RecordModel of, FieldModel field)
    {
        var type = ScalarTypes.Of(field.Type);
        var stored = Stored(record, of, field);
        return stored.Type == type ? stored
            : field.Type is DateType ? Expression.Call(typeof(DayNumbers), nameof(DayNumbers.Of), null, stored)
            : Expression.Convert(stored, type);
    }

    public Expression Stored(Expression record, RecordModel of, FieldModel field)
    {
        if (Property(record, field.Name) is not { } property)
        {
            return Expression.Default(ScalarTypes.Of(field.Type));
        }

        if (field.Type is EnumerationType { Enumeration: var enumeration })
        {
            CheckPlaces(Nullable.GetUnderlyingType(property.Type) ?? throw new BeyondPlanException(), enumeration);
        }

        return property;
    }

    public Expression List(Expression record, RecordModel of, FieldModel field)
    {
        var property = Property(record, field.Name) ?? throw new BeyondPlanException();
        var list = Nullable.GetUnderlyingType(property.Type) ?? throw new BeyondPlanException();
        return Expression.Call(
            typeof(ImmutableCollectionsMarshal),
            nameof(ImmutableCollectionsMarshal.AsArray),
            [list.GetGenericArguments()[0]],
            Expression.Call(property, nameof(Nullable<>.GetValueOrDefault), null));
    }

    public Expression Element(Expression array, Expression index) => Expression.ArrayIndex(array, index);

    public Expression Item(Expression array, Expression index, PackType type)
    {
        var item = Expression.ArrayIndex(array, index);
        if (type is EnumerationType { Enumeration: var enumeration })
        {
            CheckPlaces(item.Type, enumeration);
        }

        return OutputValues.Of(ScalarTypes.Held(item, type), type);
    }

    // Values stand in the order of the pack that the records were made from; another pack may order them otherwise.
    private static void CheckPlaces(Type type, EnumerationModel enumeration)
    {
        var names = enumeration.Values.Select(value => CSharpNames.Pascal(value.Name)).ToList();
        ImmutableArray<int> places = [.. NamesOf(type).Select(name => names.IndexOf(name))];
        if (places.Where((place, i) => place != i).Any())
        {
            throw new BeyondPlanException();
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Plans are made only where code can be made at run time; there the generated mapping keeps every property.")]
    private static IEnumerable<string> NamesOf(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name);

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Plans are made only where code can be made at run time; there the generated mapping keeps every property.")]
    private static MemberExpression? Property(Expression source, string name) =>
        source.Type.GetProperty(CSharpNames.Pascal(name)) is { } property ? Expression.Property(source, property) : null;
}
