using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>What the rules say today of a decision, as a case writes what it expects.</summary>
internal static class ExpectationYaml
{
    public static string Of(DecisionResult result, RequirementModel? requirement)
    {
        var parts = Parts(result).ToList();
        if (requirement is not null && Findings(result, requirement) is { } findings)
        {
            parts.Add(findings);
        }

        return result.Status == DecisionStatus.NotApplicable ? "notApplicable"
            : result.Decision.GivesSingle && result.Status == DecisionStatus.Determined ? YamlValues.Of(result.Values[0] ?? FeelNull.Instance, result.Decision.Outputs[0].Type)
            : $"{{{string.Join(", ", parts)}}}";
    }

    private static IEnumerable<string> Parts(DecisionResult result) => result.Status == DecisionStatus.Determined
        ? result.Decision.Outputs.Select((output, i) => $"{YamlValues.Name(output.Name)}: {YamlValues.Of(result.Values[i] ?? FeelNull.Instance, output.Type)}")
        : ["status: undetermined", $"missing: [{string.Join(", ", result.Missing.Select(YamlValues.Name))}]"];

    // The gravest of its findings stands for all of them.
    private static string? Findings(DecisionResult result, RequirementModel requirement)
    {
        FindingStatus[] gravest = [FindingStatus.Violated, FindingStatus.Unknown, FindingStatus.Satisfied, FindingStatus.NotApplicable];
        var statuses = result.Findings.Where(finding => finding.Requirement.Id == requirement.Id).Select(finding => finding.Status).ToHashSet();
        return statuses.Count == 0 ? null : $"findings: {{{YamlValues.Name(requirement.Id)}: {Names.Of(gravest.First(statuses.Contains))}}}";
    }
}
