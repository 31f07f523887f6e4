using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking.Model;

/// <summary>An enumeration and its values; found by identifier or by Chinese name.</summary>
internal sealed class EnumerationModel(string name, BilingualText title, ImmutableArray<EnumerationValueModel> values)
{
    private readonly Dictionary<string, EnumerationValueModel> byName = BothNames.Index(values, value => value.Name, value => value.Title);

    public string Name { get; } = name;

    public BilingualText Title { get; } = title;

    public ImmutableArray<EnumerationValueModel> Values { get; } = values;

    public IEnumerable<string> AllNames => byName.Keys;

    public EnumerationValueModel? Find(string written) => byName.GetValueOrDefault(written);

    /// <summary>The place of a value among the others, from 0 on; null where there is none of that name.</summary>
    public int? PlaceOf(string name)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i].Name == name)
            {
                return i;
            }
        }

        return null;
    }
}

/// <summary>A value of an enumeration.</summary>
internal sealed record EnumerationValueModel(string Name, BilingualText Title)
{
    /// <summary>Where it is declared.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A unit of measure, with the words that people say after a number.</summary>
internal sealed record UnitModel(string Name, BilingualText Title, string? One, bool IsShare);

/// <summary>A record of facts; its fields are found by identifier or by Chinese name.</summary>
internal sealed class RecordModel(string name, BilingualText title, string? label, ImmutableArray<FieldModel> fields)
{
    private readonly Dictionary<string, FieldModel> byName = BothNames.Index(fields, field => field.Name, field => field.Title);

    public string Name { get; } = name;

    public BilingualText Title { get; } = title;

    /// <summary>The field that names one such record to people, if any.</summary>
    public string? Label { get; } = label;

    public ImmutableArray<FieldModel> Fields { get; } = fields;

    public IEnumerable<string> AllNames => byName.Keys;

    public FieldModel? Find(string written) => byName.GetValueOrDefault(written);
}

/// <summary>A field of a record: <paramref name="Index"/> is its place in it.</summary>
internal sealed record FieldModel(string Name, BilingualText Title, PackType Type, int Index)
{
    /// <summary>Where it is declared.</summary>
    public SourceLocation Location { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public string? Unique { get; init; }

    /// <summary>Tells of one person: to be masked wherever facts leave the caller's hands.</summary>
    public bool IsPersonal { get; init; }

    public BilingualText? Note { get; init; }
}

/// <summary>What a case may speak about.</summary>
internal sealed record SubjectModel(string Name, BilingualText Title, RecordModel Record);

/// <summary>Everything a case may state.</summary>
internal sealed class FactModel(ImmutableArray<EnumerationModel> enumerations, ImmutableArray<RecordModel> records, ImmutableArray<SubjectModel> subjects)
{
    public ImmutableArray<EnumerationModel> Enumerations { get; } = enumerations;

    /// <summary>The units that have names; where none has, any may be written.</summary>
    public FrozenDictionary<string, UnitModel> Units { get; init; } = FrozenDictionary<string, UnitModel>.Empty;

    public ImmutableArray<RecordModel> Records { get; } = records;

    public ImmutableArray<SubjectModel> Subjects { get; } = subjects;

    public SubjectModel? FindSubject(string written) =>
        Subjects.FirstOrDefault(subject => subject.Name == written) ?? Subjects.FirstOrDefault(subject => subject.Title.Zh == written);
}
