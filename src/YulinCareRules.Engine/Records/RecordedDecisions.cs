using System.Text.Json.Nodes;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;

namespace YulinCareRules.Engine.Records;

/// <summary>Decisions as a record keeps them: those of the decision document, and with a mask without the outputs and reasons that personal facts go into, and the texts and figures of findings that read them.</summary>
internal static class RecordedDecisions
{
    private static readonly string[] Telling = ["actual", "message", "remedy"];

    public static JsonObject Write(CaseDecisions decisions, bool chinese, bool mask)
    {
        var document = JsonNode.Parse(new DecisionDocument(chinese).Write(decisions, indented: false))!.AsObject();
        var written = document["decisions"]!.AsObject();
        document.Remove("decisions");
        if (mask)
        {
            var flow = new PersonalFlow(decisions.Pack);
            foreach (var result in decisions.Results)
            {
                var decision = written[result.Decision.Name]!.AsObject();
                MaskOutputs(result.Decision, decision, flow);
                MaskFindings(result, decision);
            }
        }

        return written;
    }

    private static void MaskOutputs(DecisionModel decision, JsonObject written, PersonalFlow flow)
    {
        if (flow.ReachesReason(decision))
        {
            written.Remove("reason");
        }

        foreach (var output in decision.Outputs.Where(output => flow.Reaches(decision, output)))
        {
            // A decision of one output may be written as its value alone.
            if (written["value"] is JsonObject value)
            {
                value.Remove(output.Name);
            }
            else
            {
                written.Remove("value");
            }
        }
    }

    private static void MaskFindings(DecisionResult result, JsonObject decision)
    {
        if (decision["value"] is not JsonObject value || value["findings"] is not JsonArray findings)
        {
            return;
        }

        for (var i = 0; i < result.Findings.Length; i++)
        {
            if (ReadsPersonalFacts(result.Findings[i].Requirement))
            {
                foreach (var member in Telling)
                {
                    findings[i]!.AsObject().Remove(member);
                }
            }
        }
    }

    private static bool ReadsPersonalFacts(RequirementModel requirement) => Expressions(requirement)
        .SelectMany(BoundWalk.Descendants)
        .OfType<BoundField>()
        .Any(field => field.Field.IsPersonal);

    private static IEnumerable<BoundExpression> Expressions(RequirementModel requirement)
    {
        var parts = new[] { requirement.Message, requirement.Remedy }.OfType<TemplateModel>().SelectMany(text => text.Zh.Concat(text.En)).Select(part => part.Expression);
        return parts.Concat([requirement.Require, requirement.Applies, requirement.Actual, requirement.Limit]).OfType<BoundExpression>();
    }
}
