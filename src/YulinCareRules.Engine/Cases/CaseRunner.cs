using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Planning;

namespace YulinCareRules.Engine.Cases;

/// <summary>Runs the cases of a pack.</summary>
internal static class CaseRunner
{
    public static CaseOutcome Run(CheckedPack pack, CaseDefinition definition) => Run(new PlannedPack(pack), pack, definition);

    /// <summary>The decisions that a case expects something of.</summary>
    public static CaseDecisions Decide(CheckedPack pack, CaseDefinition definition) =>
        Decide(pack, definition, new Decider(pack, definition.Facts, definition.AsOf));

    /// <summary>The same by a decider that is at hand.</summary>
    public static CaseDecisions Decide(CheckedPack pack, CaseDefinition definition, Decider decider)
    {
        var names = definition.Expect.Entries
            .Select(entry => pack.FindDecision(entry.Key.Text)?.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new CaseDecisions(pack, definition.Facts, definition.AsOf, [.. CaseDecisions.Wanted(pack, definition.Facts, names).Select(decider.Decide)]);
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
        RunAll(pack, CaseFolder.Read(pack, folder, diagnostics));

    public static ImmutableArray<CaseOutcome> RunAll(CheckedPack pack, ImmutableArray<CaseDefinition> definitions)
    {
        var planned = new PlannedPack(pack);
        return [.. definitions.Select(definition => Run(planned, pack, definition))];
    }

    // Each case holds the two evaluators together as well.
    private static CaseOutcome Run(PlannedPack planned, CheckedPack pack, CaseDefinition definition)
    {
        var decisions = Decide(pack, definition);
        var outcome = Compare(definition, decisions);
        return outcome with
        {
            Failures = [.. outcome.Failures, .. planned.Compare(decisions).Select(difference => EvaluatorDiagnostics.Differ(definition.Location, difference.Decision, difference.Compiled, difference.Interpreted))],
        };
    }
}
