using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Wording;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Decisions;

/// <summary>A decision that is reckoned: each output with how it comes about.</summary>
internal sealed class ExpressionSection(Edition edition, ExpressionModel expression)
{
    private readonly Statements statements = new(edition);

    public IEnumerable<XElement> Write() => expression.GivesSingle
        ? [Tag("div", Class("card"), statements.OfOutput(expression.Values[0], expression.Outputs[0]))]
        : expression.Outputs.Select((output, i) => Tag("div", Class("card"), Tag("h3", edition.Heading(output.Title)), statements.OfOutput(expression.Values[i], output)));
}
