using System.Globalization;
using NodaTime;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Solving;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Analysis.Witnesses;

/// <summary>A model of a formula → a case: every fact that was translated has a value, and so has every field of an element of a list.</summary>
/// <param name="pack">The pack.</param>
/// <param name="variables">The facts that were translated.</param>
/// <param name="model">The model.</param>
/// <param name="turn">Which of the texts that will do to take.</param>
internal sealed class WitnessBuilder(CheckedPack pack, VariableTable variables, Model model, int turn)
{
    private const int MostElements = 200;

    /// <summary>Null where the model is no case, as beyond the calendar.</summary>
    public Witness? Build(IEnumerable<string> subjects)
    {
        if (Years.DateOf(model.ValueOf(variables.AsOf)) is not { } day)
        {
            return null;
        }

        var read = variables.All.Select(variable => variable.Key.Split('.')[0]).Concat(subjects).ToHashSet(StringComparer.Ordinal);
        var facts = SubjectRecords.Of(pack.Facts.Subjects.Where(subject => read.Contains(subject.Name)), subject => Record(subject.Record, subject.Name, null));
        return new Witness(pack, new CaseFacts(day, facts), day);
    }

    // Within a list, where place is given, nothing is left open.
    private FactRecord Record(RecordModel record, string key, int? place) =>
        new(record, [.. record.Fields.Select(field => Value(field, $"{key}.{field.Name}", place))]);

    private FactValue Value(FieldModel field, string key, int? place) => field.Type switch
    {
        RecordType { Record: var record } => Record(record, key, place),
        ListType { Element: var element } => variables.Find($"{key}#count") is NumberVariable count ? List(element, key, model.ValueOf(count)) : place is null ? FactUnknown.Instance : new FactList([]),
        _ => variables.Find(key) is { } variable ? Leaf(variable, field.Type) : place is { } at ? Plain(field, at) : FactUnknown.Instance,
    };

    private FactList List(PackType element, string key, Rational count)
    {
        var places = Enumerable.Range(0, (int)System.Numerics.BigInteger.Min(count.Numerator, MostElements));
        return new FactList([.. places.Select(place => Element(element, Translator.ElementKey(key, place), place))]);
    }

    private FactValue Element(PackType element, string key, int place) => element is RecordType { Record: var record }
        ? Record(record, key, place)
        : variables.Find(key) is { } variable ? Leaf(variable, element) : Plain(element, null, place);

    private FactValue Leaf(Variable variable, PackType type) => (variable, type) switch
    {
        (FiniteVariable finite, _) => new FactKnown(model.ValueOf(finite, finite.Values.Contains(AnalysisScope.OtherText) ? turn : 0)),
        (NumberVariable number, DateType) => Years.DateOf(model.ValueOf(number)) is { } date ? new FactKnown(new FeelDate(new LocalDate(date.Year, date.Month, date.Day))) : FactUnknown.Instance,
        (NumberVariable number, _) => model.ValueOf(number).ToDecimal() is { } value ? new FactKnown(new FeelNumber(value)) : FactUnknown.Instance,
        _ => FactUnknown.Instance,
    };

    private FactValue Plain(FieldModel field, int place) => Plain(field.Type, field, place);

    // Different at each place where it can be: no two elements may share the field that tells them apart.
    private FactValue Plain(PackType type, FieldModel? field, int place) => type switch
    {
        BooleanType => new FactKnown(FeelBoolean.False),
        EnumerationType { Enumeration.Values: [var first, ..] } => new FactKnown(new FeelString(first.Name)),
        NumberType => new FactKnown(new FeelNumber((field?.Minimum ?? Math.Min(0, field?.Maximum ?? 0)) + (IsDistinct(field) ? place : 0))),
        TextType => new FactKnown(new FeelString((place + 1).ToString(CultureInfo.InvariantCulture))),
        DateType when Years.DateOf(variables.Day) is { } day => new FactKnown(new FeelDate(new LocalDate(day.Year, day.Month, day.Day))),
        _ => FactUnknown.Instance,
    };

    private bool IsDistinct(FieldModel? field) => field is not null && pack.Facts.Records.SelectMany(record => record.Fields).Any(list =>
        list.Unique is { } unique && list.Type is ListType { Element: RecordType { Record: var record } } && record.Find(unique) == field);
}
