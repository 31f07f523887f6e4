using System.Xml.Linq;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.RuleBook.Wording;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Decisions;

/// <summary>A condition as the cell of a column whose head already says what is tested.</summary>
internal sealed class CellWords(Edition edition)
{
    private readonly Phrasing phrasing = new(edition);

    public object Of(IEnumerable<BoundExpression> tests)
    {
        var words = tests.Select(Of).ToList();
        return words.Count == 0
            ? Phrasing.Line(Tag("span", Class("any"), new XAttribute("aria-hidden", "true"), "–"), Tag("span", Class("unseen"), edition.Say("不限", "any")))
            : Phrasing.Line([.. Join(words, edition.Say(",且", ", and "))]);
    }

    private object Of(BoundExpression test) => test switch
    {
        BoundBinary { Operator: BinaryOperator.Or } any => Phrasing.Line([.. Join(Chains.Parts(any).Select(Of), edition.Say("或", " or "))]),
        BoundBinary { Operator: BinaryOperator.And } all => Phrasing.Line([.. Join(Chains.Parts(all).Select(Of), edition.Say("且", " and "))]),
        BoundBinary { Right: BoundConstant { Value: FeelNull } } compared => phrasing.Test(compared.Operator, compared.Left, compared.Right, LocalNames.None),
        BoundBinary { Operator: BinaryOperator.Equal } equal => phrasing.Of(equal.Right),
        BoundBinary { Operator: BinaryOperator.NotEqual } unequal => Not(phrasing.Of(unequal.Right)),
        BoundBinary compared => phrasing.Test(compared.Operator, compared.Left, compared.Right, LocalNames.None),
        BoundNot { Operand: BoundField or BoundDecision } => edition.Say("否", "no"),
        BoundNot not => Not(Of(not.Operand)),
        _ => edition.Say("是", "yes"),
    };

    private object Not(object value) => edition.Chinese ? Phrasing.Line("不是", value) : Phrasing.Line("not ", value);
}
