using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Binds the requirements of a checklist; what a part leaves out it takes from the whole.</summary>
internal sealed class ChecklistBinding(BindingScope scope, CitationResolver citations, DiagnosticBag diagnostics)
{
    private readonly ExpressionText text = new(diagnostics);

    public ChecklistModel Bind(DecisionOutline outline)
    {
        var definition = outline.Definition;
        var verdict = definition.Verdict?.Text ?? outline.Outputs[0].Name;
        if (definition.Verdict is { } written && outline.Outputs.All(output => output.Name != written.Text))
        {
            diagnostics.Add(PackDiagnostics.UndeclaredOutput(written.Location, written.Text, NearMiss.Find(written.Text, outline.Outputs.Select(output => output.Name))));
        }

        var requirements = definition.Checklist.SelectMany(requirement => requirement.Parts.IsEmpty
            ? [Requirement(requirement, null, outline)]
            : requirement.Parts.Select(part => Requirement(Fill(part, requirement), part.Id.Text, outline) is { } bound ? bound with { At = part.Id } : null));
        return new ChecklistModel(
            definition.Name.Text, outline.Title, outline.Subject, outline.Sources, outline.Period, definition.IsInternal, outline.Outputs, definition.GivesSingle,
            verdict, [.. requirements.OfType<RequirementModel>()]);
    }

    private static RequirementDefinition Fill(RequirementDefinition part, RequirementDefinition whole) => part with
    {
        Id = whole.Id,
        Title = part.Title ?? whole.Title,
        Sources = part.Sources.IsEmpty ? whole.Sources : part.Sources,
        Each = part.Each ?? whole.Each,
        Applies = part.Applies ?? whole.Applies,
        Require = part.Require ?? whole.Require,
        Actual = part.Actual ?? whole.Actual,
        Limit = part.Limit ?? whole.Limit,
        Severity = part.Severity ?? whole.Severity,
        Message = part.Message ?? whole.Message,
        Remedy = part.Remedy ?? whole.Remedy,
        Authority = part.Authority.IsEmpty ? whole.Authority : part.Authority,
        From = part.From ?? whole.From,
        To = part.To ?? whole.To,
    };

    private RequirementModel? Requirement(RequirementDefinition requirement, string? part, DecisionOutline outline)
    {
        var id = requirement.Id;
        var sources = citations.Resolve(requirement.Sources);
        var authority = citations.Resolve(requirement.Authority);
        if (requirement.Require is not { } require)
        {
            diagnostics.Add(PackDiagnostics.MissingKey(id.Location, "require"));
            return null;
        }

        // Its title is what people know its findings by.
        if (requirement.Title is null)
        {
            diagnostics.Add(PackDiagnostics.MissingKey(id.Location, "title"));
        }

        var inner = scope;
        var each = Each(requirement, ref inner);
        var bound = text.Bind(require, inner, PackTypes.Boolean);
        var actual = requirement.Actual is { } written ? text.Bind(written, inner, null) : Side(bound, left: true);
        var limit = requirement.Limit is { } bounded ? text.Bind(bounded, inner, actual?.Type) : Side(bound, left: false);
        var figures = BoundWalk.Parameters(bound).SelectMany(parameter => parameter.Parameter.Periods).ToList();
        if (requirement.Sources.IsEmpty && figures.Count == 0)
        {
            diagnostics.Add(PackDiagnostics.MissingSource(id.Location, id.Text));
        }

        // Without a clause of its own a requirement rests on those of its figures, and is in force as they are.
        var documents = Period.Spanning(requirement.Sources.IsEmpty ? figures.Select(figure => figure.Period) : sources.Select(source => source.Document.Period));
        var templates = inner.With("actual", actual?.Type ?? PackTypes.Any).With("limit", limit?.Type ?? PackTypes.Any);
        return new RequirementModel(id.Text, part, requirement.Title ?? new BilingualText(id.Text, id.Text), sources, new Period(requirement.From ?? documents.From, requirement.To ?? documents.To), Severity(requirement), bound)
        {
            At = id,
            Authority = authority,
            Each = each,
            Applies = requirement.Applies is { } applies ? text.Bind(applies, inner, PackTypes.Boolean) : null,
            Actual = actual,
            Limit = limit,
            Message = Template(requirement.Message, templates),
            Remedy = Template(requirement.Remedy, templates),
            RequireText = (require as TextScalar)?.Text ?? string.Empty,
        };
    }

    private EachModel? Each(RequirementDefinition requirement, ref BindingScope inner)
    {
        if (requirement.Each is not { } written || text.BindEach(written, scope) is not { } each)
        {
            return null;
        }

        if (each.List.Type is not ListType { Element: RecordType { Record: var element } })
        {
            if (each.List.Type is not AnyType)
            {
                diagnostics.Add(ExpressionDiagnostics.Expected(written.Location, "记录的列表", "a list of records", each.List.Type.Zh, each.List.Type.En));
            }

            // Known all the same, so that its every use is not an error of its own.
            inner = scope.With(each.Name, PackTypes.Any);
            return null;
        }

        inner = scope.With(each.Name, new RecordType(element));
        return new EachModel(each.Name, each.List, element);
    }

    // The two sides of `a <= b` are what there is and what is asked for; a bare yes-or-no fact is asked to be true.
    private static BoundExpression? Side(BoundExpression require, bool left) => require switch
    {
        BoundBinary { Operator: not (BinaryOperator.And or BinaryOperator.Or) } comparison => left ? comparison.Left : comparison.Right,
        BoundField => left ? require : new BoundConstant(PackTypes.Boolean, FeelBoolean.True),
        BoundNot { Operand: BoundField field } => left ? field : new BoundConstant(PackTypes.Boolean, FeelBoolean.False),
        _ => null,
    };

    private RequirementSeverity Severity(RequirementDefinition requirement)
    {
        switch (requirement.Severity?.Text)
        {
            case "mandatory":
                return RequirementSeverity.Mandatory;
            case "recommended":
                return RequirementSeverity.Recommended;
            case null:
                diagnostics.Add(PackDiagnostics.MissingKey(requirement.Id.Location, "severity"));
                break;
            case var other:
                diagnostics.Add(PackDiagnostics.BadValue(requirement.Severity.Location, "severity", other, "mandatory 或 recommended", "mandatory or recommended", NearMiss.Find(other, ["mandatory", "recommended"])));
                break;
        }

        return RequirementSeverity.Mandatory;
    }

    private TemplateModel? Template(TemplateDefinition? template, BindingScope templates) =>
        template is null ? null : text.BindTemplates(template, templates);
}
