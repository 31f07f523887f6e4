using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Fills the braces of a text with what is known; what is not is said to be unknown.</summary>
internal static class TemplateText
{
    public static BilingualText Fill(TemplateModel template, PossibleEvaluator evaluator, Frame? frame) =>
        new(Fill(template.Zh, evaluator, frame, true), Fill(template.En, evaluator, frame, false));

    private static string Fill(ImmutableArray<TemplatePart> parts, PossibleEvaluator evaluator, Frame? frame, bool chinese)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Text ?? Show(part.Expression!, evaluator, frame, chinese));
        }

        return text.ToString();
    }

    private static string Show(BoundExpression expression, PossibleEvaluator evaluator, Frame? frame, bool chinese) =>
        evaluator.Evaluate(expression, World.Empty, frame) is KnownValue { Value: not FeelNull } known
            ? FactText.InText(known.Value, expression.Type, chinese)
            : chinese ? "(未知)" : "(unknown)";
}
