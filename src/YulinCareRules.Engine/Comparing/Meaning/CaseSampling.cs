using System.Collections.Immutable;
using NodaTime;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Checking.Passes;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>Tries cases where the method cannot decide: facts at and beside the figures and dates that the packs name, on days at which something begins or ends.</summary>
internal sealed class CaseSampling(PackPair pair, DecisionModel decision, CaseComparison comparison, DateOnly? asOf, IReadOnlyList<JointCase> seeds)
{
    private const int Cases = 200;
    private const int MostElements = 3;

    // Always the same cases: what was tried can be tried again.
    private readonly Random choice = new(20200801);
    private readonly ImmutableArray<decimal> numbers = [.. Constants(pair).OfType<FeelNumber>().Select(number => number.Value).SelectMany(number => new[] { number - 1, number, number + 1 }).Append(0).Append(1).Distinct()];
    private readonly ImmutableArray<FeelValue> texts = [.. AnalysisScope.Of(pair.Old).Texts.Concat(AnalysisScope.Of(pair.New).Texts).Distinct()];
    private readonly ImmutableArray<DateOnly> dates = Days(pair);
    private readonly ImmutableArray<DateOnly> days = asOf is { } only ? [only] : Days(pair);

    public int Tested { get; private set; }

    /// <summary>The first case that comes out otherwise; null where none does.</summary>
    public OutcomeChange? Run()
    {
        var subjects = pair.New.Facts.Subjects;
        for (Tested = 0; Tested < Cases; Tested++)
        {
            // Cases in which another decision differs are tried too, filled up: this one may read it.
            var seed = seeds.Count > 0 && Tested % 2 == 0 ? seeds[choice.Next(seeds.Count)].New : null;
            var day = seed?.AsOf ?? Pick(days);
            var facts = SubjectRecords.Of(
                subjects.Where(subject => subject.Name == decision.Subject.Name || choice.Next(2) == 0),
                subject => seed?.Facts.Find(subject) is { } known ? Filled(known) : Record(subject.Record));
            var now = new Witness(pair.New, new CaseFacts(day, facts), day);
            var both = new JointCase(new Witness(pair.Old, new CaseFacts(day, SubjectRecords.Empty), day), now).With(now);
            if (comparison.Compare(both, null) is { } found)
            {
                Tested++;
                return comparison.Shrink(found);
            }
        }

        return null;
    }

    private FactRecord Record(RecordModel record) => new(record, [.. record.Fields.Select(field => Value(field.Type, field))]);

    private FactRecord Filled(FactRecord record) => record with
    {
        Fields = [.. record.Record.Fields.Select(field => record[field] switch
        {
            FactUnknown => Value(field.Type, field),
            FactRecord inner => Filled(inner),
            FactList list => new FactList([.. list.Items.Select(item => item is FactRecord element ? Filled(element) : item)]),
            var known => known,
        })],
    };

    private FactValue Value(PackType type, FieldModel? field) => type switch
    {
        RecordType { Record: var record } => Record(record),
        ListType { Element: var element } => new FactList([.. Enumerable.Range(0, choice.Next(MostElements + 1)).Select(_ => Value(element, null))]),
        BooleanType => new FactKnown(choice.Next(2) == 0 ? FeelBoolean.False : FeelBoolean.True),
        EnumerationType { Enumeration.Values: var values } => new FactKnown(new FeelString(Pick(values).Name)),
        NumberType number => new FactKnown(new FeelNumber(Number(number, field))),
        DateType => new FactKnown(Date(Pick(dates))),
        TextType => new FactKnown(Pick(texts)),
        _ => FactUnknown.Instance,
    };

    private decimal Number(NumberType type, FieldModel? field)
    {
        var value = Math.Clamp(Pick(numbers), field?.Minimum ?? decimal.MinValue, field?.Maximum ?? decimal.MaxValue);
        return type.IsInteger ? decimal.Ceiling(value) : value;
    }

    private T Pick<T>(ImmutableArray<T> all) => all[choice.Next(all.Length)];

    private static FeelDate Date(DateOnly day) => new(new LocalDate(day.Year, day.Month, day.Day));

    private static IEnumerable<FeelValue> Constants(PackPair pair) => new[] { pair.Old, pair.New }.SelectMany(pack => pack.Decisions
        .SelectMany(DecisionExpressions.Of).SelectMany(BoundWalk.Descendants).OfType<BoundConstant>().Select(constant => constant.Value)
        .Concat(pack.Parameters.SelectMany(parameter => parameter.Periods).SelectMany(period => period.ByKey?.Values ?? (period.Single is { } single ? [single] : (IEnumerable<FeelValue>)[]))));

    private static ImmutableArray<DateOnly> Days(PackPair pair)
    {
        IEnumerable<DateOnly> Starts(CheckedPack pack)
        {
            var regimes = Regimes.Of(pack);
            return Enumerable.Range(0, regimes.Count).Select(regimes.FirstDay);
        }

        var named = Constants(pair).OfType<FeelDate>().Where(date => date.Date is { Year: >= 1 and <= 9999 }).Select(date => new DateOnly(date.Date.Year, date.Date.Month, date.Date.Day));
        return [.. Starts(pair.Old).Concat(Starts(pair.New)).Concat(named).Where(day => day > DateOnly.MinValue && day < DateOnly.MaxValue).SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }).Append(new DateOnly(2020, 8, 1)).Distinct().Order()];
    }
}
