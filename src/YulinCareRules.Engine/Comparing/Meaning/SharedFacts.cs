using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Comparing.Structure;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>The facts that both packs read alike, and within which bounds: a case is compared where both can state it.</summary>
internal sealed class SharedFacts(FactModel old, FactModel @new)
{
    /// <summary>The field of the other pack that holds the same fact; null where it has none, or one of another type.</summary>
    public static FieldModel? Counterpart(FieldModel field, RecordModel? other) =>
        other?.Find(field.Name) is { } found && found.Name == field.Name && FactComparison.TypeName(found.Type) == FactComparison.TypeName(field.Type) ? found : null;

    /// <summary>What the variable of a fact is called in the translation of one of the packs.</summary>
    public string Name(RecordModel record, FieldModel field, bool isOld)
    {
        var other = (isOld ? @new : old).Records.FirstOrDefault(one => one.Name == record.Name)?.Find(field.Name);
        return other is null || other.Name != field.Name || Counterpart(field, (isOld ? @new : old).Records.First(one => one.Name == record.Name)) is not null
            ? field.Name
            : $"{field.Name}@{(isOld ? "old" : "new")}";
    }

    /// <summary>That each of the variables is something that both packs accept.</summary>
    public Formula Accepted(IEnumerable<Variable> variables) => Formula.All(variables.Select(Accepted));

    private Formula Accepted(Variable variable) => (Find(old, variable.Key), Find(@new, variable.Key)) switch
    {
        ({ Type: EnumerationType { Enumeration: var one } }, { Type: EnumerationType { Enumeration: var other } }) when variable is FiniteVariable finite =>
            MemberAtom.Of(finite, finite.Those(value => value is FeelString { Value: var name } && one.Find(name)?.Name == name && other.Find(name)?.Name == name)),
        ({ Type: NumberType } one, { Type: NumberType } other) when variable is NumberVariable number =>
            BoundAtom.Of(number, Range(one).Intersect(Range(other))),
        _ => Formula.True,
    };

    private static Interval Range(FieldModel field) =>
        (field.Minimum is { } low ? Interval.AtLeast(Rational.Of(low), false) : Interval.Everything)
            .Intersect(field.Maximum is { } high ? Interval.AtMost(Rational.Of(high), false) : Interval.Everything);

    // "institution.classes[0].children" → the field children.
    private static FieldModel? Find(FactModel model, string key)
    {
        var parts = key.Split('.');
        var record = model.Subjects.FirstOrDefault(subject => subject.Name == parts[0])?.Record;
        FieldModel? field = null;
        foreach (var part in parts.Skip(1))
        {
            field = record?.Find(part.Split('[', '#')[0]);
            record = field?.Type switch { RecordType inner => inner.Record, ListType { Element: RecordType inner } => inner.Record, _ => null };
        }

        return field;
    }
}
