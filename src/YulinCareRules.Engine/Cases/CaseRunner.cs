using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Cases;

/// <summary>Runs the cases of a pack.</summary>
internal static class CaseRunner
{
    public static CaseOutcome Run(CheckedPack pack, CaseDefinition definition) => Compare(definition, Decide(pack, definition));

    /// <summary>The decisions that a case expects something of.</summary>
    public static CaseDecisions Decide(CheckedPack pack, CaseDefinition definition)
    {
        var names = definition.Expect.Entries
            .Select(entry => pack.FindDecision(entry.Key.Text)?.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return CaseDecisions.Decide(pack, definition.Facts, definition.AsOf, names);
    }

    /// <summary>What was decided, held against what was expected.</summary>
    public static CaseOutcome Compare(CaseDefinition definition, CaseDecisions decisions)
    {
        var failures = new DiagnosticBag();
        new Expectations(definition, decisions, failures).Check();
        return new CaseOutcome(definition.Title, definition.Location, failures.ToSorted());
    }

    /// <summary>Runs all cases of a pack folder; what cannot be read is in <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<CaseOutcome> RunFolder(CheckedPack pack, string folder, DiagnosticBag diagnostics) =>
        [.. CaseFolder.Read(pack, folder, diagnostics).Select(definition => Run(pack, definition))];
}
