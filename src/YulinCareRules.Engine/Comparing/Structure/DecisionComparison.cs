using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Comparing.Structure;

/// <summary>One decision of two packs: itself, its outputs, rules and requirements.</summary>
internal sealed class DecisionComparison(DecisionModel old, DecisionModel @new)
{
    public static IEnumerable<Change> Compare(IEnumerable<DecisionModel> old, IEnumerable<DecisionModel> @new) =>
        Pairing.ByName(old, @new, decision => decision.Name).SelectMany(pair => pair switch
        {
            ({ } before, { } after) => new DecisionComparison(before, after).Compare(),
            var (before, after) => [new Change(before is null ? ChangeState.Added : ChangeState.Removed, ChangedThing.Decision, (before ?? after)!.Name, before?.Location, after?.Location)
            {
                Decision = (before ?? after)!.Name,
                IsBreaking = before is { IsInternal: false },
                Clauses = Aspects.ClausesOf(before?.Sources ?? [], after?.Sources ?? []),
            }],
        });

    private IEnumerable<Change> Compare() => Whole().Concat(Outputs()).Concat((old, @new) switch
    {
        (TableModel before, TableModel after) => Rules(before, after),
        (ChecklistModel before, ChecklistModel after) => Requirements(before, after),
        _ => [],
    });

    private IEnumerable<Change> Whole()
    {
        var aspects = new Aspects()
            .Add("形式", "form", Form(old), Form(@new))
            .Add("对象", "subject", old.Subject.Name, @new.Subject.Name)
            .Period(old.Period, @new.Period)
            .Clauses(old.Sources, @new.Sources)
            .Add("适用条件", "applies", old.Applicability?.Applies, @new.Applicability?.Applies)
            .Add("内部决定", "internal", old.IsInternal.ToString(), @new.IsInternal.ToString())
            .Add("附带检查结果", "findings of", old.FindingsOf, @new.FindingsOf)
            .Title(old.Title, @new.Title)
            .Words("不适用的说明", "words where it does not apply", old.Applicability?.Reason, @new.Applicability?.Reason);
        switch (old, @new)
        {
            case (TableModel before, TableModel after):
                aspects.Add("命中策略", "hit policy", Policy(before), Policy(after))
                    .Add("规则次序", "order of rules", Order(before, after), Order(after, before))
                    .Add("其他情形", "otherwise", before.Otherwise?.Outputs ?? [], after.Otherwise?.Outputs ?? [])
                    .Add("其他情形不适用", "not applicable otherwise", (before.Otherwise?.NotApplicable is not null).ToString(), (after.Otherwise?.NotApplicable is not null).ToString())
                    .Words("其他情形的名称", "title of otherwise", before.Otherwise?.Title, after.Otherwise?.Title)
                    .Words("其他情形的说明", "words of otherwise", before.Otherwise?.NotApplicable, after.Otherwise?.NotApplicable);
                break;
            case (ExpressionModel before, ExpressionModel after):
                aspects.Add("算式", "expression", before.Values, after.Values);
                break;
        }

        return Noted(ChangedThing.Decision, old.Name, old.Location, @new.Location, aspects, [old.Sources, @new.Sources], BreaksWhole(aspects));
    }

    private IEnumerable<Change> Outputs() => Pairing.ByName(old.Outputs, @new.Outputs, output => output.Name).SelectMany(pair => pair switch
    {
        ({ } before, { } after) => Noted(
            ChangedThing.Output,
            $"{old.Name}.{before.Name}",
            before.Location,
            after.Location,
            new Aspects()
                .Add("类型", "type", FactComparison.TypeName(before.Type), FactComparison.TypeName(after.Type))
                .Add("仅供说明", "informative", before.IsInformative.ToString(), after.IsInformative.ToString())
                .Add("强弱次序", "priority", string.Join(" > ", before.Priority), string.Join(" > ", after.Priority))
                .Title(before.Title, after.Title),
            [],
            FactComparison.TypeName(before.Type) != FactComparison.TypeName(after.Type)),
        var (before, after) => [Lone(ChangedThing.Output, $"{old.Name}.{(before ?? after)!.Name}", before?.Location, after?.Location, []) with { IsBreaking = after is null }],
    });

