using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Functions;
using YulinCareRules.Feel.Runtime;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Decides one case: each decision at most once, on demand; a pure function of pack, facts and day.</summary>
internal sealed class Decider
{
    // For one decision: what is read of each value is bounded, and the larger case may take the longer, and so may the larger pack.
    private const int LeastBudget = 3_000_000;
    private const int LargestBudget = 100_000_000;
    private const int StepsPerValue = 5_000;
    private const int StepsPerRule = 300;

    private readonly CheckedPack pack;
    private readonly CaseFacts facts;
    private readonly EvaluationContext work;
    private readonly Dictionary<string, DecisionResult> results = new(StringComparer.Ordinal);

    /// <param name="pack">The pack.</param>
    /// <param name="facts">The case.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="trace">Told of what is evaluated; null where nobody asks.</param>
    /// <param name="steps">How much work one decision may take; null: by the size of the case.</param>
    public Decider(CheckedPack pack, CaseFacts facts, DateOnly asOf, EvaluationTrace? trace = null, int? steps = null)
    {
        this.pack = pack;
        this.facts = facts;
        AsOf = asOf;
        work = EvaluationContext.Counting(steps ?? (int)Math.Min(LargestBudget, LeastBudget + ((long)StepsPerValue * facts.Size()) + ((long)StepsPerRule * pack.MostRules)));
        Evaluator = new PossibleEvaluator(facts, asOf, new ReadDecisions(pack, this), work, trace);
    }

    public DateOnly AsOf { get; }

    public PossibleEvaluator Evaluator { get; }

    /// <summary>All that was decided so far, what other decisions asked for included.</summary>
    public IReadOnlyCollection<DecisionResult> Results => results.Values;

    public CaseFacts Facts => facts;

    /// <summary>Takes over a result that is known to be the same, so that it is not worked out again.</summary>
    public void Assume(DecisionResult result) => results[result.Decision.Name] = result;

    public DecisionResult Decide(DecisionModel decision)
    {
        if (!results.TryGetValue(decision.Name, out var result))
        {
            results.Add(decision.Name, result = Compute(decision));
        }

        return result;
    }

    /// <summary>Whether others may read of an expression what it comes to without it being decided first, which takes longer and tells the same. Then it is not among the results.</summary>
    public bool MayReadThrough { get; init; }

    /// <summary>Whether what is read of a decision is read in its place.</summary>
    public bool ReadsThrough(DecisionModel decision) => MayReadThrough
        && decision is ExpressionModel { Applicability: null, OwnsItsFacts: false } && !results.ContainsKey(decision.Name) && decision.Period.Contains(AsOf) && facts.Find(decision.Subject) is not null;

    /// <summary>The outputs of a decision that is not a checklist, under an assumption.</summary>
    public PossibleOutputs OutputsOf(DecisionModel decision, World world) => decision switch
    {
        TableModel table => Table(table, world).Outputs(),
        ExpressionModel expression => new PossibleOutputs([.. expression.Values.Select(value => Evaluator.Evaluate(value, world, null))]),
        _ => throw new InvalidOperationException($"{decision.Name} has no outputs of its own"),
    };

    public TableEvaluation Table(TableModel table, World world) =>
        new(table, Evaluator, world, RuleStates.Evaluate(table, Evaluator, AsOf, world));

    /// <summary>Work beside the decisions, with a budget of its own; <paramref name="otherwise"/> where it costs too much.</summary>
    public T Apart<T>(Func<T> body, T otherwise)
    {
        var before = work.Budget.Begin();
        try
        {
            return body();
        }
        catch (Exception stop) when (stop is BudgetSpentException or DecisionStoppedException)
        {
            return otherwise;
        }
        finally
        {
            work.Budget.Return(before);
        }
    }

    // One decision that costs too much leaves the others their answers.
    private DecisionResult Compute(DecisionModel decision)
    {
        var before = work.Budget.Begin();
        try
        {
            return Within(decision);
        }
        catch (BudgetSpentException spent)
        {
            var at = Evaluator.StoppedAt.Location ?? decision.Location;
            Evaluator.StoppedAt = default;
            return Stopped(decision, DecidingDiagnostics.TooCostly(at, decision.Name, spent.Chinese, spent.Message));
        }
        catch (DecisionStoppedException inner)
        {
            return Stopped(decision, inner.Diagnostic);
        }
        finally
        {
            work.Budget.Return(before);
        }
    }

    private static DecisionResult Stopped(DecisionModel decision, Diagnostic diagnostic) => new(decision, DecisionStatus.Undetermined, [])
    {
        Stopped = diagnostic,
        Reason = new BilingualText($"{diagnostic.Code}: {diagnostic.MessageZh}({diagnostic.Location})", $"{diagnostic.Code}: {diagnostic.MessageEn} ({diagnostic.Location})"),
        Sources = [.. decision.Sources],
    };

    private DecisionResult Within(DecisionModel decision)
    {
        if (facts.Find(decision.Subject) is null)
        {
            return NotApplicable(decision, Reasons.SubjectAbsent(decision.Subject));
        }

        if (!decision.Period.Contains(AsOf))
        {
            return NotApplicable(decision, Reasons.NotInForce(decision.Period, AsOf));
        }

        var result = decision is ChecklistModel checklist ? new ChecklistEvaluation(checklist, this).Decide() : DecideOutputs(decision);
        return decision.FindingsOf is { } findings && result.Status != DecisionStatus.NotApplicable && pack.FindDecision(findings) is { } shown
            ? WithFindings(result, Decide(shown).Findings)
            : result;
    }

