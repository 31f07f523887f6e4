using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Cases;

public sealed class CaseMistakeTests
{
    public static TheoryData<string> Names => [.. CaseMistakes.All.Select(mistake => mistake.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_in_a_case_is_told_once_at_the_very_place_and_with_the_name_that_was_meant(string name)
    {
        var mistake = CaseMistakes.All.Single(candidate => candidate.Name == name);
        var marked = mistake.Marked;

        var run = LendingCases.Run(marked.Text);

        var told = Assert.Single(run.Diagnostics.Concat(run.Outcomes.SelectMany(outcome => outcome.Failures)));
        Assert.Equal(mistake.Code, told.Code);
        Assert.Equal(mistake.File, told.Location.File);
        Assert.Equal(mistake.Suggestion, told.Suggestion);
        if (marked.Location is { } location)
        {
            Assert.Equal(location, told.Location);
        }
    }
}
