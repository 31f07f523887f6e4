using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Comparing.Structure;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>All ways in which the verdict of a checklist, or a finding of it, may come out otherwise.</summary>
internal sealed class ChecklistQuestions(JointTranslation joint, ChecklistModel old, ChecklistModel @new)
{
    public IEnumerable<Question> All() => Verdict().Concat(Findings());

    // What the requirements that are alike say is worked out once: it is the same in both.
    private IEnumerable<Question> Verdict()
    {
        var (then, now) = (joint.Old.Decision(old), joint.New.Decision(@new));
        var both = then.Reached.And(now.Reached);
        var shared = All(then.Requirements.Where(requirement => IsShared(requirement.Requirement)));
        var was = All(then.Requirements.Where(requirement => !IsShared(requirement.Requirement)));
        var @is = All(now.Requirements.Where(requirement => !IsShared(requirement.Requirement)));
        var (open, alsoTrue) = (shared.False.Not(), shared.True);
        return
        [
            Of("true", "false", alsoTrue.And(was.True).And(@is.False)),
            Of("true", "undetermined", alsoTrue.And(was.True).And(@is.Null)),
            Of("false", "true", alsoTrue.And(was.False).And(@is.True)),
            Of("undetermined", "true", alsoTrue.And(was.Null).And(@is.True)),
            Of("false", "undetermined", open.And(was.False).And(@is.False.Not()).And(alsoTrue.And(@is.True).Not())),
            Of("undetermined", "false", open.And(@is.False).And(was.False.Not()).And(alsoTrue.And(was.True).Not())),
        ];

        Question Of(string before, string after, Formula formula) => new($"{old.Verdict} {before} → {after}", both.And(formula));
    }

    private bool IsShared(RequirementModel requirement) =>
        Find(old, requirement) is { } one && Find(@new, requirement) is { } other && joint.Pair.OldKeys.Of(one) == joint.Pair.NewKeys.Of(other);

    private static RequirementModel? Find(ChecklistModel checklist, RequirementModel requirement) =>
        checklist.Requirements.FirstOrDefault(other => DecisionComparison.Name(other) == DecisionComparison.Name(requirement));

    private static Truth All(IEnumerable<RequirementSymbols> requirements) => requirements
        .Where(requirement => requirement.Requirement.Severity == RequirementSeverity.Mandatory)
        .Aggregate(Truth.Yes, (all, requirement) => all.And(Truth.Of(requirement.InForce.Not()).Or(requirement.Holds)));

    private IEnumerable<Question> Findings() =>
        from pair in Pairing.ByName(old.Requirements, @new.Requirements, DecisionComparison.Name)
        let name = DecisionComparison.Name((pair.Old ?? pair.New)!)
        where pair.Old is null || pair.New is null || joint.Pair.OldKeys.Of(pair.Old) != joint.Pair.NewKeys.Of(pair.New)
        from then in Rows(joint.Old, old, pair.Old)
        from now in Rows(joint.New, @new, pair.New)
        where then.Kind != now.Kind
        select new Question($"{then.Kind} → {now.Kind}", then.When.And(now.When)) { Requirement = name };

    // Where the checklist asks for it of any one element.
    private static IEnumerable<Row> Rows(Translator translator, ChecklistModel checklist, RequirementModel? requirement)
    {
        if (requirement is null)
        {
            return [new Row(Formula.True, OutcomeRows.NotApplicable, [])];
        }

        var (present, frame) = translator.ElementOf(requirement.Each);
        var symbols = translator.Requirement(requirement, translator.Variables.Within(requirement.Period).And(present), frame);
        var asked = translator.Decision(checklist).Reached.And(symbols.InForce).And(symbols.Applies.True);
        return
        [
            new Row(asked.Not(), OutcomeRows.NotApplicable, []),
            new Row(asked.And(symbols.Meets.True), "satisfied", []),
            new Row(asked.And(symbols.Meets.False), "violated", []),
            new Row(asked.And(symbols.Meets.Null), "unknown", []),
        ];
    }
}
