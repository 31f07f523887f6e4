using System.Collections.Immutable;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Packs.Reading;

/// <summary>The section <c>decisions</c>.</summary>
internal static class DecisionSection
{
    // What a pack may write of a decision that it adds to; the rest stays as its base has it.
    private static readonly string[] Extending = ["extends", "authority", "rules", "checklist", "otherwise", "note"];

    public static IEnumerable<DecisionDefinition> Decisions(MapReader file) =>
        file.Named("decisions").Select(decision => Decision(decision.Name, decision.Reader));

    private static DecisionDefinition Decision(TextScalar name, MapReader reader)
    {
        var gives = reader.Node("gives") as TextMap;
        var single = gives?.Find("type") is TextScalar;
        var title = reader.Bilingual("title");
        var decision = new DecisionDefinition(name)
        {
            Title = title,
            Subject = reader.Scalar("subject"),
            Sources = reader.Scalars("source"),
            From = reader.Date("from"),
            To = reader.Date("to"),
            IsInternal = reader.Boolean("internal"),
            Applies = reader.Expression("applies"),
            NotApplicable = Template(reader, "notApplicable"),
            Gives = single ? SingleOutput(name, title, gives!, reader.Diagnostics) : Outputs(reader),
            GivesSingle = single,
            HitPolicy = reader.Scalar("hitPolicy"),
            Aggregation = reader.Scalar("aggregation"),
            RulesNode = reader.Node("rules") as TextMap,
            Rules = [.. reader.Named("rules").Select(rule => Rule(rule.Name, rule.Reader))],
            Otherwise = Otherwise(reader),
            Value = reader.Node("value"),
            Verdict = reader.Scalar("verdict"),
            ChecklistNode = reader.Node("checklist") as TextMap,
            Checklist = [.. reader.Named("checklist").Select(requirement => Requirement(requirement.Name, requirement.Reader))],
            Findings = reader.Scalar("findings"),
            Extends = reader.Scalar("extends"),
            Authority = reader.Scalars("authority"),
        };
        reader.Bilingual("note");
        reader.RefuseOthers();
        if (decision.Extends is not null)
        {
            foreach (var entry in reader.Map.Entries.Where(entry => !Extending.Contains(entry.Key.Text) && reader.Asks(entry.Key.Text)))
            {
                reader.Diagnostics.Add(PackDiagnostics.NotExtendable(entry.Key.Location, entry.Key.Text));
            }
        }

        return decision;
    }

    private static ImmutableArray<OutputDefinition> Outputs(MapReader decision)
    {
        var outputs = ImmutableArray.CreateBuilder<OutputDefinition>();
        foreach (var (name, reader) in decision.Named("gives"))
        {
            if (Output(name, reader) is { } output)
            {
                outputs.Add(output);
            }
        }

        return outputs.ToImmutable();
    }

    private static ImmutableArray<OutputDefinition> SingleOutput(TextScalar decision, BilingualText? title, TextMap gives, DiagnosticBag diagnostics)
    {
        var reader = new MapReader(gives, null, diagnostics);
        var type = reader.RequiredScalar("type");
        var unit = reader.Scalar("unit");
        var zh = reader.Text("zh");
        var en = reader.Text("en");
        reader.RefuseOthers();
        return type is null ? [] : [new OutputDefinition(decision, type, new BilingualText(zh ?? title?.Zh ?? decision.Text, en ?? title?.En ?? decision.Text)) { Unit = unit }];
    }

    private static OutputDefinition? Output(TextScalar name, MapReader reader)
    {
        var type = reader.RequiredScalar("type");
        var title = reader.BilingualHere();
        var unit = reader.Scalar("unit");
        var informative = reader.Boolean("informative");
        var priority = reader.Scalars("priority");
        reader.Bilingual("note");
        reader.RefuseOthers();
        return type is null || title is null
            ? null
            : new OutputDefinition(name, type, title) { Unit = unit, IsInformative = informative, Priority = priority };
    }

    private static RuleDefinition Rule(TextScalar id, MapReader reader)
    {
        var when = reader.RequiredNode("when");
        var then = reader.Expect<TextMap>(reader.RequiredNode("then"), "then", "一组 结果项: 值", "a mapping of outputs");
        var rule = new RuleDefinition(id, when, then)
        {
            Title = reader.Bilingual("title"),
            Sources = reader.Scalars("source"),
            Overrides = reader.Scalars("overrides"),
            Authority = reader.Scalars("authority"),
            From = reader.Date("from"),
            To = reader.Date("to"),
        };
        reader.RefuseOthers();
        return rule;
    }

    private static OtherwiseDefinition? Otherwise(MapReader decision)
    {
        if (decision.Expect<TextMap>(decision.Node("otherwise"), "otherwise", "一组 键: 值", "a mapping") is not { } map)
        {
            return null;
        }

        var reader = new MapReader(map, null, decision.Diagnostics);
        if (map.Find("then") is null && map.Find("notApplicable") is not null)
        {
            var reason = Template(reader, "notApplicable");
            reader.RefuseOthers();
            return reason is null ? null : new OtherwiseDefinition(map, null, null, reason);
        }

        if (map.Find("then") is null)
        {
            return new OtherwiseDefinition(map, null, map);
        }

        var title = reader.Bilingual("title");
        var then = reader.Expect<TextMap>(reader.RequiredNode("then"), "then", "一组 结果项: 值", "a mapping of outputs");
        reader.RefuseOthers();
        return then is null ? null : new OtherwiseDefinition(map, title, then);
    }

    private static RequirementDefinition Requirement(TextScalar id, MapReader reader)
    {
        var requirement = new RequirementDefinition(id)
        {
            Title = reader.Bilingual("title"),
            Sources = reader.Scalars("source"),
            Each = reader.Scalar("each"),
            Applies = reader.Expression("applies"),
            Require = reader.Expression("require"),
            Actual = reader.Expression("actual"),
            Limit = reader.Expression("limit"),
            Severity = reader.Scalar("severity"),
            Message = Template(reader, "message"),
            Remedy = Template(reader, "remedy"),
            Parts = [.. reader.Named("parts").Select(part => Requirement(part.Name, part.Reader))],
            Authority = reader.Scalars("authority"),
            From = reader.Date("from"),
            To = reader.Date("to"),
        };
        reader.RefuseOthers();
        return requirement;
    }

    private static TemplateDefinition? Template(MapReader reader, string key)
    {
        if (reader.Section(key) is not { } pair)
        {
            return null;
        }

        var zh = pair.RequiredScalar("zh");
        var en = pair.RequiredScalar("en");
        pair.RefuseOthers();
        return zh is null || en is null ? null : new TemplateDefinition(zh, en);
    }
}
