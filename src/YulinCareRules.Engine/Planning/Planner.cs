using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Checking.Passes;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Completions;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Planning.Lowering;
using YulinCareRules.Engine.Planning.Rewriting;

namespace YulinCareRules.Engine.Planning;

/// <summary>Checked decision → its plan within a stretch of days. What is beyond a plan is referred to the reference evaluator, never approximated.</summary>
internal sealed class Planner(CheckedPack pack, IFactLayout layout, DateOnly day, Func<RegimePlan> records)
{
    public IDecisionPlan Plan(DecisionModel decision)
    {
        if (!decision.Period.Contains(day))
        {
            return new FixedPlan(decision, Cell.NotApplicable);
        }

        return BeyondPlanException.Try<IDecisionPlan>(() => Present(decision, decision switch
        {
            TableModel table => new TablePlanning(this).Plan(table),
            ChecklistModel checklist => new ChecklistPlanning(this).Plan(checklist),
            ExpressionModel { GivesSingle: true, Applicability: null, Outputs: [{ Type: BooleanType }] } expression => Condition(expression),
            _ => throw new BeyondPlanException(),
        })) ?? BeyondPlanException.Try<IDecisionPlan>(() => Present(decision, new KnownPlanning(this).Plan(decision))) ?? new FixedPlan(decision, Cell.Unanswered);
    }

    public DateOnly Day => day;

    public IFactLayout Layout => layout;

    /// <summary>The plans of the same days for facts as they are read from text.</summary>
    public Func<RegimePlan> Records => records;

    public Lowerer Start() => new(layout, IndexOf) { Day = day, SharedFacts = SharedFacts };

    /// <summary>Code for cases of which the decision's facts are known; null where there is none.</summary>
    public KnownAnswer? Known(DecisionModel decision, RegimeRewriter rewriter, Func<Func<KnownCode>, KnownAnswer> compile) =>
        BeyondPlanException.Try(() => compile(() => new KnownCode(layout, day, IndexOf, decision.Subject, Guards(rewriter))));

    /// <summary>The beginning of a method for known facts, where the tables that it has rules of are known to have answers.</summary>
    public KnownCode StartKnown(DecisionModel decision) => new(layout, day, IndexOf, decision.Subject, []);

    /// <summary>The same where values of the language may be made, and other decisions be read as they are.</summary>
    public KnownCode StartValues(DecisionModel decision, RegimeRewriter rewriter) => new(layout, day, IndexOf, decision.Subject, Guards(rewriter)) { MakesValues = true };

    public RegimeRewriter Rewriter(DecisionModel decision, bool keepsReads = false) => new(pack, day, decision.Subject)
    {
        KeepsReads = keepsReads,
        RulesToRewrite = decision switch { TableModel table => table.Rules.Length, ChecklistModel checklist => checklist.Requirements.Length, _ => 1 },
    };

    /// <summary>The places of the tables whose rules have become part of the decision: where one of them has no answer, neither has the decision.</summary>
    public ImmutableArray<int> Guards(RegimeRewriter rewriter) =>
        [.. rewriter.Inlined.Where(name => pack.FindDecision(name) is TableModel).Select(IndexOf)];

    private ConditionPlan Condition(ExpressionModel expression)
    {
        var rewriter = Rewriter(expression);
        var value = rewriter.Rewrite(expression.Values[0]);
        VariableNames.Check([value]);
        var uses = new LeafUses();
        uses.AddCondition(value, LeafUse.Up);
        var question = new Question(uses, _ => Start(), lowerer => Code.ToCell(lowerer.Truth(value), lowerer.IsInexact)) { Guards = Guards(rewriter), Condition = value };
        var pattern = KnownPattern.Of([value], [], question.Guards, Start, IndexOf);
        var known = Known(expression, rewriter, start => KnownDecisions.Condition(start(), value, pattern));
        question.Prepare(known);
        return new ConditionPlan(expression, question, new Lazy<TrialNumbers>(() => TrialNumbers.Of(uses, [value]))) { Known = known, Pattern = pattern };
    }

    // Without its subject there is nothing to decide.
    private SubjectPlan Present(DecisionModel decision, IDecisionPlan plan)
    {
        var isThere = new Lazy<Func<CaseState, bool>>(() =>
        {
            var lowerer = Start();
            var subject = layout.Subject(lowerer.Facts(), decision.Subject);
            return Expression.Lambda<Func<CaseState, bool>>(Expression.ReferenceNotEqual(subject, Expression.Constant(null, subject.Type)), lowerer.State).Compile();
        });
        return new SubjectPlan(plan, isThere);
    }

    /// <summary>The facts that bind the verdict of a checklist to its readers; null where they are not plain facts of the case.</summary>
    public List<BoundField>? SharedFacts(string decision)
    {
        if (pack.FindDecision(decision) is not ChecklistModel { SharedFacts: { IsEmpty: false } shared } checklist)
        {
            return [];
        }

        var read = DecisionExpressions.Of(checklist).SelectMany(BoundWalk.Facts).DistinctBy(fact => fact.Path).ToDictionary(fact => fact.Path, fact => fact.Field, StringComparer.Ordinal);
        return shared.All(path => read.TryGetValue(path, out var field) && field.Type is not (ListType or RecordType)) ? [.. shared.Select(path => read[path])] : null;
    }

    /// <summary>The place of a decision in the pack.</summary>
    public int IndexOf(string decision) => pack.PlaceOf(decision) ?? throw new BeyondPlanException();
}
