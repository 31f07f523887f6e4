using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>Reviews of unknown years: the plan itself tells whether two failed years running may be among them, and the interpreter agrees.</summary>
public sealed class UnknownYearTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    [Theory]
    [InlineData("2020 failed, ? failed", null)]
    [InlineData("2019 passed, 2020 failed, 2021 passed, ? failed", false)]
    [InlineData("2019 passed, 2020 failed, 2022 passed, ? failed", null)]
    [InlineData("2022 passed, 2023 passed, ? ?, 2025 ?", false)]
    [InlineData("2023 failed, 2022 passed, ? failed", false)]
    [InlineData("2023 failed, 2021 passed, ? failed", null)]
    [InlineData("? failed, ? failed", null)]
    [InlineData("? failed, ? passed", false)]
    [InlineData("2020 failed, 2019 passed, 2021 passed, ? failed, ? passed", false)]
    [InlineData("2020 failed, 2019 passed, ? failed, ? passed", null)]
    [InlineData("2020 failed, 2021 failed, ? ?", true)]
    [InlineData("? passed, ? passed, ? passed, 2025 ?, ? ?", false)]
    [InlineData("? passed, ? passed, 2022 ?, ? ?", null)]
    [InlineData("? failed, 2022 passed, 2023 ?, 2021 passed, ? passed", false)]
    [InlineData("? failed, 2022 passed, 2020 ?, 2018 passed, ? passed", null)]
    [InlineData("? passed, ? passed, ? failed, ? failed", null)]
    public void Two_failed_years_running_are_told_by_the_plan(string reviews, bool? expected) =>
        PlannedCase.Settles("rules/yulin", "consecutiveFailures", Text(reviews), Day, expected);

    [Theory]
    [InlineData("? failed", 7)]
    [InlineData("? ?", 5)]
    [InlineData("? failed, ? passed", 4)]
    [InlineData("? failed, ? ?", 3)]
    public void What_is_missing_of_several_is_told_as_the_interpreter_tells_it(string reviews, int times)
    {
        var pack = RepositoryPack.Of("rules/yulin");
        var decided = CaseDecisions.Decide(pack, Facts(Repeated(reviews, times)), Day, ["consecutiveFailures", "reviewOutcome"]);

        Assert.All(decided.Results, result => Assert.Null(result.Stopped));
        Assert.Empty(new PlannedPack(pack).Compare(decided));
    }

    [Theory]
    [InlineData("? failed", 50, 50)]
    [InlineData("? ?", 50, 100)]
    [InlineData("? failed, ? passed", 25, 25)]
    public void Of_as_many_as_there_may_be_each_fact_that_can_tell_is_missing(string reviews, int times, int missing)
    {
        var planned = new PlannedPack(RepositoryPack.Of("rules/yulin"));

        var result = Assert.Single(planned.Decide(Facts(Repeated(reviews, times)), Day, ["consecutiveFailures"]).Results);

        Assert.Null(result.Stopped);
        Assert.Equal(missing, result.Missing.Length);
    }

    [Theory]
    [InlineData("? ?, ? passed, ? ?, ? ?, 2024 passed, 2025 ?", "institution.supervision.reviews[5].passed")]
    [InlineData("? ?, ? ?, ? ?, 2024 ?", "institution.supervision.reviews[3].passed")]
    public void What_a_later_year_came_to_is_not_missing(string reviews, string later)
    {
        var pack = RepositoryPack.Of("rules/yulin");
        var decided = CaseDecisions.Decide(pack, Facts(reviews), Day, ["consecutiveFailures", "reviewOutcome"]);

        Assert.All(decided.Results, result => Assert.DoesNotContain(later, result.Missing));
        Assert.Empty(new PlannedPack(pack).Compare(decided));
    }

    private static string Repeated(string reviews, int times) => string.Join(", ", Enumerable.Repeat(reviews, times));

    private static CaseFacts Facts(string reviews) => PlannedCase.Facts(RepositoryPack.Of("rules/yulin"), Text(reviews));

    private static string Text(string reviews) => $$"""{"institution": {"supervision": {"reviews": [{{string.Join(", ", reviews.Split(", ").Select(Review))}}] } } }""";

    private static string Review(string review)
    {
        var parts = review.Split(' ');
        string?[] facts = [parts[0] == "?" ? null : $"\"year\": {parts[0]}", parts[1] == "?" ? null : $"\"passed\": {(parts[1] == "passed" ? "true" : "false")}"];
        return $"{{{string.Join(", ", facts.OfType<string>())}}}";
    }
}
