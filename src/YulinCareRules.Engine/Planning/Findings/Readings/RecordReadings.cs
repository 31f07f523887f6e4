using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>A record of facts; null where nothing is known of it.</summary>
internal abstract class RecordReading
{
    public abstract FactRecord? Read(FindingScope scope);
}

/// <summary>The subject that the checklist is about.</summary>
internal sealed class OwnSubjectReading : RecordReading
{
    public override FactRecord? Read(FindingScope scope) => scope.Subject;
}

/// <summary>Another subject of the case.</summary>
internal sealed class SubjectReading(SubjectModel subject) : RecordReading
{
    public override FactRecord? Read(FindingScope scope) => scope.Facts.Find(subject);
}

/// <summary>An element of a list that is run over.</summary>
internal sealed class ElementReading(int slot) : RecordReading
{
    public override FactRecord? Read(FindingScope scope) => scope.Elements[slot];
}

/// <summary>A record within a record.</summary>
internal sealed class InnerRecordReading(RecordReading source, FieldModel field) : RecordReading
{
    private readonly int index = field.Index;

    public override FactRecord? Read(FindingScope scope) => source.Read(scope)?.Fields[index] as FactRecord;
}

/// <summary>A field that is neither record nor list.</summary>
/// <param name="source">Its record.</param>
/// <param name="field">The field.</param>
/// <param name="isUnique">Whether the neighbours of the record may not have the same value, so that theirs tell of it.</param>
internal sealed class FieldReading(RecordReading source, FieldModel field, bool isUnique) : Reading
{
    private readonly int index = field.Index;

    // Of a type with a single value that value is known.
    public override bool IsOpenWhenUnknown { get; } = !isUnique && field.Type switch
    {
        BooleanType or TextType or DateType => true,
        NumberType => field.Minimum is null || field.Minimum != field.Maximum,
        EnumerationType { Enumeration.Values.Length: var count } => count > 1,
        _ => false,
    };

    public override FeelValue? Read(FindingScope scope) => source.Read(scope)?.Fields[index] is FactKnown known ? known.Value : null;
}

/// <summary>A list of records; null where nothing is known of it.</summary>
internal sealed class RecordListReading(RecordReading source, FieldModel field)
{
    private readonly int index = field.Index;

    public FactList? Read(FindingScope scope) => source.Read(scope)?.Fields[index] as FactList;
}
