using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>
/// Decides with both packs the cases that they are tested with: as they stand, and with the facts put in on which another decision was found to come
/// out otherwise, since that one may be read here and the rest of the case lets it count.
/// </summary>
internal sealed class CaseProbing(PackPair pair, DecisionModel decision, CaseComparison comparison, ComparisonMeans means, IReadOnlyList<JointCase> seeds)
{
    private const int MostSeeds = 6;
    private const int MostTried = 1_500;

    public int Tested { get; private set; }

    /// <summary>Cases that come out otherwise, one of each kind, not made smaller yet.</summary>
    public IEnumerable<OutcomeChange> Run()
    {
        var seen = new HashSet<(string, string, string)>();
        foreach (var (facts, day) in Cases().Take(MostTried))
        {
            Tested++;
            var now = new Witness(pair.New, facts, day);
            var both = new JointCase(new Witness(pair.Old, new CaseFacts(day, SubjectRecords.Empty), day), now).With(now);
            if (comparison.Compare(both, null) is { } change && seen.Add((change.Old.ToString(), change.New.ToString(), string.Join(' ', change.OldRules.Concat(change.NewRules)))))
            {
                yield return change;
            }
        }
    }

    private IEnumerable<(CaseFacts Facts, DateOnly Day)> Cases()
    {
        var about = means.Cases.Where(probe => probe.Facts.Find(decision.Subject) is not null).ToList();
        var latest = seeds.Reverse().Take(MostSeeds).ToList();
        return about.Select(probe => (probe.Facts, Day: means.AsOf ?? probe.AsOf))
            .Concat(about.SelectMany(probe => latest.Select(seed => (Facts: Laid(probe.Facts, seed.New.Facts), Day: means.AsOf ?? Later(probe.AsOf, seed.New.AsOf)))))
            .DistinctBy(one => WitnessText.Of(new Witness(pair.New, one.Facts, one.Day)));
    }

    // Rules that are in force on the one day mostly are on the later too.
    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static CaseFacts Laid(CaseFacts under, CaseFacts over) => under with
    {
        Subjects = over.Subjects.Aggregate(under.Subjects, (all, subject) => all.SetItem(subject.Key, all.Find(subject.Key) is { } known ? Laid(known, subject.Value) : subject.Value)),
    };

    private static FactRecord Laid(FactRecord under, FactRecord over) => under with { Fields = [.. under.Fields.Select((field, place) => Laid(field, over.Fields[place]))] };

    private static FactValue Laid(FactValue under, FactValue over) => (under, over) switch
    {
        (_, FactUnknown) => under,
        (FactRecord one, FactRecord other) => Laid(one, other),
        (FactList one, FactList other) => new FactList([.. Enumerable.Range(0, Math.Max(one.Items.Length, other.Items.Length)).Select(place =>
            place >= other.Items.Length ? one.Items[place] : place >= one.Items.Length ? other.Items[place] : Laid(one.Items[place], other.Items[place]))]),
        _ => over,
    };
}
