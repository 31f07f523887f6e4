using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Layouts;
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
    public void Two_failed_years_running_are_told_by_the_plan(string reviews, bool? expected)
    {
        var pack = RepositoryPack.Of("rules/yulin");
        var facts = new CaseReader(pack.Facts).Read(ReadText.Root("case.json", Text(reviews)), new DiagnosticBag())!;
        var place = pack.PlaceOf("consecutiveFailures")!.Value;
        var state = new PackPlan(pack, new RecordFactLayout()).Start(facts, Day, new Reference(pack, read => (CaseFacts)read));

        var cell = state.Ask(place);

        Assert.Equal(expected is null ? CellState.Undetermined : CellState.Determined, cell.State);
        Assert.Equal(expected == true ? 1 : 0, cell.Outcome);
        Assert.Equal(expected is null ? DecisionStatus.Undetermined : DecisionStatus.Determined, state.Refer(place).Status);
    }

    private static string Text(string reviews) => $$"""{"institution": {"supervision": {"reviews": [{{string.Join(", ", reviews.Split(", ").Select(Review))}}] } } }""";

    private static string Review(string review)
    {
        var parts = review.Split(' ');
        string?[] facts = [parts[0] == "?" ? null : $"\"year\": {parts[0]}", parts[1] == "?" ? null : $"\"passed\": {(parts[1] == "passed" ? "true" : "false")}"];
        return $"{{{string.Join(", ", facts.OfType<string>())}}}";
    }
}
