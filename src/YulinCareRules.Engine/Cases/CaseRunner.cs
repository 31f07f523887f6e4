using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Cases;

/// <summary>Runs the cases of a pack.</summary>
internal static class CaseRunner
{
    public static CaseOutcome Run(CheckedPack pack, CaseDefinition definition) => Run(pack, new PlannedPack(pack), definition);

    // Each case holds the two evaluators together as well.
    private static CaseOutcome Run(CheckedPack pack, PlannedPack planned, CaseDefinition definition)
    {
        var failures = new DiagnosticBag();
        var names = definition.Expect.Entries
            .Select(entry => pack.FindDecision(entry.Key.Text)?.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var decisions = CaseDecisions.Decide(pack, definition.Facts, definition.AsOf, names);
        new Expectations(definition, decisions, failures).Check();
        foreach (var difference in planned.Compare(decisions))
        {
            failures.Add(CaseDiagnostics.EvaluatorsDiffer(definition.Location, difference.Decision, difference.Compiled, difference.Interpreted));
        }

        return new CaseOutcome(definition.Title, definition.Location, failures.ToSorted());
    }

    /// <summary>All case files under <c>cases</c> of a pack folder, save the named facts; what cannot be read is in <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<CaseOutcome> RunFolder(CheckedPack pack, string folder, DiagnosticBag diagnostics)
    {
        var root = Path.Combine(folder, "cases");
        if (!Directory.Exists(root))
        {
            return [];
        }

        var planned = new PlannedPack(pack);
        var reader = new CaseFileReader(pack, Read, diagnostics);
        var outcomes = ImmutableArray.CreateBuilder<CaseOutcome>();
        foreach (var file in Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = file.Replace('\\', '/');
            if (!name.Contains("/facts/", StringComparison.Ordinal))
            {
                outcomes.AddRange(reader.Read(name, File.ReadAllBytes(file)).Select(definition => Run(pack, planned, definition)));
            }
        }

        return outcomes.ToImmutable();
    }

    // A bare null would become an empty memory.
    private static ReadOnlyMemory<byte>? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : default(ReadOnlyMemory<byte>?);
}
