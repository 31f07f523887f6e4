using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Planning.Layouts;

/// <summary>
/// How the facts of a case lie in memory, as pieces of code that read them. What is unknown is null: a <c>bool?</c>, <c>long?</c>, <c>decimal?</c>,
/// a <c>string</c>, a record or an array. Values of enumerations are their places (<c>int?</c>), dates their day numbers (<c>long?</c>).
/// The records that fields are read from are there.
/// </summary>
internal interface IFactLayout
{
    /// <summary>The type of a case.</summary>
    Type CaseType { get; }

    /// <summary>What a case says of a subject.</summary>
    Expression Subject(Expression facts, SubjectModel subject);

    /// <summary>A record within a record.</summary>
    Expression Record(Expression record, RecordModel of, FieldModel field);

    /// <summary>A field that is neither record nor list.</summary>
    Expression Scalar(Expression record, RecordModel of, FieldModel field);

    /// <summary>The same field as it is stored: of a type that can be null, from which <see cref="ScalarTypes.Known"/> makes what code holds.</summary>
    Expression Stored(Expression record, RecordModel of, FieldModel field);

    /// <summary>A list, as an array.</summary>
    Expression List(Expression record, RecordModel of, FieldModel field);

    /// <summary>An element of a list of records.</summary>
    Expression Element(Expression array, Expression index);

    /// <summary>An element of a list of values of that type, as a value of the language; null where it is unknown.</summary>
    Expression Item(Expression array, Expression index, PackType type);
}
