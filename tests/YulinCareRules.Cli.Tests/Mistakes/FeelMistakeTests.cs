namespace YulinCareRules.Cli.Tests.Mistakes;

/// <summary>What a clerk writes amiss for <c>yulincare feel</c>, and the whole of what is said to it.</summary>
public sealed class FeelMistakeTests
{
    private const string Facts = "托育机构: {名称: 小太阳, 普惠性: true, 在托人数: 30}\ninstitution: {places: 30, name: Little Sun}\nchildren: 30\ncaregivers: 6\nopened: 2020-08-01\n";

    private static readonly MistakeTable Table = MistakeTable.Read("feel.txt", Told);

    public static TheoryData<string> Titles => [.. Table.Rows.Select(row => row.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_mistake_is_told_with_its_place_its_cause_and_its_mend(string title) => Assert.Equal(Table[title].Told, Told(Table[title]));

    private static string Told(MistakeRow row)
    {
        using var folder = new TemporaryFolder();
        return ToolRun.Of("feel", row.Written, "--context", folder.Write("facts.yaml", Facts)).Error.ReplaceLineEndings("\n");
    }
}
