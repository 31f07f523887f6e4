using System.Text.Json;
using YulinCareRules.Baselines.HandWritten;
using YulinCareRules.Baselines.Institutions;

namespace YulinCareRules.Baselines.Tests.Institutions;

public sealed class RandomInstitutionsTests
{
    private const int Count = 20_000;

    [Fact]
    public void No_two_are_alike()
    {
        var distinct = RandomInstitutions.Whole(Count, 1).Select(institution => JsonSerializer.Serialize(institution)).Distinct().Count();

        Assert.Equal(Count, distinct);
    }

    [Fact]
    public void The_same_seed_gives_the_same_ones()
    {
        var once = RandomInstitutions.Partial(100, 3).Select(institution => JsonSerializer.Serialize(institution));
        var again = RandomInstitutions.Partial(100, 3).Select(institution => JsonSerializer.Serialize(institution));

        Assert.Equal(once, again);
    }

    [Fact]
    public void A_good_part_conforms_and_a_good_part_does_not_and_of_the_partly_known_some_stay_open()
    {
        var law = Law.On(Days.Ordinary);
        var whole = RandomInstitutions.Whole(Count, 1).Select(institution => HandWrittenRules.Decide(institution, law).FacilityStandard.Verdict).ToList();
        var partial = RandomInstitutions.Partial(Count, 1).Select(institution => HandWrittenRules.Decide(institution, law)).ToList();

        Assert.InRange(whole.Count(verdict => verdict.IsMet), Count / 5, Count * 4 / 5);
        Assert.All(whole, verdict => Assert.Equal(DecisionStatus.Determined, verdict.Status));
        Assert.InRange(partial.Count(decisions => decisions.RegistrationRoute.Status == DecisionStatus.Undetermined), Count / 10, Count * 9 / 10);
        Assert.Contains(partial, decisions => decisions.ReviewOutcome.Status == DecisionStatus.Determined);
    }
}
