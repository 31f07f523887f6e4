using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Checking.Expressions;

/// <summary>Nodes of a pack that hold expressions → bound expressions.</summary>
internal sealed class ExpressionText(DiagnosticBag diagnostics)
{
    // A chain of operators is as deep a tree as it has links, and whatever walks the tree recurs as deep.
    private const int LongestExpression = 4_000;

    private static readonly BoundExpression Broken = new BoundConstant(PackTypes.Any, FeelNull.Instance);

    /// <summary>An expression; a YAML list stands for a list of expressions, null for null.</summary>
    public BoundExpression Bind(TextNode node, BindingScope scope, PackType? expected)
    {
        switch (node)
        {
            case TextScalar { IsNull: true }:
                return new BoundConstant(expected ?? PackTypes.Any, FeelNull.Instance) { Place = new ExpressionPlace(node, 0, 0) };
            case TextScalar scalar:
                return BindPart(scalar, 0, scalar.Text, scope, expected);
            case TextMap map when expected is RecordType { Record: var record }:
                return new OutputRecords(this, diagnostics).Record(map, record, scope);
            case TextMap map when expected is BilingualType:
                return new OutputRecords(this, diagnostics).Bilingual(map);
            case TextList list when expected is null or ListType or AnyType:
                var element = (expected as ListType)?.Element;
                return new BoundList(expected ?? new ListType(PackTypes.Any), [.. list.Items.Select(item => Bind(item, scope, element))]) { Place = new ExpressionPlace(node, 0, 0) };
            default:
                var (zh, en) = expected is null ? ("表达式", "an expression") : (expected.Zh, expected.En);
                diagnostics.Add(ExpressionDiagnostics.Expected(node.Location, zh, en, node is TextList ? "列表" : "一组 键: 值", node is TextList ? "a list" : "a mapping"));
                return Broken;
        }
    }

    /// <summary>A condition cell over <paramref name="value"/>: unary tests, or a YAML list of them, any of which may hold.</summary>
    public BoundExpression BindTests(TextNode node, BoundExpression value, BindingScope scope)
    {
        switch (node)
        {
            case TextScalar { IsNull: true }:
                diagnostics.Add(ExpressionDiagnostics.Expected(node.Location, "条件(不限时请删去此行)", "a condition (leave the line out for any value)", "空", "nothing"));
                return Broken;
            case TextScalar scalar:
                if (IsTooLong(scalar, 0, scalar.Text))
                {
                    return Broken;
                }

                var parsed = ExpressionParser.ParseUnaryTests(scalar.Text, NameScope.Empty);
                Report(parsed.Diagnostics, scalar, 0);
                return parsed.Tree is null ? Broken : new ExpressionBinder(scope, scalar, 0, diagnostics).BindTests(parsed.Tree, value);
            case TextList { Items.Length: > 0 } list:
                return ExpressionBinder.AnyOf(list.Items.Select(item => BindTests(item, value, scope)));
            default:
                diagnostics.Add(ExpressionDiagnostics.Expected(node.Location, "条件", "a condition", "别的内容", "something else"));
                return Broken;
        }
    }

    /// <summary>A text with expressions in braces, in both languages.</summary>
    public TemplateModel BindTemplates(TemplateDefinition template, BindingScope scope) =>
        new(BindTemplate(template.Zh, scope), BindTemplate(template.En, scope));

    /// <summary>A text with expressions in braces.</summary>
    public ImmutableArray<TemplatePart> BindTemplate(TextScalar template, BindingScope scope)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var text = template.Text;
        var start = 0;
        while (start < text.Length)
        {
            var open = text.IndexOf('{', start);
            var stray = text.IndexOf('}', start, (open < 0 ? text.Length : open) - start);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (stray >= 0 || close < 0)
            {
                if (stray >= 0 || open >= 0)
                {
                    diagnostics.Add(ExpressionDiagnostics.BrokenTemplate(template.LocationOf(stray >= 0 ? stray : open)));
                }

                parts.Add(new TemplatePart(text[start..], null));
                break;
            }

            if (open > start)
            {
                parts.Add(new TemplatePart(text[start..open], null));
            }

            parts.Add(new TemplatePart(null, BindPart(template, open + 1, text[(open + 1)..close], scope, null)));
            start = close + 1;
        }

        return parts.ToImmutable();
    }

    /// <summary>An expression that is part of a scalar, from <paramref name="offset"/> on.</summary>
    public BoundExpression BindPart(TextScalar scalar, int offset, string text, BindingScope scope, PackType? expected)
    {
        if (IsTooLong(scalar, offset, text))
        {
            return Broken;
        }

        var parsed = ExpressionParser.ParseExpression(text, NameScope.Empty);
        Report(parsed.Diagnostics, scalar, offset);
        if (parsed.Tree is null)
        {
            return Broken;
        }

        var binder = new ExpressionBinder(scope, scalar, offset, diagnostics);
        return expected is null ? binder.Bind(parsed.Tree) : binder.BindAs(parsed.Tree, expected);
    }

    /// <summary>The iteration of a requirement, <c>class in institution.classes</c>.</summary>
    public (string Name, BoundExpression List)? BindEach(TextScalar each, BindingScope scope)
    {
        var split = each.Text.IndexOf(" in ", StringComparison.Ordinal);
        if (split <= 0)
        {
            diagnostics.Add(PackDiagnostics.BadValue(each.Location, "each", each.Text, "“名称 in 列表”的写法,如 class in institution.classes", "of the form 'name in list', such as class in institution.classes"));
            return null;
        }

        return (each.Text[..split].Trim(), BindPart(each, split + 4, each.Text[(split + 4)..], scope, null));
    }

    private bool IsTooLong(TextScalar scalar, int offset, string text)
    {
        if (text.Length <= LongestExpression)
        {
            return false;
        }

        Report([SyntaxDiagnostics.TooLong(new TextSpan(0, text.Length), LongestExpression)], scalar, offset);
        return true;
    }

    private void Report(ImmutableArray<FeelDiagnostic> found, TextScalar scalar, int offset)
    {
        foreach (var diagnostic in found)
        {
            diagnostics.Add(new Diagnostic(diagnostic.Code, DiagnosticSeverity.Error, scalar.LocationOf(offset + diagnostic.Span.Start, diagnostic.Span.Length), diagnostic.MessageZh, diagnostic.MessageEn));
        }
    }
}
