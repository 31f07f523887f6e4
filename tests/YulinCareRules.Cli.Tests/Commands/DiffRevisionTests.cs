using System.ComponentModel;
using System.Diagnostics;

namespace YulinCareRules.Cli.Tests.Commands;

/// <summary>Packs in revisions of a repository. The current folder is that of the whole process, so nothing else runs beside these.</summary>
[Collection(nameof(DiffRevisionTests))]
[CollectionDefinition(nameof(DiffRevisionTests), DisableParallelization = true)]
public sealed class DiffRevisionTests
{
    [Fact]
    public void A_revision_is_read_with_its_base_and_one_that_is_unknown_is_told()
    {
        using var folder = new TemporaryFolder();
        var edited = DiffTests.Edited(folder, "10000");
        Git(folder.Folder, "init", "-q");
        Git(folder.Folder, "add", "-A");
        Git(folder.Folder, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
        var figures = Path.Combine(folder.Folder, "rules", "national", "parameters.yaml");
        File.WriteAllText(figures, File.ReadAllText(figures).Replace("value: 10000", "value: 12000", StringComparison.Ordinal));

        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder.Folder);
        try
        {
            var run = ToolRun.Of("diff", "HEAD:rules/yulin", edited, "--format", "json");
            Assert.Equal((ExitCodes.Findings, string.Empty), (run.ExitCode, run.Error));
            Assert.Equal("differs", run.Json["decisions"]!["centralSubsidy"]!["certainty"]!.GetValue<string>());

            Assert.Equal(ExitCodes.Done, ToolRun.Of("diff", "HEAD:rules/yulin", "HEAD:rules/yulin").ExitCode);
            Assert.Contains("YCR5202", ToolRun.Of("diff", "nowhere:rules/yulin", edited).Error, StringComparison.Ordinal);
            Assert.Contains("YCR5203", ToolRun.Of("diff", "HEAD:rules/elsewhere", edited).Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    private static void Git(string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true })!;
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
        catch (Win32Exception)
        {
            Assert.Skip("there is no git here");
        }
    }
}
