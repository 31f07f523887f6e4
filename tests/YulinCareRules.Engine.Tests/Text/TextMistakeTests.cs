using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Text;

public sealed class TextMistakeTests
{
    public static TheoryData<string> Names => [.. TextMistakes.All.Select(mistake => mistake.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_that_cannot_be_read_gives_one_diagnostic_at_the_very_place(string name)
    {
        var mistake = TextMistakes.All.Single(candidate => candidate.Name == name);
        var (bytes, location) = mistake.Read();

        var result = TextReading.Read(mistake.File, bytes);

        var told = Assert.Single(result.Errors);
        Assert.Equal(mistake.Code, told.Code);
        Assert.Equal(location, told.Location);
    }
}
