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

    private static string Text(string reviews) => $$"""{"institution": {"supervision": {"reviews": [{{string.Join(", ", reviews.Split(", ").Select(Review))}}] } } }""";

    private static string Review(string review)
    {
        var parts = review.Split(' ');
        string?[] facts = [parts[0] == "?" ? null : $"\"year\": {parts[0]}", parts[1] == "?" ? null : $"\"passed\": {(parts[1] == "passed" ? "true" : "false")}"];
        return $"{{{string.Join(", ", facts.OfType<string>())}}}";
    }
}
