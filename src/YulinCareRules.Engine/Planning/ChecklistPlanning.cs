using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Completions;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Engine.Planning.Rewriting;

namespace YulinCareRules.Engine.Planning;

/// <summary>Plans a checklist: each requirement as a question of its own, those about one thing as a question together, and the verdict over all of them.</summary>
internal sealed class ChecklistPlanning(Planner planner)
{
    // Of more requirements it is not judged what becomes of those that are open together.
    private const int MostTogether = 256;

    public IDecisionPlan Plan(ChecklistModel checklist)
    {
        var rewriter = planner.Rewriter(checklist);
        var codes = RequirementCode.InForce(checklist, planner.Day, rewriter);
        if (codes.IsEmpty)
        {
            return new FixedPlan(checklist, Cell.NotApplicable);
        }

        foreach (var code in codes)
        {
            VariableNames.Check(code.Conditions, code.Model.Each is { } each ? (each.Variable, each.List) : null);
        }

        var groups = RequirementGroup.Of(codes);
        var condition = checklist.Applicability is { } applicability ? rewriter.Rewrite(applicability.Applies) : null;
        VariableNames.Check(condition is null ? [] : [condition]);
        var guards = planner.Guards(rewriter);
        var pattern = KnownPattern.Of([.. codes.Where(code => code.IsMandatory).SelectMany(code => code.Conditions), .. condition is null ? [] : new[] { condition }], [], guards, planner.Start, planner.IndexOf);
        var known = planner.Known(checklist, rewriter, start => KnownDecisions.Verdict(start, condition, groups, pattern, planner));
        if (codes.Length > MostTogether)
        {
            return new LongChecklistPlan(checklist, known ?? throw new BeyondPlanException());
        }

        var crossing = RequirementGroup.Crossing(groups);
        ImmutableArray<RequirementPlan> plans = [.. codes.Select(code => new RequirementPlan(code, QuestionOf([code], code.Each, guards), WhenOpen(code, checklist), CrossesOf(code, crossing)))];
        var applies = condition is null ? null : AppliesOf(condition, rewriter, known);
        var effects = new Lazy<FactEffects>(() => new FactEffects(groups, expression => planner.Rewriter(checklist).Rewrite(expression)));
        ImmutableArray<(Question Together, GroupPlan Plan)> together =
            [.. groups.Select(group => (QuestionOf(group.Requirements, group.Each, guards), new GroupPlan(group, plans, () => new GroupCode(group, planner.Start, () => planner.StartKnown(checklist), [], effects.Value))))];
        if (known is null)
        {
            together.ToList().ForEach(group => group.Plan.Prepare());
        }

        return new ChecklistPlan(checklist, applies, plans, together, SharedOf(checklist, codes), ElementWitness.Of([.. together.Select(group => group.Plan)], crossing, planner.Start, effects), CompletionsOf(checklist, groups))
        {
            Known = known,
            Guards = guards,
            Pattern = pattern,
        };
    }

    private CompletionSearch CompletionsOf(ChecklistModel checklist, ImmutableArray<RequirementGroup> groups) =>
        new(checklist, planner.IndexOf(checklist.Name), new FactChoices(RequirementCode.UsesOf(groups.SelectMany(group => group.Requirements))), [.. groups.Select(group => group.Each)], planner.Records);

    private static int WhenOpen(RequirementCode code, ChecklistModel checklist) =>
        Tally.Open | (Shares(code, checklist) ? Tally.Shared : Tally.Apart);

    private static bool Shares(RequirementCode code, ChecklistModel checklist) => code.Uses().All.Any(leaf => checklist.Shares(leaf.Path));

    // Only where each is about the subject itself and hangs on nothing else that others use the other way round.
    private SharedRequirements SharedOf(ChecklistModel checklist, ImmutableArray<RequirementCode> codes) => new(new Lazy<ImmutableArray<Answer>>(() =>
    {
        var shared = codes.Where(code => code.IsMandatory && Shares(code, checklist)).ToList();
        if (planner.SharedFacts(checklist.Name) is not { } facts || shared.Exists(code => code.Each is not null))
        {
            return [];
        }

        ImmutableArray<Leaf> tried = [.. facts.Select(fact => new Leaf(Leaf.PathOf(fact)!, fact))];
        var contested = RequirementCode.UsesOf(codes.Where(code => code.IsMandatory)).Inexact.Select(leaf => leaf.Path).Except(tried.Select(leaf => leaf.Path)).ToHashSet(StringComparer.Ordinal);
        return shared.Exists(code => code.Uses().All.Any(leaf => contested.Contains(leaf.Path)))
            ? []
            : [.. shared.Select(code => Question.Assuming(code.Uses(), tried, _ => planner.Start(), code.Cell))];
    }));

    // Within a list of which nothing is known there is nothing to bind.
    private Lazy<Func<CaseState, bool>>? CrossesOf(RequirementCode code, ImmutableHashSet<string> crossing)
    {
        var facts = code.Uses().All.Where(leaf => crossing.Contains(leaf.Path) && (code.Each is null || leaf.IsRepeated || !leaf.IsOfElement)).ToList();
        return facts.Count == 0 ? null : new Lazy<Func<CaseState, bool>>(() =>
        {
            var lowerer = planner.Start();
            var open = facts.Select(lowerer.IsOpen).Aggregate(Expression.OrElse);
            return Expression.Lambda<Func<CaseState, bool>>(lowerer.Complete(open), lowerer.State).Compile();
        });
    }

    private Question AppliesOf(BoundExpression applies, RegimeRewriter rewriter, KnownAnswer? known)
    {
        var uses = new LeafUses();
        uses.AddCondition(applies, LeafUse.Up);
        var question = new Question(
            uses,
            _ => planner.Start(),
            lowerer => Code.ToCell(Expression.Call(typeof(TruthSet), nameof(TruthSet.IsTrue), null, lowerer.Truth(applies)), lowerer.IsInexact))
        { Guards = planner.Guards(rewriter) };
        question.Prepare(known);
        return question;
    }

    // One by itself tells apart where it does not apply; together, that is as good as met.
    private Question QuestionOf(ImmutableArray<RequirementCode> codes, BoundField? each, ImmutableArray<int> guards)
    {
        return new Question(RequirementCode.UsesOf(codes), element => Start(codes, each, element), codes is [var only] ? only.Cell : lowerer => Code.ToCell(RequirementCode.AllHold(codes, lowerer), lowerer.IsInexact))
        {
            Guards = guards,
            NotApplicableMeans = Cell.Determined(1),
        };
    }

    private Lowerer Start(ImmutableArray<RequirementCode> codes, BoundField? each, Expression element)
    {
        var lowerer = planner.Start();
        if (each is not null)
        {
            foreach (var code in codes)
            {
                lowerer.Bind(code.Model.Each!.Variable, Expression.TypeAs(element, lowerer.ElementType(each)));
            }
        }

        return lowerer;
    }
}
