using YulinCareRules.Cli;
using YulinCareRules.Engine;

namespace YulinCareRules.Testing.Tests;

public sealed class PackCaseTests
{
    [Fact]
    public void A_case_that_holds_passes()
    {
        using var pack = new WrittenPack(WrittenPack.Case("true"));

        Assert.Single(PackCase.ReadAll(pack.Folder)).Verify();
    }

    [Fact]
    public void A_case_is_named_by_its_file_and_title_and_knows_its_place()
    {
        using var pack = new WrittenPack(WrittenPack.Case("true"));

        var found = Assert.Single(PackCase.ReadAll(pack.Folder));

        Assert.Equal("loans.yaml: 晚一天 (a day late)", found.ToString());
        Assert.Equal(2, found.Location.Line);
    }

    [Fact]
    public void A_case_that_fails_says_what_the_command_line_says()
    {
        using var pack = new WrittenPack(WrittenPack.Case("false"));

        var problem = Assert.Throws<PackCaseException>(Assert.Single(PackCase.ReadAll(pack.Folder)).Verify);

        Assert.Equal("YCR4010", Assert.Single(problem.Differences).Code);
        Assert.Equal(OutputOfTest(pack.Folder), $"{problem.Message}0 passed, 1 failed\n");
    }

    [Fact]
    public void A_case_file_with_errors_comes_as_a_case_that_fails_beside_those_that_can_be_read()
    {
        using var pack = new WrittenPack(WrittenPack.Case("true") + "  - title: {zh: 错, en: wrong}\n    asOf: 2024-05-01\n    given: {loan: {daysLat: 1}}\n    expect: {late: true}\n");

        var cases = PackCase.ReadAll(pack.Folder);

        cases[0].Verify();
        Assert.Contains("'daysLate'", Assert.Throws<PackCaseException>(cases[1].Verify).Message, StringComparison.Ordinal);
        Assert.Equal(2, cases.Length);
    }

    [Fact]
    public void A_pack_may_build_on_one_that_an_assembly_carries()
    {
        var folder = Directory.CreateTempSubdirectory("pack-on-included-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "pack.yaml"), "pack:\n  id: county\n  version: 1.0.0\n  title: {zh: 县, en: county}\n  extends: yulin-care\n");
            Directory.CreateDirectory(Path.Combine(folder.FullName, "cases"));
            File.WriteAllText(
                Path.Combine(folder.FullName, "cases", "route.yaml"),
                "cases:\n  - title: {zh: 非营利, en: nonprofit}\n    asOf: 2024-05-01\n    given: {institution: {legalForm: nonprofit, kindergartenIntegrated: false}}\n    expect: {registrationRoute: {route: civilRegistration}}\n");

            Assert.Single(PackCase.ReadAll(folder.FullName, typeof(CareRules).Assembly)).Verify();
            Assert.Throws<InvalidPackException>(() => PackCase.ReadAll(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_pack_without_cases_fails_for_nothing_guards_it()
    {
        using var pack = new WrittenPack();

        var problem = Assert.Throws<PackCaseException>(Assert.Single(PackCase.ReadAll(pack.Folder)).Verify);

        Assert.Equal("YCR4005", Assert.Single(problem.Differences).Code);
    }

    [Fact]
    public void A_pack_with_errors_is_refused_with_each_of_them()
    {
        using var pack = new WrittenPack(WrittenPack.Case("true"), "pack: {id: library, version: 1.0.0, titel: {zh: 图书馆, en: library}}");

        var problem = Assert.Throws<InvalidPackException>(() => PackCase.ReadAll(pack.Folder));

        Assert.Contains(problem.Diagnostics, found => found.Suggestion == "title");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        var problem = Assert.Throws<InvalidPackException>(() => PackCase.ReadAll("no-such-folder"));

        Assert.Equal("no-such-folder", Assert.Single(problem.Diagnostics).Location.File);
    }

    [Theory]
    [PackCases("samples/county-example")]
    public void The_cases_of_a_pack_above_the_tests_are_found_from_there(PackCase found) => found.Verify();

    private static string OutputOfTest(string folder)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        CommandLineTool.Run(["test", folder], Stream.Null, output, error, TimeProvider.System);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
