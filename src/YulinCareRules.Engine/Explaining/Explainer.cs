using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Explaining;

/// <summary>Evaluates a case once more and records why. Costs nothing until asked for.</summary>
internal sealed class Explainer
{
    private static readonly BilingualText UnknownText = new("未知", "unknown");

    private readonly CheckedPack pack;
    private readonly Decider decider;
    private readonly PathTitles titles;
    private readonly Phrases phrases;

    public Explainer(CheckedPack pack, CaseFacts facts, DateOnly asOf)
    {
        this.pack = pack;
        decider = new Decider(pack, facts, asOf);
        titles = new PathTitles(pack.Facts, facts);
        phrases = new Phrases(pack);
    }

    public Explanation Explain(DecisionModel decision)
    {
        var result = decider.Decide(decision);
        return new Explanation
        {
            Decision = decision.Name,
            Title = decision.Title,
            Status = result.Status,
            Outcome = result.Status switch
            {
                DecisionStatus.Determined => Outcome(result),
                DecisionStatus.Undetermined => [.. Outcome(result).Where((_, i) => PackTypes.HasFields(decision.Outputs[i].Type) && result.Values[i] is not null)],
                _ => [],
            },
            Reason = result.Reason,
            Facts = result.Status == DecisionStatus.NotApplicable ? [] : Facts(decision),
            Rules = result.Status == DecisionStatus.NotApplicable || result.Stopped is not null ? [] : decider.Apart(() => Rules(decision), []),
            Findings = [.. result.Findings.Select(Finding)],
            Missing = Missing(result.Missing),
            Clauses = Clauses(result.Sources),
        };
    }

    public static ImmutableArray<Clause> Clauses(IEnumerable<Citation> citations) =>
        [.. citations.Select(citation => new Clause(citation.Document.Id, citation.Document.Title, citation.Locator, citation.Gist, citation.IsVerified))];

    // A remark that is not made is not worth a line; any other output without a value is.
    private static ImmutableArray<ExplainedValue> Outcome(DecisionResult result) => result.Values.IsEmpty ? [] :
    [
        .. result.Decision.Outputs
            .Select((output, i) => (Output: output, Value: result.Values[i] ?? FeelNull.Instance))
            .Where(pair => !(pair is { Value: FeelNull, Output.Type: TextType or BilingualType }))
            .Select(pair => new ExplainedValue(pair.Output.Name, pair.Output.Title, Text(pair.Value, pair.Output.Type)) { Entries = Entries(pair.Value, pair.Output.Type) }),
    ];

    private static BilingualText Text(FeelValue value, PackType type) => new(FactText.For(value, type, true), FactText.For(value, type, false));

    // A field that holds nothing says nothing: of an open record it is not known yet.
    private static ImmutableArray<ImmutableArray<ExplainedValue>> Entries(FeelValue value, PackType type) =>
        (value, type) is not (FeelList list, ListType { Element: RecordType { Record: var record } }) ? [] :
        [
            .. list.Items.OfType<FeelContext>().Select(item => record.Fields
                .Select(field => (Field: field, Value: item.Find(field.Name) ?? FeelNull.Instance))
                .Select(pair => new ExplainedValue(pair.Field.Name, pair.Field.Title, pair.Value is FeelNull ? new BilingualText(string.Empty, string.Empty) : Text(pair.Value, pair.Field.Type)))
                .ToImmutableArray()),
        ];

    private ImmutableArray<ExplainedValue> Missing(IEnumerable<string> paths) =>
        [.. paths.Select(path => titles.Describe(path, UnknownText))];

    private ExplainedFinding Finding(FindingResult finding) => new(
        finding.Requirement.Id, finding.Requirement.Title, finding.Status, finding.Subject, finding.SubjectTitle, finding.Requirement.Severity == RequirementSeverity.Mandatory)
    {
        Message = finding.Message,
        Remedy = finding.Remedy,
        Missing = Missing(finding.Missing),
        Clauses = Clauses(finding.Sources),
    };

    private ImmutableArray<ExplainedRule> Rules(DecisionModel decision)
    {
        if (decision is not TableModel table)
        {
            return [];
        }

        var states = RuleStates.Evaluate(table, decider.Evaluator, decider.AsOf, World.Empty);
        var deciding = decider.Table(table, World.Empty).Deciding;
        var rules = states.Rules.Select(state => Rule(state, deciding.Any(one => one.Rule == state.Rule))).ToList();
        if (table.Otherwise is { } otherwise)
        {
            var applied = states.Rules.All(state => Truth.CannotBeTrue(state.Applies));
            var open = !applied && states.Rules.All(state => !Truth.IsTrue(state.Applies));
            rules.Add(new ExplainedRule("otherwise", otherwise.Title ?? new BilingualText("其他情形", "any other case"), applied ? RuleOutcome.Applied : open ? RuleOutcome.Open : RuleOutcome.Stopped)
            {
                Clauses = Clauses(table.Sources),
            });
        }

        return [.. rules];
    }

