using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Outlines → decisions with all their expressions bound.</summary>
internal static class BindingPass
{
    /// <summary>What the names of the pack's expressions mean.</summary>
    public static BindingScope NamesOf(ImmutableArray<DecisionOutline> outlines, FactModel facts, IReadOnlyDictionary<string, ParameterModel> parameters)
    {
        var signatures = outlines.ToDictionary(outline => outline.Definition.Name.Text, outline => outline.Signature, StringComparer.Ordinal);
        foreach (var outline in outlines)
        {
            // The Chinese name of a decision refers to it as well as its identifier does.
            signatures.TryAdd(outline.Title.Zh, outline.Signature);
        }

        var names = new Dictionary<string, ParameterModel>(parameters, StringComparer.Ordinal);
        foreach (var parameter in parameters.Values)
        {
            names.TryAdd(parameter.Title.Zh, parameter);
        }

        return new BindingScope(facts, names, signatures);
    }

    public static ImmutableArray<DecisionModel> Run(ImmutableArray<DecisionOutline> outlines, BindingScope scope, CitationResolver citations, DiagnosticBag diagnostics)
    {
        var tables = new TableBinding(scope, citations, diagnostics);
        var checklists = new ChecklistBinding(scope, citations, diagnostics);
        var extras = new DecisionExtras(outlines, scope, diagnostics);
        return [.. outlines.Select(outline => Bind(outline, scope, tables, checklists, diagnostics) is { } decision ? WithReads(extras.Add(decision, outline)) with { Location = outline.Definition.Name.Location } : null).OfType<DecisionModel>()];
    }

    private static DecisionModel? Bind(DecisionOutline outline, BindingScope scope, TableBinding tables, ChecklistBinding checklists, DiagnosticBag diagnostics) =>
        outline.Definition switch
        {
            { RulesNode: not null } => tables.Bind(outline),
            { ChecklistNode: not null } => checklists.Bind(outline),
            { Value: { } value } => Expression(outline, value, scope, diagnostics),
            _ => null,
        };

    private static ExpressionModel Expression(DecisionOutline outline, TextNode value, BindingScope scope, DiagnosticBag diagnostics)
    {
        var definition = outline.Definition;
        var text = new ExpressionText(diagnostics);
        ImmutableArray<BoundExpression> values = definition.GivesSingle
            ? [text.Bind(value, scope, outline.Outputs[0].Type)]
            : value is TextMap map
                ? new OutputBinding(scope, diagnostics).Bind(map, outline.Outputs)
                : [];
        if (values.IsEmpty)
        {
            diagnostics.Add(PackDiagnostics.WrongKind(value.Location, "value", "一组 结果项: 表达式", "a mapping of outputs to expressions"));
        }

        return new ExpressionModel(definition.Name.Text, outline.Title, outline.Subject, outline.Sources, outline.Period, definition.IsInternal, outline.Outputs, definition.GivesSingle, values);
    }

    private static DecisionModel WithReads(DecisionModel decision) =>
        decision with { Reads = [.. DecisionExpressions.Of(decision).Concat(DecisionExpressions.Quoted(decision)).SelectMany(BoundWalk.Decisions).Concat(decision.FindingsOf is { } findings ? [findings] : []).Distinct(StringComparer.Ordinal)] };
}
