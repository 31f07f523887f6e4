using System.Collections.Concurrent;
using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Completions;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Results;

/// <summary>A yes-or-no expression: its clauses are the same in every case, save where a figure goes by a key.</summary>
internal sealed class ConditionResultPlan(CheckedPack pack, ConditionPlan plan, DateOnly day) : ResultPlan(pack, plan.Model)
{
    private const int MostDays = 1024;

    private readonly ResultMemo made = new();

    private readonly int place = pack.PlaceOf(plan.Model.Name)!.Value;
    private readonly BoundExpression value = ((ExpressionModel)plan.Model).Values[0];

    // No decision is read, and none's findings are shown: these differ from case to case.
    private readonly bool hangsOnFactsAlone = plan.Model.FindingsOf is null && !BoundWalk.Decisions(((ExpressionModel)plan.Model).Values[0]).Any();
    private readonly ImmutableArray<BoundField> facts = [.. BoundWalk.Facts(((ExpressionModel)plan.Model).Values[0]).Select(fact => fact.Field)];

    // Where nothing is known of them, by the day.
    private readonly ConcurrentDictionary<DateOnly, DecisionResult> withoutFacts = new();

    // Whatever the facts, it is true or false once they are known.
    private readonly bool isPlain = BoundWalk.Descendants(((ExpressionModel)plan.Model).Values[0]).All(node => node is BoundConstant { Value: not FeelNull } or BoundField or BoundLocal or BoundAsOf
        or BoundDatePart or BoundNot or BoundQuantified or BoundBinary { Operator: not (BinaryOperator.Divide or BinaryOperator.Power) }
        || node is BoundSubject { Subject: var subject } && subject == plan.Model.Subject);

    private readonly bool citesAlike = ((ExpressionModel)plan.Model).Values.SelectMany(BoundWalk.Parameters).All(parameter => parameter.Key is null);

    protected override KnownPattern? Pattern => plan.Pattern;

    protected override string? BesideIn(CaseState state) => citesAlike ? string.Empty : null;

    protected override DecisionResult? Applying(CaseState state, Cell cell) => cell.State == CellState.Undetermined ? state.Apart(() => Open(state)) : null;

    protected override SharedResult? SharedApplying(CaseState state, Cell cell) => cell.State == CellState.Determined && citesAlike
        ? new SharedResult(made.Of(cell, () => Make(state, cell)), [])
        : null;

    // Where each unknown that the expression may hang on is proved to tell; and with all facts known it is true or false.
    private DecisionResult? Open(CaseState state)
    {
        if (hangsOnFactsAlone && facts.All(fact => IsUnknown(state.Records, fact)))
        {
            return WithoutFacts(state);
        }

        if (!citesAlike || !isPlain || state.Plan!.Records is not { } regime || regime[place].Plan is not SubjectPlan { Plan: ConditionPlan planned })
        {
            return null;
        }

        var open = new OpenFacts(state, regime);
        var (unknowns, meetings) = OfPairs(state.Decider.Evaluator, planned.Question, open.Case) ?? (state.Decider.Evaluator.Evaluate(value, World.Empty, null).Unknowns, []);
        return open.AllTell(new AskedOfElement(planned.Question, planned.Numbers.Value, null) { Meetings = meetings }, unknowns, [])
            ? new DecisionResult(Model, DecisionStatus.Undetermined, [null])
            {
                Missing = Explorer.Reports(unknowns),
                Telling = [.. unknowns],
                Outcomes = [new FeelList([FeelBoolean.False, FeelBoolean.True]), new FeelList([FeelBoolean.True, FeelBoolean.True])],
                Sources = new SourceCollector(day, keyOf: null).Of(Model, []),
            }
            : null;
    }

    // Where it is asked about two elements, one pair of each that may be one of them tells as much as all pairs.
    private (UnknownSet Unknowns, ImmutableArray<Meeting> Meetings)? OfPairs(PossibleEvaluator evaluator, Question question, CaseState state)
    {
        if (ElementPairs.Of(value) is not { } pairs || question.Joined is not { } joined || joined.OpenPairs(state) is not { } open
            || PossibleEvaluator.Members(evaluator.Evaluate(pairs.First.List, World.Empty, null)) is not { } members || !members.All(member => member is { Value: PossibleRecord, Present: var present } && Truth.IsTrue(present)))
        {
            return null;
        }

        ImmutableArray<PossibleRecord> elements = [.. members.Select(member => (PossibleRecord)member.Value)];
        var unknowns = UnknownSet.UnionOf(open.Select(pair => evaluator.Evaluate(
            pairs.Condition,
            World.Empty,
            Frame.With(Frame.With(Frame.Empty, pairs.First.Name, elements[pair.First]), pairs.Second.Name, elements[pair.Second])).Unknowns));
        return (unknowns, [.. open.Select(pair => new Meeting(elements[pair.First].Key, elements[pair.Second].Key, [.. Unknown(elements[pair.First], pair.Number), .. Unknown(elements[pair.Second], pair.Number + joined.Step)]))]);

        IEnumerable<(string Path, decimal Number)> Unknown(PossibleRecord element, long number) => element.Facts?[joined.Key] is FactKnown ? [] : [($"{element.Key}.{joined.Key.Name}", number)];
    }

    private DecisionResult? WithoutFacts(CaseState state)
    {
        if (!withoutFacts.TryGetValue(state.AsOf, out var result))
        {
            result = state.Refer(Model);
            if (result is { Status: DecisionStatus.Undetermined, Stopped: null } && withoutFacts.Count < MostDays)
            {
                withoutFacts.TryAdd(state.AsOf, result);
            }
        }

        return result is { Status: DecisionStatus.Undetermined, Stopped: null } ? result : null;
    }

    private static bool IsUnknown(CaseFacts facts, BoundField fact) => RecordOf(facts, fact.Source) is not { } record || record[fact.Field] is FactUnknown;

    private static FactRecord? RecordOf(CaseFacts facts, BoundExpression path) => path switch
    {
        BoundSubject subject => facts.Find(subject.Subject),
        BoundField field => RecordOf(facts, field.Source)?[field.Field] as FactRecord,
        _ => null,
    };

    private DecisionResult Make(CaseState state, Cell cell) =>
        new(Model, DecisionStatus.Determined, plan.ValuesOf(state, cell)) { Sources = new SourceCollector(day, keyOf: null).Of(Model, []) };
}
