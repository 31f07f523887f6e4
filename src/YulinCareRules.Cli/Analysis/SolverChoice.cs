using YulinCareRules.Engine.Analysis.Smt;

namespace YulinCareRules.Cli.Analysis;

/// <summary>Which solver <c>check</c> asks where its own method gives up.</summary>
internal static class SolverChoice
{
    public const string Automatic = "auto";

    public const string None = "none";

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan All = TimeSpan.FromSeconds(60);

    /// <param name="choice">As given to <c>--solver</c>: a program, or one of the two words.</param>
    /// <param name="folders">Where programs are, as in <c>PATH</c>.</param>
    public static ISolverProgram? Of(string choice, string? folders) => choice switch
    {
        None => null,
        Automatic => Find(folders) is { } path ? new SolverProcess(path, Each, All) : null,
        _ => new SolverProcess(Path.GetFullPath(choice), Each, All),
    };

    /// <summary>The path of <c>z3</c>. Relative folders are passed over: what lies in the folder of a pack is not to be started.</summary>
    public static string? Find(string? folders) => (folders ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "z3.exe" : "z3"))
        .FirstOrDefault(File.Exists);
}
