using System.Collections.Immutable;
using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Baselines.Institutions;

namespace YulinCareRules.Baselines.Tests.HandWritten;

public sealed class HandWrittenRulesTests
{
    // More on demand: BASELINE_INSTITUTIONS=100000.
    private static readonly int Institutions = int.TryParse(Environment.GetEnvironmentVariable("BASELINE_INSTITUTIONS"), out var more) ? more : 150;

    private readonly CareRules rules = CareRules.LoadEmbedded();

    [Fact]
    public void Whole_institutions_are_decided_as_the_library_decides_them() => Hold(RandomInstitutions.Whole(4 * Institutions, 11));

    [Fact]
    public void Partly_known_institutions_are_decided_as_the_library_decides_them() => Hold(RandomInstitutions.Partial(Institutions, 12));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_side_of_each_change_of_the_law_is_told_apart(int seed)
    {
        var institutions = RandomInstitutions.Whole(Institutions / 50, seed).Concat(RandomInstitutions.Partial(Institutions / 50, seed)).ToArray();
        foreach (var day in Days.Changes)
        {
            Hold(institutions, Law.On(day), day);
        }
    }

    [Fact]
    public void Reviews_of_any_years_close_alike()
    {
        int?[] years = [null, null, 1, 2, 1900, 1960, 1961, 2021, 2022, 2023, 2024];
        bool?[] results = [false, false, true, null];
        var random = new Random(13);
        for (var i = 0; i < Institutions / 4; i++)
        {
            random.Shuffle(years);
            var reviews = years.Take(random.Next(5)).Select(year => new AnnualReview { Year = year, Passed = results[random.Next(results.Length)] });
            var institution = new Institution { Registration = new Registration { Status = RegistrationStatus.Registered }, Supervision = new Supervision { Reviews = [.. reviews] } };
            Hold([institution], Law.On(Days.Ordinary), Days.Ordinary);
        }
    }

    [Fact]
    public void Nothing_known_and_nothing_there_are_told_apart()
    {
        var law = Law.On(Days.Ordinary);

        Hold([new Institution(), new Institution { Classes = ImmutableArray<CareClass>.Empty }, new Institution { Classes = [new CareClass()] }], law, Days.Ordinary);
    }

    [Fact]
    public void A_class_of_unknown_type_that_fits_none_breaks_the_standard()
    {
        var fits = new CareClass { Children = 3, Caregivers = 1, MinAgeMonths = 6, MaxAgeMonths = 12, Floor = 1 };

        Assert.Null(Conforms(fits));
        Assert.False(Conforms(fits with { Children = 12 }));
        Assert.False(Conforms(fits with { Floor = 2 }));
        Assert.False(Conforms(fits with { WashingSqm = 5 }));
    }

    [Fact]
    public void Rooms_of_toddlers_that_are_too_small_shared_or_not_break_the_standard()
    {
        var small = new CareClass { Type = ClassType.Toddler, SleepingSqm = 34, ActivitySqm = 49 };

        Assert.False(Conforms(small));
        Assert.Null(Conforms(small with { ActivitySqm = 50 }));
        Assert.Null(Conforms(small with { SleepingSqm = 35 }));
    }

    [Fact]
    public void Classes_upstairs_that_can_only_be_senior_count_towards_the_upper_floor()
    {
        var upstairs = new CareClass { Floor = 2, Children = 20 };

        Assert.Null(Conforms(upstairs, upstairs, upstairs));
        Assert.False(Conforms(upstairs, upstairs, upstairs, upstairs));
        Assert.Null(Conforms(upstairs, upstairs, upstairs, upstairs with { Floor = null }));
    }

    // By hand, and held against the library.
    private bool? Conforms(params CareClass[] classes)
    {
        var institution = new Institution { Classes = [.. classes] };
        var law = Law.On(Days.Ordinary);
        Hold([institution], law, Days.Ordinary);
        var verdict = HandWrittenRules.Decide(institution, law).FacilityStandard.Verdict;
        return verdict.Status == DecisionStatus.Determined ? verdict.IsMet : null;
    }

    private void Hold(Institution[] institutions)
    {
        var laws = Days.Changes.Append(Days.Ordinary).Select(day => (Day: day, Law: Law.On(day))).ToArray();
        for (var i = 0; i < institutions.Length; i++)
        {
            // Every other one on the ordinary day, the others in turn around the changes.
            var (day, law) = i % 2 == 0 ? laws[^1] : laws[i / 2 % laws.Length];
            Hold([institutions[i]], law, day);
        }
    }

    private void Hold(Institution[] institutions, Law law, DateOnly day)
    {
        foreach (var institution in institutions)
        {
            var decisions = rules.Evaluate(new CareCase { Institution = institution }, day);
            new Agreement(institution, decisions).Hold(HandWrittenRules.Decide(institution, law));
        }
    }
}
