using System.Collections.Frozen;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Checking.Snapshots;

/// <summary>What a case may state: enumerations, units, records, subjects, and the types of all that is expressed.</summary>
internal sealed class FactSnapshot(SnapshotStream stream, TextSnapshot text)
{
    private static readonly ImmutableArray<PackType> Plain =
        [PackTypes.Boolean, PackTypes.Text, PackTypes.Bilingual, PackTypes.Date, PackTypes.Any, PackTypes.Number, PackTypes.Integer, DecisionStatuses.Type];

    public FactModel Facts(FactModel? value)
    {
        var units = stream.Many(value is null ? default : value.Units.Values, Unit);
        return new FactModel(stream.Many(value?.Enumerations ?? default, Enumeration), stream.Many(value?.Records ?? default, Record), stream.Many(value?.Subjects ?? default, Subject))
        {
            Units = units.ToFrozenDictionary(unit => unit.Name, StringComparer.Ordinal),
        };
    }

    public SubjectModel Subject(SubjectModel? value) => stream.Shared(value, SubjectParts);

    public RecordModel Record(RecordModel? value) => stream.Shared(value, RecordParts);

    public FieldModel Field(FieldModel? value) => stream.Shared(value, FieldParts);

    public EnumerationModel Enumeration(EnumerationModel? value) => stream.Flag(ReferenceEquals(value, DecisionStatuses.Enumeration))
        ? DecisionStatuses.Enumeration
        : stream.Shared(value, EnumerationParts);

    public PackType Type(PackType? value) => stream.Number(value is null ? 0 : Plain.IndexOf(value) + 1) is var plain and > 0 ? Plain[plain - 1] : stream.Shared(value, TypeParts);

    private PackType TypeParts(PackType? value) => stream.Number(value switch { null or NumberType => 0, EnumerationType => 1, RecordType => 2, ListType => 3, _ => 4 }) switch
    {
        0 => NumberParts(value as NumberType),
        1 => new EnumerationType(Enumeration((value as EnumerationType)?.Enumeration)),
        2 => new RecordType(Record((value as RecordType)?.Record)),
        3 => new ListType(Type((value as ListType)?.Element)),
        _ => new DecisionType(stream.Text((value as DecisionType)?.Decision)),
    };

    private NumberType NumberParts(NumberType? value) => new(stream.OptionalText(value?.Unit), stream.Flag(value?.IsInteger ?? false))
    {
        IsScaled = stream.Flag(value?.IsScaled ?? false),
        Measure = stream.Optional(value?.Measure, Unit),
    };

    private UnitModel Unit(UnitModel? value) => stream.Shared(value, UnitParts);

    private UnitModel UnitParts(UnitModel? value) => new(stream.Text(value?.Name), text.Bilingual(value?.Title), stream.OptionalText(value?.One), stream.Flag(value?.IsShare ?? false));

    private EnumerationModel EnumerationParts(EnumerationModel? value) => new(stream.Text(value?.Name), text.Bilingual(value?.Title), stream.Many(value?.Values ?? default, EnumerationValue));

    private EnumerationValueModel EnumerationValue(EnumerationValueModel? value) => new(stream.Text(value?.Name), text.Bilingual(value?.Title)) { Location = text.Location(value?.Location ?? default) };

    private SubjectModel SubjectParts(SubjectModel? value) => new(stream.Text(value?.Name), text.Bilingual(value?.Title), Record(value?.Record));

    private RecordModel RecordParts(RecordModel? value) =>
        new(stream.Text(value?.Name), text.Bilingual(value?.Title), stream.OptionalText(value?.Label), stream.Many(value?.Fields ?? default, Field));

    private FieldModel FieldParts(FieldModel? value) => new(stream.Text(value?.Name), text.Bilingual(value?.Title), Type(value?.Type), stream.Number(value?.Index ?? 0))
    {
        Location = text.Location(value?.Location ?? default),
        Minimum = stream.OptionalDecimal(value?.Minimum),
        Maximum = stream.OptionalDecimal(value?.Maximum),
        Unique = stream.OptionalText(value?.Unique),
        IsPersonal = stream.Flag(value?.IsPersonal ?? false),
        Note = text.OptionalBilingual(value?.Note),
    };
}
