using System.Collections.Immutable;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Mutation;
using YulinCareRules.Engine.Suggesting;

namespace YulinCareRules.Cli.Reports;

/// <summary>All that a run of cases found.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Outcomes">What came of the cases that could be read.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record TestResults(CheckedPack Pack, ImmutableArray<CaseOutcome> Outcomes, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>Kinds of reports on a run.</summary>
    public static string[] ReportKinds { get; } = ["junit", "cobertura", "lcov", "json"];

    /// <summary>Where it was asked for.</summary>
    public CoverageResult? Coverage { get; init; }

    /// <summary>Cases for what none reaches, where coverage was asked for.</summary>
    public ImmutableArray<SuggestedCase> Suggestions { get; init; } = [];

    /// <summary>Where it was asked for and every case passed.</summary>
    public MutationResult? Mutation { get; init; }

    public int Passed => Outcomes.Count(outcome => outcome.Passed);

    // A case file that cannot be read is a failure of its own: a case nobody runs guards nothing.
    public int Failed => Outcomes.Length - Passed + Problems.Length;

    /// <summary>A report of a kind; those of lines need the coverage.</summary>
    public string Report(string kind) => kind switch
    {
        "junit" => JUnitReport.Write(Pack.Id, Outcomes, Problems),
        "cobertura" => CoberturaReport.Write(Coverage!),
        "lcov" => LcovReport.Write(Coverage!),
        _ => TestJson.Write(this),
    };
}
