using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts;

/// <summary>What a case says of a fact. Nothing said is <see cref="FactUnknown"/>, never false or zero.</summary>
internal abstract record FactValue;

/// <summary>Absent or null: unknown.</summary>
internal sealed record FactUnknown : FactValue
{
    private FactUnknown()
    {
    }

    public static FactUnknown Instance { get; } = new();
}

/// <summary>A single known value.</summary>
internal sealed record FactKnown(FeelValue Value) : FactValue;

/// <summary>A record; its fields stand in the order in which they are declared.</summary>
internal sealed record FactRecord(RecordModel Record, ImmutableArray<FactValue> Fields) : FactValue
{
    public FactValue this[FieldModel field] => Fields[field.Index];
}

/// <summary>A list that is known to hold just these elements; each may itself be unknown in part.</summary>
internal sealed record FactList(ImmutableArray<FactValue> Items) : FactValue;

/// <summary>All that a case says: the date it is to be decided as of, if it names one, and the subjects present.</summary>
internal sealed record CaseFacts(DateOnly? AsOf, SubjectRecords Subjects)
{
    public FactRecord? Find(SubjectModel subject) => Subjects.Find(subject.Name);

    /// <summary>How many values the case holds, unknown ones too.</summary>
    public int Size() => Subjects.Values.Sum(SizeOf);

    private static int SizeOf(FactValue value) => value switch
    {
        FactRecord record => record.Fields.Sum(SizeOf),
        FactList list => list.Items.Sum(SizeOf),
        _ => 1,
    };
}