    /// <summary>The result with the findings that it shows of another decision, and their clauses.</summary>
    public static DecisionResult WithFindings(DecisionResult result, ImmutableArray<FindingResult> findings) => result with
    {
        Findings = findings,
        Sources = SourceCollector.Distinct(result.Sources.Concat(findings.Where(finding => finding.Status != FindingStatus.NotApplicable).SelectMany(finding => finding.Sources))),
    };

    private DecisionResult DecideOutputs(DecisionModel decision)
    {
        var settling = Enumerable.Range(0, decision.Outputs.Length).Where(i => !decision.Outputs[i].IsInformative).ToArray();
        var applicability = new Applicability(decision, this);
        Possible In(World world) => Within(applicability.In(world), () => OutputsOf(decision, world), settling);
        var exploration = decision is TableModel ? Explorer.ExploreMissing(In, Settled) : Explorer.Explore(In, Settled);
        if (exploration.IsSettled && ((FeelList)exploration.Outcomes[0]).Items[^1] is not FeelBoolean { Value: true })
        {
            return NotApplicable(decision, applicability.Reason());
        }

        var now = OutputsOf(decision, World.Empty).Outputs;
        var fired = decision is TableModel table ? Table(table, World.Empty) : null;
        var sources = new SourceCollector(AsOf, Evaluator).Of(decision, [.. fired?.Fired ?? []]);
        if (!exploration.IsSettled)
        {
            var open = new DecisionResult(decision, DecisionStatus.Undetermined, [.. now.Select(KnownParts.Of)])
            {
                Missing = exploration.Missing,
                Telling = exploration.Telling,
                Outcomes = exploration.IsOpen ? [] : exploration.Outcomes,
                Sources = sources,
            };
            return fired is not null && open.Missing.IsEmpty ? Refuse(open, (TableModel)decision, fired) : open;
        }

        var values = new FeelValue?[decision.Outputs.Length];
        var settled = ((FeelList)exploration.Outcomes[0]).Items;
        for (var i = 0; i < settling.Length; i++)
        {
            values[settling[i]] = settled[i];
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= (now[i] as KnownValue)?.Value ?? FeelNull.Instance;
        }

        var result = new DecisionResult(decision, DecisionStatus.Determined, [.. values]) { Sources = sources, Rules = RulesOf(fired) };
        return fired is null ? result : Refuse(result, (TableModel)decision, fired);
    }

    // Two rules that disagree, or none that answers, is a fault of the pack: said, and never papered over.
    private DecisionResult Refuse(DecisionResult result, TableModel table, TableEvaluation evaluation)
    {
        var fired = evaluation.Fired.ToList();
        var silent = fired.Count == 0 && table.Otherwise is null && evaluation.Deciding.IsEmpty && !table.Gathers;
        if (silent)
        {
            return result with { Status = DecisionStatus.Undetermined, Values = [], Reason = Reasons.NoRule, Fault = DecisionFault.NoRule };
        }

        return table.HitPolicy is HitPolicy.Unique or HitPolicy.Any or HitPolicy.Priority && Disagree(table, fired)
            ? result with { Status = DecisionStatus.Undetermined, Values = [], Reason = Reasons.Conflict(fired), Fault = DecisionFault.Conflict }
            : result;
    }

    private bool Disagree(TableModel table, List<RuleModel> fired)
    {
        var outcomes = fired.Select(rule => Settled(new PossibleOutputs(
            [.. table.Outputs.Select((output, i) => output.IsInformative ? KnownValue.Null : Evaluator.Evaluate(rule.Outputs[i], World.Empty, null))])));
        return outcomes.OfType<FeelValue>().Distinct().Count() > 1;
    }

    private static ImmutableArray<string> RulesOf(TableEvaluation? evaluation)
    {
        if (evaluation is null)
        {
            return [];
        }

        ImmutableArray<string> fired = [.. evaluation.Fired.Select(rule => rule.Id)];
        return fired.IsEmpty && evaluation.Deciding.IsEmpty ? ["otherwise"] : fired;
    }

    // The outputs that settle the outcome, and behind them whether the decision applies; where it does not, they are nothing.
    private static PossibleOutputs Within(Possible applies, Func<PossibleOutputs> outputs, int[] settling)
    {
        if (Truth.CannotBeTrue(applies))
        {
            return new PossibleOutputs([.. settling.Select(_ => (Possible)KnownValue.Null), KnownValue.False]);
        }

        var values = outputs().Outputs;
        return new PossibleOutputs([.. settling.Select(i => values[i]), applies]);
    }

    private static FeelList? Settled(Possible outputs)
    {
        var items = ((PossibleOutputs)outputs).Outputs;
        return items.All(item => item is KnownValue) ? new FeelList([.. items.Select(item => ((KnownValue)item).Value)]) : null;
    }

    /// <summary>The result of a decision that does not concern the case.</summary>
    public static DecisionResult NotApplicable(DecisionModel decision, BilingualText reason) =>
        new(decision, DecisionStatus.NotApplicable, []) { Reason = reason, Sources = [.. decision.Sources] };
}
