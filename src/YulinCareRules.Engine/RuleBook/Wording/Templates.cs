using YulinCareRules.Engine.Checking.Model;
using static YulinCareRules.Engine.RuleBook.Html.Html;

namespace YulinCareRules.Engine.RuleBook.Wording;

/// <summary>A text with expressions in it, shown with what will stand in each place.</summary>
internal sealed class Templates(Edition edition)
{
    private readonly Phrasing phrasing = new(edition);

    public object? Of(TemplateModel? template)
    {
        if (template is null)
        {
            return null;
        }

        var parts = edition.Chinese ? template.Zh : template.En;
        return parts.Select(part => part.Expression is { } expression ? Tag("span", Class("slot"), phrasing.Of(expression)) : (object)part.Text!).ToList();
    }
}
