namespace YulinCareRules.Cli.Tests.Commands;

public sealed class DocsTests
{
    [Fact]
    public void The_rule_book_of_a_pack_is_written_to_an_empty_folder()
    {
        using var folder = new TemporaryFolder();
        var book = Path.Combine(folder.Folder, "book");

        var run = ToolRun.Of("docs", RepositoryFolder.PathOf("rules", "national"), "--output", book);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(File.Exists(Path.Combine(book, "index.html")));
        Assert.True(File.Exists(Path.Combine(book, "rule-book.css")));
        Assert.Contains("<h1>设施与设置标准</h1>", File.ReadAllText(Path.Combine(book, "zh", "decision-facilityStandard.html")), StringComparison.Ordinal);
        Assert.Contains("<h1>Facility standard</h1>", File.ReadAllText(Path.Combine(book, "en", "decision-facilityStandard.html")), StringComparison.Ordinal);
        Assert.Single(run.Lines);
    }

    [Fact]
    public void Without_a_folder_the_pack_inside_the_tool_is_written_without_cases()
    {
        using var folder = new TemporaryFolder();

        var run = ToolRun.Of("docs", "--output", folder.Folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 个案例", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Folder, "zh", "decision-reviewOutcome.html")));
    }

    [Fact]
    public void A_folder_with_other_things_in_it_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.txt", "mine");

        var run = ToolRun.Of("docs", "--output", folder.Folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error YCR4200", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(folder.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("book", "mine");

        var run = ToolRun.Of("docs", "--output", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error YCR4200", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void A_place_that_cannot_be_a_folder_is_told_of()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "mine");

        var run = ToolRun.Of("docs", "--output", Path.Combine(file, "book"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error YCR4201", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_rule_book_is_replaced_with_its_stale_pages_gone_and_other_files_kept()
    {
        using var folder = new TemporaryFolder();
        var book = Path.Combine(folder.Folder, "book");
        Assert.Equal(0, ToolRun.Of("docs", "--output", book).ExitCode);
        var note = folder.Write("book/zh/note.txt", "mine");
        File.AppendAllLines(Path.Combine(book, ".rule-book"), ["../outside.html"]);
        var outside = folder.Write("outside.html", "mine");

        var run = ToolRun.Of("docs", RepositoryFolder.PathOf("rules", "national"), "--output", book);

        Assert.Equal(0, run.ExitCode);
        Assert.False(File.Exists(Path.Combine(book, "zh", "decision-reviewOutcome.html")));
        Assert.True(File.Exists(Path.Combine(book, "zh", "decision-facilityStandard.html")));
        Assert.True(File.Exists(note));
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public void A_pack_with_errors_gives_no_book()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        var review = Path.Combine(pack, "decisions", "review.yaml");
        File.WriteAllText(review, File.ReadAllText(review).Replace("registrationRoute.route", "registrationRout.route", StringComparison.Ordinal));
        var book = Path.Combine(folder.Folder, "book");

        var run = ToolRun.Of("docs", pack, "--output", book);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error YCR1201", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(book));
    }

    [Fact]
    public void A_case_that_does_not_hold_is_told_of_and_the_book_written_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyPacks();
        var review = Path.Combine(pack, "decisions", "review.yaml");
        File.WriteAllText(review, File.ReadAllText(review).Replace("then: {regime: annualReport}", "then: {regime: annualInspection}", StringComparison.Ordinal));

        var run = ToolRun.Of("docs", pack, "--output", Path.Combine(folder.Folder, "book"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("结论不符", File.ReadAllText(Path.Combine(folder.Folder, "book", "zh", "decision-reviewRegime.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_is_not_there_is_told_of()
    {
        using var folder = new TemporaryFolder();

        var run = ToolRun.Of("docs", Path.Combine(folder.Folder, "nothing"), "--output", Path.Combine(folder.Folder, "book"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error YCR1010", run.Error, StringComparison.Ordinal);
    }
}
