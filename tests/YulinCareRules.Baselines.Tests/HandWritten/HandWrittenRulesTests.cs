using System.Collections.Immutable;
using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Baselines.Institutions;

namespace YulinCareRules.Baselines.Tests.HandWritten;

public sealed class HandWrittenRulesTests
{
    private const int Reviewed = 500;

    // More on demand: BASELINE_INSTITUTIONS=100000.
    private static readonly int Institutions = int.TryParse(Environment.GetEnvironmentVariable("BASELINE_INSTITUTIONS"), out var more) ? more : 2_000;

    private readonly CareRules rules = CareRules.LoadEmbedded();

    [Fact]
    public void Whole_institutions_are_decided_as_the_library_decides_them() => Hold(RandomInstitutions.Whole(Institutions, 11));

    [Fact]
    public void Partly_known_institutions_are_decided_as_the_library_decides_them() => Hold(RandomInstitutions.Partial(Institutions, 12));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_side_of_each_change_of_the_law_is_told_apart(int seed)
    {
        var institutions = RandomInstitutions.Whole(20, seed).Concat(RandomInstitutions.Partial(20, seed)).ToArray();
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
        for (var i = 0; i < Reviewed; i++)
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
