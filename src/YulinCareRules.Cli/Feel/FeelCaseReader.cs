using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Interpretation;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Tables;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Cli.Feel;

/// <summary>Lines → cases; what is wrong with a line goes to the diagnostics.</summary>
internal sealed class FeelCaseReader(DiagnosticBag diagnostics)
{
    public FeelCase? ReadExpression(TextNode root)
    {
        if (AsMap(root, "line") is not { } line)
        {
            return null;
        }

        var expression = Text(line, "expression", "expression");
        var (inputs, result) = (Inputs(line), Type(line.Find("resultType"), "resultType"));
        return diagnostics.HasErrors ? null : new FeelCase(expression, null, inputs, result);
    }

    public FeelCase? ReadTable(TextNode root)
    {
        if (AsMap(root, "line") is not { } line)
        {
            return null;
        }

        var table = new DecisionTable(
            Policy(line),
            Aggregate(line),
            [.. Rows(line, "inputs", (map, path) => new TableInput(Text(map, "expression", path) ?? string.Empty, Optional(map, "values")))],
            [.. Rows(line, "outputs", (map, _) => new TableOutput(Optional(map, "name"), Optional(map, "values"), Optional(map, "default")))],
            [.. Rows(line, "rules", (map, path) => new TableRule([.. Cells(map, "when", path)], [.. Cells(map, "then", path)]))]);
        var (inputs, result) = (Inputs(line), Type(line.Find("resultType"), "resultType"));
        return diagnostics.HasErrors ? null : new FeelCase(null, table, inputs, result);
    }

    private TextMap? AsMap(TextNode node, string path)
    {
        if (node is TextMap map)
        {
            return map;
        }

        diagnostics.Add(FeelCaseDiagnostics.Expected(node.Location, path, "一个对象", "an object"));
        return null;
    }

    private List<FeelInput> Inputs(TextMap line)
    {
        var inputs = new List<FeelInput>();
        var types = line.Find("types") as TextMap;
        if (line.Find("context") is { } node and not TextScalar { IsNull: true } && AsMap(node, "context") is { } values)
        {
            foreach (var entry in values.Entries)
            {
                var path = $"context.{entry.Key.Text}";
                if (TaggedValues.Read(entry.Value, out var wrong) is { } value)
                {
                    inputs.Add(new FeelInput(entry.Key.Text, value, Type(types?.Find(entry.Key.Text), $"types.{entry.Key.Text}")));
                }
                else
                {
                    diagnostics.Add(FeelCaseDiagnostics.BadValue((wrong ?? entry.Value).Location, path));
                }
            }
        }

        // A declared input without a value is known by name, and null.
        var given = inputs.Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var declared in types?.Entries ?? [])
        {
            if (!given.Contains(declared.Key.Text))
            {
                inputs.Add(new FeelInput(declared.Key.Text, FeelNull.Instance, Type(declared.Value, $"types.{declared.Key.Text}")));
            }
        }

        return inputs;
    }

    private FeelType Type(TextNode? node, string path)
    {
        if (node is null or TextScalar { IsNull: true })
        {
            return FeelTypes.Any;
        }

        if (node is TextScalar written && ExpressionParser.ParseType(written.Text) is { Tree: TypeSyntax syntax } && TypeReader.Read(syntax, out _) is { } type)
        {
            return type;
        }

        diagnostics.Add(FeelCaseDiagnostics.BadType(node.Location, path, (node as TextScalar)?.Text ?? "…"));
        return FeelTypes.Any;
    }

    private string? Text(TextMap map, string key, string path)
    {
        if (map.Find(key) is TextScalar { IsQuoted: true } text)
        {
            return text.Text;
        }

        diagnostics.Add(FeelCaseDiagnostics.Expected((map.Find(key) ?? map).Location, path, "文字", "a text"));
        return null;
    }

    private static string? Optional(TextMap map, string key) => map.Find(key) is TextScalar { IsNull: false } text ? text.Text : null;

    private IEnumerable<T> Rows<T>(TextMap line, string key, Func<TextMap, string, T> read)
    {
        if (line.Find(key) is not TextList list)
        {
            diagnostics.Add(FeelCaseDiagnostics.Expected((line.Find(key) ?? line).Location, key, "列表", "a list"));
            yield break;
        }

        foreach (var (index, item) in list.Items.Index())
        {
            var path = $"{key}[{index}]";
            if (AsMap(item, path) is { } map)
            {
                yield return read(map, path);
            }
        }
    }

    private IEnumerable<string> Cells(TextMap rule, string key, string path)
    {
        if (rule.Find(key) is TextList list && list.Items.All(item => item is TextScalar))
        {
            return list.Items.Select(item => ((TextScalar)item).Text);
        }

        diagnostics.Add(FeelCaseDiagnostics.Expected((rule.Find(key) ?? rule).Location, $"{path}.{key}", "文字的列表", "a list of texts"));
        return [];
    }

    private HitPolicy Policy(TextMap line)
    {
        var written = Optional(line, "hitPolicy") ?? "UNIQUE";
        HitPolicy? policy = written.ToUpperInvariant() switch
        {
            "UNIQUE" or "U" => HitPolicy.Unique,
            "ANY" or "A" => HitPolicy.Any,
            "PRIORITY" or "P" => HitPolicy.Priority,
            "FIRST" or "F" => HitPolicy.First,
            "RULE ORDER" or "R" => HitPolicy.RuleOrder,
            "OUTPUT ORDER" or "O" => HitPolicy.OutputOrder,
            "COLLECT" or "C" => HitPolicy.Collect,
            _ => null,
        };
        if (policy is null)
        {
            const string Policies = "UNIQUE, ANY, PRIORITY, FIRST, RULE ORDER, OUTPUT ORDER, COLLECT";
            diagnostics.Add(FeelCaseDiagnostics.Expected(line.Find("hitPolicy")!.Location, "hitPolicy", $"其中之一:{Policies}", $"one of {Policies}"));
        }

        return policy ?? HitPolicy.Unique;
    }

    private Aggregation Aggregate(TextMap line)
    {
        Aggregation? aggregation = (Optional(line, "aggregation") ?? string.Empty).ToUpperInvariant() switch
        {
            "" or "LIST" or "NONE" => Aggregation.None,
            "SUM" or "+" => Aggregation.Sum,
            "COUNT" or "#" => Aggregation.Count,
            "MIN" or "<" => Aggregation.Min,
            "MAX" or ">" => Aggregation.Max,
            _ => null,
        };
        if (aggregation is null)
        {
            diagnostics.Add(FeelCaseDiagnostics.Expected(line.Find("aggregation")!.Location, "aggregation", "其中之一:SUM, COUNT, MIN, MAX", "one of SUM, COUNT, MIN, MAX"));
        }

        return aggregation ?? Aggregation.None;
    }
}
