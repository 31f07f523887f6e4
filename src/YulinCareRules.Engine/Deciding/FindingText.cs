using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

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
            Actual = (actual as KnownValue)?.Value,
            Limit = (limit as KnownValue)?.Value,
            Message = requirement.Message is { } message ? new BilingualText(Fill(message.Zh, inner, true), Fill(message.En, inner, false)) : null,
            Remedy = finding.Status == FindingStatus.Violated && requirement.Remedy is { } remedy
                ? new BilingualText(Fill(remedy.Zh, inner, true), Fill(remedy.En, inner, false))
                : null,
        };
    }

    private Possible Value(BoundExpression? expression) =>
        expression is null ? KnownValue.Null : evaluator.Evaluate(expression, World.Empty, frame);

    private string Fill(ImmutableArray<TemplatePart> parts, Frame inner, bool chinese)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Text ?? Show(part.Expression!, inner, chinese));
        }

        return text.ToString();
    }

    private string Show(BoundExpression expression, Frame inner, bool chinese) =>
        evaluator.Evaluate(expression, World.Empty, inner) is KnownValue { Value: not FeelNull } known
            ? FactText.For(known.Value, expression.Type, chinese)
            : chinese ? "(未知)" : "(unknown)";
}
