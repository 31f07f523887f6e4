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
internal sealed record FactKnown(FeelValue Value) : FactValue
{
    /// <summary>A fact that cases share with others, by a number that tells it from all others of its field.</summary>
    public FactKnown(FeelValue value, int code)
        : this(value) => Code = code;

    /// <summary>What tells it from all other values of its field, below <see cref="Codes"/>; below 0 where there is no such number.</summary>
    internal int Code { get; } = -1;

    /// <summary>How many codes there are.</summary>
    internal const int Codes = 1023;

    /// <summary>The code of yes and no.</summary>
    internal static int CodeOf(bool value) => value ? 1 : 0;

    /// <summary>The code of a small whole number, or of the value of an enumeration by its place there; below 0 of a larger one.</summary>
    internal static int CodeOf(int value) => value < Codes ? value : -1;

    // The code says nothing that the value does not.
    public bool Equals(FactKnown? other) => other is not null && Value.Equals(other.Value);

    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>A record; its fields stand in the order in which they are declared.</summary>
internal sealed record FactRecord(RecordModel Record, ImmutableArray<FactValue> Fields) : FactValue
{
    public FactValue this[FieldModel field] => Fields[field.Index];

    /// <summary>The same with another fact at a place.</summary>
    public FactRecord With(int place, FactValue fact) => this with { Fields = Fields.SetItem(place, fact) };
}

/// <summary>A list that is known to hold just these elements; each may itself be unknown in part.</summary>
internal sealed record FactList(ImmutableArray<FactValue> Items) : FactValue;

/// <summary>All that a case says: the date it is to be decided as of, if it names one, and the subjects present.</summary>
internal sealed record CaseFacts(DateOnly? AsOf, SubjectRecords Subjects)
{
    public FactRecord? Find(SubjectModel subject) => Subjects.Find(subject.Name);

    /// <summary>How many values the case holds, unknown ones too.</summary>
    public int Size()
    {
        var size = 0;
        foreach (var subject in Subjects.Values)
        {
            size += SizeOf(subject);
        }

        return size;
    }

    private static int SizeOf(FactValue value) => value switch
    {
        FactRecord record => SizeOf(record.Fields),
        FactList list => SizeOf(list.Items),
        _ => 1,
    };

    private static int SizeOf(ImmutableArray<FactValue> values)
    {
        var size = 0;
        foreach (var value in values)
        {
            size += SizeOf(value);
        }

        return size;
    }
}
