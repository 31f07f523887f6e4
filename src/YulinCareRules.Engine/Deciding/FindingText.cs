using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Puts a finding into words: what there is, what is asked for, and what would mend it.</summary>
internal sealed class FindingText(RequirementModel requirement, PossibleEvaluator evaluator, Frame? frame)
{
    public FindingResult Describe(FindingResult finding)
    {
        var actual = Value(requirement.Actual);
        var limit = Value(requirement.Limit);
        var inner = Frame.With(Frame.With(frame, "actual", actual), "limit", limit);
        return finding with
        {
            Words = new KnownWords
            {
                Actual = (actual as KnownValue)?.Value,
                Limit = (limit as KnownValue)?.Value,
                Message = requirement.Message is { } message ? TemplateText.Fill(message, evaluator, inner) : null,
                Remedy = finding.Status == FindingStatus.Violated && requirement.Remedy is { } remedy
                    ? TemplateText.Fill(remedy, evaluator, inner)
                    : null,
            },
        };
    }

    private Possible Value(BoundExpression? expression) =>
        expression is null ? KnownValue.Null : evaluator.Evaluate(expression, World.Empty, frame);
}
