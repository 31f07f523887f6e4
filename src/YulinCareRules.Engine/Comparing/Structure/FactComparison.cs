using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Comparing.Structure;

/// <summary>Enumerations, records, facts and subjects of two packs.</summary>
internal static class FactComparison
{
    public static IEnumerable<Change> Compare(FactModel old, FactModel @new) =>
        Pairing.ByName(old.Enumerations, @new.Enumerations, one => one.Name).SelectMany(pair => Enumerations(pair.Old, pair.New))
            .Concat(Pairing.ByName(old.Records, @new.Records, one => one.Name).SelectMany(pair => Records(pair.Old, pair.New)))
            .Concat(Pairing.ByName(old.Subjects, @new.Subjects, one => one.Name).SelectMany(pair => Subjects(pair.Old, pair.New)));

    /// <summary>A type by name, without its bounds.</summary>
    public static string TypeName(PackType type) => type switch
    {
        NumberType number => $"{(number.IsInteger ? "integer" : "number")}{(number.Unit is { } unit ? $" ({unit})" : string.Empty)}",
        BooleanType => "boolean",
        TextType => "string",
        DateType => "date",
        BilingualType => "bilingual",
        EnumerationType { Enumeration.Name: var name } => name,
        RecordType { Record.Name: var name } => name,
        ListType { Element: var element } => $"list<{TypeName(element)}>",
        _ => type.En,
    };

    private static IEnumerable<Change> Enumerations(EnumerationModel? old, EnumerationModel? @new)
    {
        var name = (old ?? @new)!.Name;
        if (old is null || @new is null)
        {
            return [new Change(old is null ? ChangeState.Added : ChangeState.Removed, ChangedThing.Enumeration, name, FirstPlace(old), FirstPlace(@new)) { IsBreaking = @new is null }];
        }

        var titled = Noted(ChangedThing.Enumeration, name, FirstPlace(old), FirstPlace(@new), new Aspects().Title(old.Title, @new.Title));
        return titled.Concat(Pairing.ByName(old.Values, @new.Values, value => value.Name).SelectMany(pair => Parts(
            ChangedThing.EnumerationValue,
            $"{name}.{(pair.Old ?? pair.New)!.Name}",
            pair.Old?.Location,
            pair.New?.Location,
            () => new Aspects().Title(pair.Old!.Title, pair.New!.Title))));
    }

    private static IEnumerable<Change> Records(RecordModel? old, RecordModel? @new)
    {
        var name = (old ?? @new)!.Name;
        var (before, after) = (old?.Fields ?? [], @new?.Fields ?? []);
        var whole = old is null || @new is null
            ? [new Change(old is null ? ChangeState.Added : ChangeState.Removed, ChangedThing.Record, name, before.FirstOrDefault()?.Location, after.FirstOrDefault()?.Location) { IsBreaking = @new is null }]
            : Noted(ChangedThing.Record, name, before.FirstOrDefault()?.Location, after.FirstOrDefault()?.Location, new Aspects().Title(old.Title, @new.Title));
        return old is null || @new is null ? whole : whole.Concat(Pairing.ByName(before, after, field => field.Name).SelectMany(pair => Parts(
            ChangedThing.Fact,
            $"{name}.{(pair.Old ?? pair.New)!.Name}",
            pair.Old?.Location,
            pair.New?.Location,
            () => Field(pair.Old!, pair.New!))));
    }

    private static Aspects Field(FieldModel old, FieldModel @new) => new Aspects()
        .Add("类型", "type", TypeName(old.Type), TypeName(@new.Type))
        .Add("下限", "minimum", Number(old.Minimum), Number(@new.Minimum))
        .Add("上限", "maximum", Number(old.Maximum), Number(@new.Maximum))
        .Add("不得重复的字段", "unique field", old.Unique, @new.Unique)
        .Add("个人信息", "personal", old.IsPersonal.ToString(), @new.IsPersonal.ToString())
        .Title(old.Title, @new.Title)
        .Words("说明", "note", old.Note, @new.Note);

    private static IEnumerable<Change> Subjects(SubjectModel? old, SubjectModel? @new) => Parts(
        ChangedThing.Subject,
        (old ?? @new)!.Name,
        old?.Record.Fields.FirstOrDefault()?.Location,
        @new?.Record.Fields.FirstOrDefault()?.Location,
        () => new Aspects().Add("类型", "type", old!.Record.Name, @new!.Record.Name).Title(old.Title, @new.Title));

    // A narrower range or another type turns away what was accepted; what is gone breaks whoever names it.
    private static IEnumerable<Change> Parts(ChangedThing thing, string name, Diagnostics.SourceLocation? oldAt, Diagnostics.SourceLocation? newAt, Func<Aspects> compare)
    {
        if (oldAt is null || newAt is null)
        {
            return [new Change(oldAt is null ? ChangeState.Added : ChangeState.Removed, thing, name, oldAt, newAt) { IsBreaking = newAt is null }];
        }

        return Noted(thing, name, oldAt, newAt, compare());
    }

    private static IEnumerable<Change> Noted(ChangedThing thing, string name, Diagnostics.SourceLocation? oldAt, Diagnostics.SourceLocation? newAt, Aspects aspects)
    {
        if (!aspects.IsEmpty)
        {
            var found = aspects.ToImmutable();
            yield return new Change(aspects.State, thing, name, oldAt, newAt) { Aspects = found, IsBreaking = found.Any(aspect => aspect.What.En == "type") };
        }
    }

    private static Diagnostics.SourceLocation? FirstPlace(EnumerationModel? enumeration) => enumeration?.Values.FirstOrDefault()?.Location;

    private static string? Number(decimal? number) => number is { } value ? FactText.Number(value) : null;
}
