using System.Collections.Immutable;
using System.Reflection;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Planning;

namespace YulinCareRules.Testing;

/// <summary>A case of a pack: facts, a day, and the decisions that are expected. Run on both evaluators, which must agree.</summary>
public sealed class PackCase
{
    private readonly Func<CaseOutcome> run;

    private PackCase(BilingualText title, SourceLocation location, Func<CaseOutcome> run)
    {
        this.run = run;
        Title = title;
        Location = location;
    }

    /// <summary>What the case is about.</summary>
    public BilingualText Title { get; }

    /// <summary>Where it is written.</summary>
    public SourceLocation Location { get; }

    /// <summary>Reads the cases of a pack, in the order of their files.</summary>
    /// <param name="folder">The folder that holds <c>pack.yaml</c>: absolute, or relative to the folder of the running assembly or of any folder above it, the nearest first.</param>
    /// <param name="packs">The assembly whose packs the folder's pack may build on by their ids, e.g. that of <c>CareRules</c>; null where it builds on folders alone.</param>
    /// <returns>The cases; a case file with errors, or a pack without cases, comes as a case that fails and says why.</returns>
    /// <exception cref="InvalidPackException">There is no such folder, or its pack has errors; all of them are listed.</exception>
    public static ImmutableArray<PackCase> ReadAll(string folder, Assembly? packs = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var found = PackPlace.Find(folder);
        var diagnostics = new DiagnosticBag();
        if (found is null || PackFolder.TryRead(found) is not { } files)
        {
            throw new InvalidPackException([TextDiagnostics.Unreadable(folder, $"从 {AppContext.BaseDirectory} 起逐级向上都没有这个文件夹", $"there is no such folder in {AppContext.BaseDirectory} or above it")]);
        }

        if (PackLoader.Load(packs is null ? files : new IncludedPacks(packs).Under(files), diagnostics) is not { } pack)
        {
            throw new InvalidPackException(diagnostics.ToSorted());
        }

        var planned = new PlannedPack(pack);
        var definitions = CaseFolder.Read(pack, files.Folder, diagnostics);
        return [.. definitions.Select(definition => Of(definition, pack, planned)), .. Unreadable(files.Folder, definitions.IsEmpty, diagnostics.ToSorted())];
    }

    /// <summary>Decides the case and holds the decisions against what is expected.</summary>
    /// <exception cref="PackCaseException">They differ, or the two evaluators do. The message is what <c>yulincare test</c> prints.</exception>
    public void Verify()
    {
        var outcome = run();
        if (!outcome.Passed)
        {
            throw new PackCaseException(CaseOutcomeText.Write(outcome), outcome.Failures);
        }
    }

    /// <summary>File and title, as test results show them.</summary>
    public override string ToString() => $"{Path.GetFileName(Location.File)}: {Title.Zh} ({Title.En})";

    private static PackCase Of(CaseDefinition definition, CheckedPack pack, PlannedPack planned) =>
        new(definition.Title, definition.Location, () => CaseRunner.Run(planned, pack, definition));

    // A case file that cannot be read is a failure of its own: a case nobody runs guards nothing.
    private static IEnumerable<PackCase> Unreadable(string folder, bool isEmpty, ImmutableArray<Diagnostic> diagnostics)
    {
        if (isEmpty && diagnostics.IsEmpty)
        {
            diagnostics = [CaseDiagnostics.NoCases(new SourceLocation($"{folder}/cases", 1, 1))];
        }

        var title = new BilingualText("案例文件可以读取", "the case files can be read");
        return diagnostics.GroupBy(diagnostic => diagnostic.Location.File)
            .Select(file => new CaseOutcome(title, new SourceLocation(file.Key, 1, 1), [.. file]))
            .Select(outcome => new PackCase(title, outcome.Location, () => outcome));
    }
}
