using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>What a decision may have whatever its content is: an authority, a condition on which it applies, and the findings of a checklist.</summary>
internal sealed class DecisionExtras(ImmutableArray<DecisionOutline> outlines, BindingScope scope, DiagnosticBag diagnostics)
{
    public DecisionModel Add(DecisionModel decision, DecisionOutline outline) => decision with
    {
        Authority = outline.Authority,
        Applicability = Applicability(outline.Definition),
        FindingsOf = FindingsOf(outline),
    };

    private ApplicabilityModel? Applicability(DecisionDefinition definition)
    {
        switch (definition)
        {
            case { Applies: null, NotApplicable: null }:
                return null;
            case { Applies: null }:
                diagnostics.Add(PackDiagnostics.MissingKey(definition.Name.Location, "applies"));
                return null;
            case { NotApplicable: null }:
                diagnostics.Add(PackDiagnostics.MissingKey(definition.Name.Location, "notApplicable"));
                return null;
        }

        var text = new ExpressionText(diagnostics);
        return new ApplicabilityModel(text.Bind(definition.Applies, scope, PackTypes.Boolean), text.BindTemplates(definition.NotApplicable, scope));
    }

    private string? FindingsOf(DecisionOutline outline)
    {
        if (outline.Definition.Findings is not { } written)
        {
            return null;
        }

        // A checklist has findings of its own and shows no others.
        List<string> checklists = outline.Definition.ChecklistNode is not null ? [] : [.. outlines.Where(other => other.Definition.ChecklistNode is not null && other.Subject == outline.Subject).Select(other => other.Definition.Name.Text)];
        if (checklists.Contains(written.Text))
        {
            return written.Text;
        }

        diagnostics.Add(PackDiagnostics.NoChecklist(written.Location, written.Text, NearMiss.Find(written.Text, checklists)));
        return null;
    }
}
