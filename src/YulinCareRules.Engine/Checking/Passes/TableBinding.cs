using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Binds the rules of a table.</summary>
internal sealed class TableBinding(BindingScope scope, CitationResolver citations, DiagnosticBag diagnostics)
{
    private static readonly (string Written, HitPolicy Policy)[] Policies =
    [
        ("U", HitPolicy.Unique), ("A", HitPolicy.Any), ("F", HitPolicy.First), ("P", HitPolicy.Priority),
        ("C", HitPolicy.Collect), ("R", HitPolicy.RuleOrder), ("O", HitPolicy.OutputOrder),
    ];

    private static readonly string[] Aggregations = ["sum", "min", "max", "count"];

    private readonly ExpressionText text = new(diagnostics);

    public TableModel Bind(DecisionOutline outline)
    {
        var definition = outline.Definition;
        var outputs = new OutputBinding(scope, diagnostics);
        var overriders = Overriders(definition.Rules);
        var rules = definition.Rules.Select(rule => Rule(rule, outline, outputs, overriders)).ToImmutableArray();
        var otherwise = definition.Otherwise is { } written ? Otherwise(written, outline, outputs) : null;
        return new TableModel(
            definition.Name.Text, outline.Title, outline.Subject, outline.Sources, outline.Period, definition.IsInternal, outline.Outputs, definition.GivesSingle,
            Policy(definition), Aggregation(definition), rules, otherwise);
    }

    private OtherwiseModel Otherwise(OtherwiseDefinition written, DecisionOutline outline, OutputBinding outputs) => written switch
    {
        { NotApplicable: { } reason } => new OtherwiseModel(
            null,
            [.. outline.Outputs.Select(output => (BoundExpression)new BoundConstant(output.Type, FeelNull.Instance))],
            text.BindTemplates(reason, scope))
        { At = written.At },
        _ => new OtherwiseModel(written.Title, outputs.Bind(written.Then!, outline.Outputs)) { At = written.At },
    };

    private RuleModel Rule(RuleDefinition rule, DecisionOutline outline, OutputBinding outputs, ILookup<string, string> overriders)
    {
        var sources = rule.Sources.IsEmpty ? outline.Sources : citations.Resolve(rule.Sources);
        // A rule with clauses of its own is in force as their documents are; another as the decision is.
        var documents = rule.Sources.IsEmpty ? Period.Always : Period.Spanning(sources.Select(source => source.Document.Period));
        var period = new Period(rule.From ?? documents.From, rule.To ?? documents.To);
        var then = rule.Then is null ? [] : outputs.Bind(rule.Then, outline.Outputs);
        return new RuleModel(rule.Id.Text, rule.Title, sources, period, Conditions(rule.When), then, [.. overriders[rule.Id.Text]])
        {
            At = rule.Id,
            Overrides = [.. rule.Overrides.Select(overridden => new OverriddenRule(overridden.Text, overridden.Location))],
            CitesItself = !rule.Sources.IsEmpty,
            Authority = citations.Resolve(rule.Authority),
        };
    }

    private ImmutableArray<ConditionModel> Conditions(TextNode? when)
    {
        if (when is TextScalar expression)
        {
            return [new ConditionModel(expression.Text, text.Bind(expression, scope, PackTypes.Boolean))];
        }

        if (when is not TextMap map)
        {
            if (when is not null)
            {
                diagnostics.Add(PackDiagnostics.WrongKind(when.Location, "when", "一组 事实: 条件,或一个表达式", "a mapping of facts to conditions, or one expression"));
            }

            return [];
        }

        var conditions = ImmutableArray.CreateBuilder<ConditionModel>();
        foreach (var entry in map.Entries)
        {
            conditions.Add(new ConditionModel($"{entry.Key.Text}: {Written(entry.Value)}", Test(entry)));
        }

        return conditions.ToImmutable();
    }

    // The values of a fact that is itself misspelt have no names to go by: only what is wrong with them anyway is worth saying.
    private BoundExpression Test(TextEntry entry)
    {
        var before = diagnostics.Count;
        var value = text.Bind(entry.Key, scope, null);
        if (diagnostics.Count == before)
        {
            return text.BindTests(entry.Value, value, scope);
        }

        var apart = new DiagnosticBag();
        var test = new ExpressionText(apart).BindTests(entry.Value, value, scope);
        diagnostics.AddRange(apart.ToSorted().Where(found => found.Code != ExpressionDiagnostics.UnknownNameCode));
        return test;
    }

    private static string Written(TextNode node) => node switch
    {
        TextScalar scalar => scalar.Text,
        TextList list => string.Join(", ", list.Items.Select(Written)),
        _ => "…",
    };

    private ILookup<string, string> Overriders(ImmutableArray<RuleDefinition> rules)
    {
        var ids = rules.Select(rule => rule.Id.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var written in rules.SelectMany(rule => rule.Overrides))
        {
            if (!ids.Contains(written.Text))
            {
                diagnostics.Add(PackDiagnostics.UnknownRule(written.Location, written.Text, NearMiss.Find(written.Text, ids)));
            }
        }

        return rules.SelectMany(rule => rule.Overrides.Select(overridden => (Overridden: overridden.Text, By: rule.Id.Text)))
            .ToLookup(pair => pair.Overridden, pair => pair.By, StringComparer.Ordinal);
    }

    private HitPolicy Policy(DecisionDefinition definition)
    {
        if (definition.HitPolicy is not { } written)
        {
            return HitPolicy.Unique;
        }

        foreach (var (name, policy) in Policies)
        {
            if (written.Text == name)
            {
                return policy;
            }
        }

        diagnostics.Add(PackDiagnostics.BadValue(written.Location, "hitPolicy", written.Text, "U、A、P、F、C、R、O 之一", "one of U, A, P, F, C, R, O"));
        return HitPolicy.Unique;
    }

    private string? Aggregation(DecisionDefinition definition)
    {
        if (definition.Aggregation is { } written && !Aggregations.Contains(written.Text))
        {
            diagnostics.Add(PackDiagnostics.BadValue(written.Location, "aggregation", written.Text, "sum、min、max、count 之一", "one of sum, min, max, count", NearMiss.Find(written.Text, Aggregations)));
        }

        return definition.Aggregation?.Text;
    }
}
