using System.Collections.Immutable;
using YulinCareRules.Engine.Tests.Checking.Expressions;
using YulinCareRules.Engine.Tests.Checking.Passes;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Tests.Packs.Reading;

namespace YulinCareRules.Engine.Tests.Diagnostics;

public sealed class MistakeTests
{
    public static TheoryData<string> Names => [.. All.Select(mistake => mistake.Name)];

    internal static ImmutableArray<Mistake> All =>
        [.. ReadingMistakes.All, .. FactMistakes.All, .. NameMistakes.All, .. DecisionMistakes.All, .. ExpressionMistakes.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_told_once_at_the_very_place_and_with_the_name_that_was_meant(string name)
    {
        var mistake = All.Single(candidate => candidate.Name == name);

        var loaded = mistake.Source.Load(mistake.Folder);

        Assert.Null(loaded.Pack);
        var told = Assert.Single(loaded.Diagnostics);
        Assert.Equal(mistake.Code, told.Code);
        Assert.Equal(mistake.Source.Marked, told.Location);
        Assert.Equal(mistake.Suggestion, told.Suggestion);
    }
}
