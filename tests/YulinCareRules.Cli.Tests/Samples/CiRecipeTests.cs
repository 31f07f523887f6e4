using System.Diagnostics;
using System.Text.Json.Nodes;

namespace YulinCareRules.Cli.Tests.Samples;

/// <summary>The recipe of samples/ci, run as written in a repository that holds nothing but a small pack.</summary>
public sealed class CiRecipeTests : IDisposable
{
    private const string Pack = """
        pack:
          id: small
          version: 1.0.0
          title: {zh: 借阅, en: lending}
        """;

    private const string Rules = """
        records:
          Reader:
            title: {zh: 读者, en: reader}
            fields:
              age: {type: integer, min: 0, zh: 年龄, en: age}
        subjects:
          reader: {type: Reader, zh: 读者证, en: reader}
        sources:
          rules-2020:
            title: {zh: 借阅办法, en: lending rules}
            from: 2020-01-01
            clauses:
              第一条: {zh: 未满十四岁免费, en: free below fourteen, evidence: text, verified: true}
        decisions:
          fee:
            title: {zh: 收费, en: fee}
            subject: reader
            source: rules-2020 第一条
            gives:
              free: {type: boolean, zh: 免费, en: free}
            rules:
              child:
                when: {reader.age: < 14}
                then: {free: true}
            otherwise:
              then: {free: false}
        """;

    private const string Cases = """
        cases:
          - {title: {zh: 十三岁, en: thirteen}, asOf: 2020-01-01, given: {reader: {age: 13}}, expect: {fee: {free: true}}}
          - {title: {zh: 十四岁, en: fourteen}, asOf: 2020-01-01, given: {reader: {age: 14}}, expect: {fee: {free: false}}}
          - {title: {zh: 年龄未知, en: age unknown}, asOf: 2020-01-01, given: {reader: {}}, expect: {fee: {status: undetermined, missing: [reader.age]}}}
          - {title: {zh: 施行前, en: before it begins}, asOf: 2019-12-31, given: {reader: {age: 13}}, expect: {fee: notApplicable}}
        """;

    private readonly TemporaryFolder folder = new();

    public CiRecipeTests()
    {
        var recipe = RepositoryFolder.PathOf("samples", "ci");
        foreach (var file in Directory.GetFiles(recipe, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            var copy = Path.Combine(folder.Folder, Path.GetRelativePath(recipe, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        folder.Write("pack.yaml", Pack);
        folder.Write("rules.yaml", Rules);
        folder.Write("cases/fee.yaml", Cases);

        // The tool as it was built, on the path as an installed one would be.
        var tool = folder.Write("bin/yulincare", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "yulincare.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_pack_that_is_in_order_passes_and_all_reports_are_there()
    {
        var (status, output) = await Run();

        Assert.True(status == 0, output);
        Assert.Contains("4 passed, 0 failed", output, StringComparison.Ordinal);
        Assert.Equal(
            ["check.sarif", "coverage.info", "coverage.xml", "junit.xml", "test.json"],
            Directory.GetFiles(Path.Combine(folder.Folder, "reports")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var test = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Folder, "reports", "test.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal((int)test["coverage"]!["total"]!["all"]!, (int)test["coverage"]!["total"]!["reached"]!);
        Assert.Equal(100, (double)test["mutation"]!["score"]!);
    }

    [Fact]
    public async Task A_mistake_in_the_rules_fails_and_is_marked_in_the_file_as_the_repository_knows_it()
    {
        folder.Write("rules.yaml", Rules.Replace("reader.age: < 14", "reader.agee: < 14", StringComparison.Ordinal));

        var (status, output) = await Run();

        Assert.True(status == 1, output);
        var sarif = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Folder, "reports", "check.sarif"), TestContext.Current.CancellationToken))!;
        var result = Assert.Single(sarif["runs"]![0]!["results"]!.AsArray())!;
        Assert.Equal("rules.yaml", (string?)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
    }

    [Fact]
    public async Task A_threshold_that_no_case_guards_fails()
    {
        folder.Write("cases/fee.yaml", Cases.Replace("age: 13", "age: 3", StringComparison.Ordinal).Replace("age: 14", "age: 40", StringComparison.Ordinal));

        var (status, output) = await Run();

        Assert.True(status == 1, output);
        Assert.Contains("YCR5101", output, StringComparison.Ordinal);
        Assert.Contains("YCR5112", output, StringComparison.Ordinal);
    }

    private async Task<(int Status, string Output)> Run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the recipe is a shell script");
        var start = new ProcessStartInfo("bash", [Path.Combine(folder.Folder, "check-rules.sh")])
        {
            WorkingDirectory = folder.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{Path.Combine(folder.Folder, "bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }
}
