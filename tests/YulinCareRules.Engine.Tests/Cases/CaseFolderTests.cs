using System.Collections.Immutable;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Cases;

public sealed class CaseFolderTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("lending-");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void All_case_files_of_a_folder_are_run_in_the_order_of_their_names_save_the_facts()
    {
        Write(LendingPack.Source);
        Write("lending/cases/b.yaml", $"{LendingCases.Head}  - title: {{zh: 乙, en: b}}\n    asOf: 2023-01-01\n    given: adult\n    expect: {{borrows: true}}\n");
        Write("lending/cases/a/one.yaml", "cases:\n  - title: {zh: 甲, en: a}\n    asOf: 2023-01-01\n    expect: {borrows: true}\n");
        Write("lending/cases/facts/adult.yaml", LendingCases.Adult);

        var diagnostics = new DiagnosticBag();
        var folder = Path.Combine(root.FullName, "lending");
        var pack = PackLoader.Load(PackFolder.TryRead(folder)!, diagnostics)!;
        var outcomes = CaseRunner.RunFolder(pack, folder, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal([("a", false), ("b", true)], outcomes.Select(outcome => (outcome.Title.En, outcome.Passed)));
        Assert.Equal("'borrows' expected true, got notApplicable", Assert.Single(outcomes[0].Failures).MessageEn);
    }

    [Fact]
    public void A_folder_without_cases_gives_none()
    {
        Write(LendingPack.Source);

        var diagnostics = new DiagnosticBag();
        var folder = Path.Combine(root.FullName, "lending");
        var pack = PackLoader.Load(PackFolder.TryRead(folder)!, diagnostics)!;

        Assert.Empty(CaseRunner.RunFolder(pack, folder, diagnostics));
        Assert.False(diagnostics.HasErrors);
    }

    [Fact]
    public void Facts_that_are_not_on_disk_are_told()
    {
        Write(LendingPack.Source);
        Write("lending/cases/a.yaml", $"{LendingCases.Head}  - title: {{zh: 甲, en: a}}\n    asOf: 2023-01-01\n    given: adult\n    expect: {{borrows: true}}\n");

        var diagnostics = new DiagnosticBag();
        var folder = Path.Combine(root.FullName, "lending");
        var pack = PackLoader.Load(PackFolder.TryRead(folder)!, diagnostics)!;

        Assert.Empty(CaseRunner.RunFolder(pack, folder, diagnostics));
        Assert.Equal("YCR1010", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Theory]
    [InlineData("cases/late.yml", "late.yaml")]
    [InlineData("cases/late.yaml.txt", "late.yaml")]
    [InlineData("cases/more/late.YAML", "late.yaml")]
    [InlineData("cases/late", "late.yaml")]
    [InlineData("cases/late.yalm", "late.yaml")]
    [InlineData("cases/late.txt", "late.yaml")]
    public void A_case_file_whose_name_is_misspelt_is_told_and_not_passed_over(string file, string meant)
    {
        Write(LendingPack.Source);
        Write($"lending/{file}", "cases: []\n");

        var told = Assert.Single(Read());

        Assert.Equal(("YCR4006", meant), (told.Code, told.Suggestion));
        Assert.EndsWith(file, told.Location.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cases/README.md", "How cases are written:\n\ncases:\n")]
    [InlineData("cases/notes.txt", "all cases: to be looked at again\n")]
    public void What_is_no_case_file_may_lie_beside_them(string file, string text)
    {
        Write(LendingPack.Source);
        Write($"lending/{file}", text);

        Assert.Empty(Read());
    }

    [Fact]
    public void Facts_that_no_case_file_names_are_told()
    {
        Write(LendingPack.Source);
        Write("lending/cases/a.yaml", "cases:\n  - title: {zh: 甲, en: a}\n    asOf: 2023-01-01\n    expect: {borrows: notApplicable}\n");
        Write("lending/cases/facts/adult.yaml", LendingCases.Adult);

        Assert.Equal("YCR4007", Assert.Single(Read()).Code);
    }

    [Fact]
    public void A_note_beside_the_cases_is_nobodys_business()
    {
        Write(LendingPack.Source);
        Write("lending/cases/README.md", "# Cases\n");

        Assert.Empty(Read());
    }

    [Fact]
    public void A_pack_on_disk_finds_the_one_that_it_builds_on()
    {
        Write(LendingPack.Branch);

        var diagnostics = new DiagnosticBag();
        var pack = PackLoader.Load(PackFolder.TryRead(Path.Combine(root.FullName, "branch"))!, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal("branch", pack?.Id);
    }

    private ImmutableArray<Diagnostic> Read()
    {
        var diagnostics = new DiagnosticBag();
        var folder = Path.Combine(root.FullName, "lending");
        var pack = PackLoader.Load(PackFolder.TryRead(folder)!, diagnostics)!;
        CaseFolder.Read(pack, folder.Replace('\\', '/'), diagnostics);
        return diagnostics.ToSorted();
    }

    private void Write(PackSource source)
    {
        foreach (var (name, text) in source.Files)
        {
            Write(name, text);
        }
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
