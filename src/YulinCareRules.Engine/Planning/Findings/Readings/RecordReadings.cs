using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>A record of facts; null where nothing is known of it. Those that read the same record are equal.</summary>
internal abstract record RecordReading
{
    /// <summary>Whether it belongs to an element that a loop within the requirement runs over.</summary>
    public virtual bool IsOfLoop => false;

    public abstract FactRecord? Read(FindingScope scope);

    /// <summary>Puts another record in its place, for a while.</summary>
    public virtual void Replace(FindingScope scope, FactRecord record) => throw new InvalidOperationException($"{GetType().Name} stands for no record of the requirement's own");
}

/// <summary>The subject that the checklist is about.</summary>
internal sealed record OwnSubjectReading : RecordReading
{
    public override FactRecord? Read(FindingScope scope) => scope.Subject;

    public override void Replace(FindingScope scope, FactRecord record) => scope.Subject = record;
}

/// <summary>Another subject of the case.</summary>
internal sealed record SubjectReading(SubjectModel Subject) : RecordReading
{
    public override FactRecord? Read(FindingScope scope) => scope.Facts.Find(Subject);
}

/// <summary>An element of a list that is run over.</summary>
internal sealed record ElementReading(int Slot) : RecordReading
{
    // The first is the requirement's own.
    public override bool IsOfLoop => Slot > 0;

    public override FactRecord? Read(FindingScope scope) => scope.Elements[Slot];

    public override void Replace(FindingScope scope, FactRecord record) => scope.Elements[Slot] = record;
}

/// <summary>A record within a record.</summary>
internal sealed record InnerRecordReading(RecordReading Source, int Index) : RecordReading
{
    public override bool IsOfLoop => Source.IsOfLoop;

    public override FactRecord? Read(FindingScope scope) => Source.Read(scope)?.Fields[Index] as FactRecord;

    public override void Replace(FindingScope scope, FactRecord record) => Source.Replace(scope, Source.Read(scope)!.With(Index, record));
}

/// <summary>A field that is neither record nor list.</summary>
/// <param name="source">Its record.</param>
/// <param name="field">The field.</param>
/// <param name="isUnique">Whether the neighbours of the record may not have the same value, so that theirs tell of it.</param>
internal sealed class FieldReading(RecordReading source, FieldModel field, bool isUnique) : Reading
{
    private readonly int index = field.Index;

    // Most are read from the element at hand or from the subject; that takes no call.
    private readonly int slot = source is ElementReading element ? element.Slot : -1;
    private readonly bool isOwn = source is OwnSubjectReading;

    public RecordReading Source => source;

    public FieldModel Field { get; } = field;

    public bool IsUnique => isUnique;

    // Made when a fact is tried for the first time.
    private ImmutableArray<FactKnown> values;

    // Of a type with a single value that value is known.
    private readonly bool isOpen = !isUnique && field.Type switch
    {
        BooleanType or TextType or DateType => true,
        NumberType => field.Minimum is null || field.Minimum != field.Maximum,
        EnumerationType { Enumeration.Values.Length: var count } => count > 1,
        _ => false,
    };

    public override bool IsOpen(FindingScope scope) => isOpen;

    /// <summary>All values that the fact may have, where these are few; else none.</summary>
    public ImmutableArray<FactKnown> Values => values.IsDefault ? values = ValuesOf(Field.Type) : values;

    private static ImmutableArray<FactKnown> ValuesOf(PackType type) => type switch
    {
        BooleanType => [new FactKnown(FeelBoolean.False, FactKnown.CodeOf(false)), new FactKnown(FeelBoolean.True, FactKnown.CodeOf(true))],
        EnumerationType { Enumeration.Values: var values } => [.. values.Select((value, place) => new FactKnown(new FeelString(value.Name), FactKnown.CodeOf(place)))],
        _ => [],
    };

    public override FeelValue? Read(FindingScope scope) => FactIn(scope) is FactKnown known ? known.Value : null;

    /// <summary>The fact; null where nothing is known of its record.</summary>
    public FactValue? FactIn(FindingScope scope) => (slot >= 0 ? scope.Elements[slot] : isOwn ? scope.Subject : source.Read(scope))?.Fields[index];

    /// <summary>The number that tells its fact from all others of the field; below 0 where there is none.</summary>
    public int CodeIn(FindingScope scope) => FactIn(scope) is FactKnown known ? known.Code : -1;

    /// <summary>The number that tells a value from all others of the field; below 0 where there is none.</summary>
    public int CodeOf(FeelValue value) => (Field.Type, value) switch
    {
        (BooleanType, FeelBoolean truth) => FactKnown.CodeOf(truth.Value),
        (EnumerationType { Enumeration: var enumeration }, FeelString name) => enumeration.PlaceOf(name.Value) is { } place ? FactKnown.CodeOf(place) : -1,
        _ => -1,
    };

    public override bool HangsOn(FactsRead facts)
    {
        facts.Add(this);
        return true;
    }
}

/// <summary>A list of records; null where nothing is known of it.</summary>
internal sealed class RecordListReading(RecordReading source, FieldModel field)
{
    private readonly int index = field.Index;

    public RecordReading Source => source;

    public FieldModel Field { get; } = field;

    public FactList? Read(FindingScope scope) => source.Read(scope)?.Fields[index] as FactList;
}