    private ExplainedRule Rule(RuleState state, bool decides)
    {
        var rule = state.Rule;
        var outcome = !rule.Period.Contains(decider.AsOf) ? RuleOutcome.NotInForce
            : Truth.IsTrue(state.Applies) ? decides ? RuleOutcome.Applied : RuleOutcome.Overridden
            : Truth.IsTrue(state.Holds) && Truth.CannotBeTrue(state.Applies) ? RuleOutcome.Overridden
            : Truth.CannotBeTrue(state.Holds) ? RuleOutcome.Stopped
            : RuleOutcome.Open;
        return new ExplainedRule(rule.Id, rule.Title ?? Conditions(rule), outcome)
        {
            StoppedBy = outcome is RuleOutcome.Stopped or RuleOutcome.Open
                ? [.. rule.Conditions.Where(condition => Stops(condition, outcome)).Select(Condition)]
                : [],
            Clauses = Clauses(rule.Sources),
        };
    }

    // A rule without a title of its own goes by what it asks.
    private BilingualText Conditions(RuleModel rule)
    {
        var conditions = rule.Conditions.Select(condition => phrases.Of(condition.Test)).ToList();
        return conditions.Count == 0
            ? new BilingualText("任何情形", "any case")
            : new BilingualText(string.Join(",且", conditions.Select(condition => condition.Zh)), string.Join(", and ", conditions.Select(condition => condition.En)));
    }

    private bool Stops(ConditionModel condition, RuleOutcome outcome)
    {
        var holds = decider.Evaluator.Evaluate(condition.Test, World.Empty, null);
        return outcome == RuleOutcome.Stopped ? Truth.CannotBeTrue(holds) : !Truth.IsTrue(holds);
    }

    private ExplainedCondition Condition(ConditionModel condition)
    {
        var facts = Read(condition.Test).ToList();
        var zh = string.Join(",", facts.Select(fact => $"{fact.Title.Zh}:{fact.Value.Zh}"));
        var en = string.Join(", ", facts.Select(fact => $"{fact.Title.En}: {fact.Value.En}"));
        return new ExplainedCondition(phrases.Of(condition.Test), new BilingualText(zh, en));
    }

    private ImmutableArray<ExplainedValue> Facts(DecisionModel decision)
    {
        var expressions = decision switch
        {
            TableModel table => table.Rules.SelectMany(rule => rule.Conditions.Select(condition => condition.Test)),
            ExpressionModel expression => expression.Values,
            _ => [],
        };
        return [.. expressions.SelectMany(Read).Where(fact => fact.Value != UnknownText).DistinctBy(fact => fact.Path)];
    }

    // The facts and decisions that an expression names, as they are.
    private IEnumerable<ExplainedValue> Read(BoundExpression expression)
    {
        foreach (var (path, field) in BoundWalk.Facts(expression))
        {
            yield return titles.Describe(path, Shown(field));
        }

        foreach (var decision in BoundWalk.Descendants(expression).OfType<BoundDecision>())
        {
            var name = decision.Output is null ? decision.Decision : $"{decision.Decision}.{decision.Output}";
            yield return new ExplainedValue(name, phrases.Of(decision), Shown(decision));
        }
    }

    // A decision that is open, but not wide open.
    private static BilingualText OneOf(Choice choice, PackType type) => new(
        string.Join("、", choice.Values.Select(value => FactText.For(value, type, true))) + "之一(尚不能确定)",
        $"one of {string.Join(", ", choice.Values.Select(value => FactText.For(value, type, false)))} (not settled)");

    private static int Every(PackType type) => type is EnumerationType { Enumeration: var enumeration } ? enumeration.Values.Length : 0;

    // A decision that was stopped says so itself.
    private BilingualText Shown(BoundExpression expression) => decider.Apart<Possible?>(() => decider.Evaluator.Evaluate(expression, World.Empty, null), null) switch
    {
        KnownValue known => Text(known.Value, expression.Type),
        Choice choice when expression is BoundDecision && choice.Values.Length < Every(expression.Type) => OneOf(choice, expression.Type),
        PossibleList list => new BilingualText($"{list.Members.Length}项", $"{list.Members.Length} entries"),
        PossibleRecord => new BilingualText("见各项", "see its fields"),
        _ => UnknownText,
    };
}
