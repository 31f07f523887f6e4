using YulinCareRules.Cli.Analysis;

namespace YulinCareRules.Cli.Tests.Analysis;

/// <summary>A solver is another program, and may be anything: only what it prints in time counts.</summary>
/// <remarks>Alone: a program started by another test while a script is being written would keep it busy.</remarks>
[Collection(nameof(SolverProcessTests))]
[CollectionDefinition(nameof(SolverProcessTests), DisableParallelization = true)]
public sealed class SolverProcessTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_it_prints_is_the_answer_and_it_gets_text_and_time_limit() =>
        Assert.Equal("-in -T:60\n(check-sat)\n", Solver("echo \"$@\"; cat", Minute).Ask("(check-sat)\n"));

    [Fact]
    public void One_that_exits_at_once_prints_nothing() => Assert.Equal("", Solver("exit 3", Minute).Ask(new string(' ', 1_000_000)));

    [Fact]
    public void One_that_hangs_is_ended() => Assert.Null(Solver("exec sleep 600", TimeSpan.FromSeconds(1)).Ask(new string(' ', 1_000_000)));

    [Fact]
    public void One_that_prints_without_end_is_ended() => Assert.Null(Solver("exec yes", Minute).Ask("(check-sat)\n"));

    [Fact]
    public void One_that_is_absent_or_no_program_gives_no_answer()
    {
        Assert.Null(new SolverProcess(Path.Combine(folder.Folder, "absent"), Minute, Minute).Ask("(check-sat)\n"));
        Assert.Null(new SolverProcess(folder.Write("text", "no program"), Minute, Minute).Ask("(check-sat)\n"));
    }

    [Fact]
    public void It_is_found_in_full_folders_of_the_path_alone()
    {
        var name = OperatingSystem.IsWindows() ? "z3.exe" : "z3";
        var path = folder.Write(name, "");

        Assert.Equal(path, SolverChoice.Find(string.Join(Path.PathSeparator, Path.Combine(folder.Folder, "absent"), folder.Folder)));
        Assert.Null(SolverChoice.Find("."));
        Assert.Null(SolverChoice.Find(null));
    }

    [Fact]
    public void A_solver_that_is_asked_for_by_its_path_must_be_there()
    {
        var run = ToolRun.Of("check", "--solver", Path.Combine(folder.Folder, "absent"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no such file", run.Error, StringComparison.Ordinal);
    }

    private SolverProcess Solver(string script, TimeSpan each)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the solver of this test is a shell script");
        var path = folder.Write("solver", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new SolverProcess(path, each, Minute);
    }
}