    private IEnumerable<Change> Rules(TableModel before, TableModel after) => Pairing.ByName(before.Rules, after.Rules, rule => rule.Id).SelectMany(pair => pair switch
    {
        ({ } then, { } now) => Noted(ChangedThing.Rule, $"{old.Name}.{then.Id}", then.Location, now.Location, Rule(then, now), [then.Sources, now.Sources], false),
        var (then, now) => [Lone(ChangedThing.Rule, $"{old.Name}.{(then ?? now)!.Id}", then?.Location, now?.Location, [then?.Sources ?? [], now?.Sources ?? []])],
    });

    private Aspects Rule(RuleModel then, RuleModel now)
    {
        var aspects = new Aspects()
            .Add("条件", "conditions", [.. then.Conditions.Select(condition => condition.Test)], [.. now.Conditions.Select(condition => condition.Test)])
            .Period(then.Period, now.Period)
            .Add("优先于", "overrides", string.Join(", ", then.Overrides.Select(over => over.Rule)), string.Join(", ", now.Overrides.Select(over => over.Rule)))
            .Clauses(then.Sources, now.Sources)
            .Title(then.Title, now.Title);
        foreach (var (was, name) in old.Outputs.Select((output, place) => (place, output.Name)))
        {
            var place = @new.Outputs.ToList().FindIndex(output => output.Name == name);
            if (place >= 0)
            {
                aspects.Add(name, name, then.Outputs[was], now.Outputs[place]);
            }
        }

        return aspects;
    }

    private IEnumerable<Change> Requirements(ChecklistModel before, ChecklistModel after) => Pairing.ByName(before.Requirements, after.Requirements, Name).SelectMany(pair => pair switch
    {
        ({ } then, { } now) => Noted(ChangedThing.Requirement, $"{old.Name}.{Name(then)}", then.Location, now.Location, Requirement(then, now), [then.Sources, now.Sources], false),
        var (then, now) => [Lone(ChangedThing.Requirement, $"{old.Name}.{Name((then ?? now)!)}", then?.Location, now?.Location, [then?.Sources ?? [], now?.Sources ?? []])],
    });

    private static Aspects Requirement(RequirementModel then, RequirementModel now) => new Aspects()
        .Add("逐项对象", "each", then.Each?.List, now.Each?.List)
        .Add("适用条件", "applies", then.Applies, now.Applies)
        .Add("要求", "require", then.Require, now.Require)
        .Add("性质", "severity", then.Severity.ToString(), now.Severity.ToString())
        .Period(then.Period, now.Period)
        .Add("实际值", "actual", then.Actual, now.Actual)
        .Add("限值", "limit", then.Limit, now.Limit)
        .Clauses(then.Sources, now.Sources)
        .Title(then.Title, now.Title)
        .Words("提示", "message", then.Message, now.Message)
        .Words("整改", "remedy", then.Remedy, now.Remedy);

    public static string Name(RequirementModel requirement) => requirement.Part is { } part ? $"{requirement.Id}.{part}" : requirement.Id;

    private Change Lone(ChangedThing thing, string name, Diagnostics.SourceLocation? oldAt, Diagnostics.SourceLocation? newAt, IEnumerable<IEnumerable<Citation>> sources) =>
        new(oldAt is null ? ChangeState.Added : ChangeState.Removed, thing, name, oldAt, newAt) { Decision = old.Name, Clauses = Aspects.ClausesOf(sources) };

    private IEnumerable<Change> Noted(ChangedThing thing, string name, Diagnostics.SourceLocation oldAt, Diagnostics.SourceLocation newAt, Aspects aspects, IEnumerable<IEnumerable<Citation>> sources, bool isBreaking)
    {
        if (!aspects.IsEmpty)
        {
            yield return new Change(aspects.State, thing, name, oldAt, newAt) { Aspects = aspects.ToImmutable(), Decision = old.Name, Clauses = Aspects.ClausesOf(sources), IsBreaking = isBreaking };
        }
    }

    private bool BreaksWhole(Aspects aspects) => !old.IsInternal && aspects.ToImmutable().Any(aspect => aspect.What.En is "subject" or "internal" || (aspect.What.En == "form" && old.GivesSingle != @new.GivesSingle));

    private static string Form(DecisionModel decision) => decision switch { TableModel => "rules", ChecklistModel => "checklist", _ => "value" };

    private static string Policy(TableModel table) => $"{table.HitPolicy}{(table.Aggregation is { } how ? $" {how}" : string.Empty)}";

    // Of the rules that both have.
    private static string Order(TableModel one, TableModel other)
    {
        var shared = other.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return string.Join(", ", one.Rules.Select(rule => rule.Id).Where(shared.Contains));
    }
}
