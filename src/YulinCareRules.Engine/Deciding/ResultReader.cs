using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Explaining;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Reads the outputs of a determined result for the generated records.</summary>
internal sealed class ResultReader(DecisionResult result) : ValueReader
{
    public static ImmutableArray<Finding> FindingsOf(DecisionResult result) =>
    [
        .. result.Findings.Select(finding => new Finding(finding.Requirement.Id, finding.Status, finding.Subject, finding.Requirement.Severity == RequirementSeverity.Mandatory)
        {
            Message = finding.Message,
            Remedy = finding.Remedy,
            Missing = finding.Missing,
            Clauses = Explainer.Clauses(finding.Sources),
        }),
    ];

    private protected override FeelValue? Find(string name) => result.ValueOf(name);

    private protected override InvalidOperationException Absent(string name) =>
        new($"the pack gives no value for {result.Decision.Name}.{name}; the typed API was made from another version of it");
}
