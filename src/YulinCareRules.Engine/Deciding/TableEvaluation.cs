using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>DMN's hit policies over rules that apply, do not, or may.</summary>
internal sealed class TableEvaluation(TableModel table, PossibleEvaluator evaluator, World world, RuleStates states)
{
    /// <summary>The rules that may decide: certain ones, and those that depend on unknown facts.</summary>
    public ImmutableArray<RuleState> Deciding { get; } = SelectDeciding(table, evaluator, world, states);

    private bool IsCertain => Deciding.Any(state => Truth.IsTrue(state.Applies));

    /// <summary>Whether some rule applies.</summary>
    public Possible AnyRule => Deciding.Aggregate((Possible)KnownValue.False, (any, state) => Truth.Or(any, () => state.Applies));

    /// <summary>The rules that certainly decide.</summary>
    public IEnumerable<RuleModel> Fired => Deciding.Where(state => Truth.IsTrue(state.Applies)).Select(state => state.Rule);

    public PossibleOutputs Outputs() => table.Gathers
        ? new CollectEvaluation(table, evaluator, world).Outputs(Deciding)
        : Single();

    private PossibleOutputs Single()
    {
        var alternatives = new List<Possible>();
        foreach (var state in Deciding)
        {
            alternatives.Add(OutputsOf(state.Rule.Outputs));
        }

        if (!IsCertain && table.Otherwise is { } otherwise)
        {
            alternatives.Add(OutputsOf(otherwise.Outputs));
        }

        if (alternatives.Count == 0)
        {
            return new PossibleOutputs([.. table.Outputs.Select(_ => (Possible)KnownValue.Null)]);
        }

        var first = Deciding.Where(state => state.Applies is not KnownValue).Select(state => state.Applies).FirstOrDefault();
        var on = Deciding.Aggregate(UnknownSet.Empty, (all, state) => all.Union(state.Applies.Unknowns));
        var joined = (PossibleOutputs)Joining.Join(alternatives, on, first?.Split);
        return new PossibleOutputs([.. table.Outputs.Select((output, i) => output.IsInformative ? Informative(i) : joined.Outputs[i])]);
    }

    private PossibleOutputs OutputsOf(ImmutableArray<Checking.Expressions.BoundExpression> outputs) =>
        new([.. outputs.Select(output => evaluator.Evaluate(output, world, null))]);

    // What is told beside the outcome: of each certain rule, in order.
    private Possible Informative(int index)
    {
        var items = ImmutableArray.CreateBuilder<FeelValue>();
        foreach (var rule in Fired)
        {
            if (evaluator.Evaluate(rule.Outputs[index], world, null) is KnownValue { Value: FeelList list })
            {
                items.AddRange(list.Items.Where(item => !items.Contains(item)));
            }
        }

        return Possible.Known(new FeelList(items.ToImmutable()));
    }

    private static ImmutableArray<RuleState> SelectDeciding(TableModel table, PossibleEvaluator evaluator, World world, RuleStates states)
    {
        var candidates = states.Rules.Where(state => !Truth.CannotBeTrue(state.Applies)).ToImmutableArray();
        return table.HitPolicy switch
        {
            HitPolicy.First => UpToCertain([.. candidates.Select(state => new RankedRule(state, 0))], single: true),
            HitPolicy.Priority => UpToCertain([.. candidates.Select(state => new RankedRule(state, Rank(table, state.Rule, evaluator, world))).OrderBy(ranked => ranked.Rank)], single: false),
            _ => candidates,
        };
    }

    // Behind a rule that certainly applies, none of a lower rank can decide.
    private static ImmutableArray<RuleState> UpToCertain(ImmutableArray<RankedRule> ordered, bool single)
    {
        var kept = ImmutableArray.CreateBuilder<RuleState>();
        var last = int.MaxValue;
        foreach (var (state, rank) in ordered)
        {
            if (rank > last)
            {
                break;
            }

            kept.Add(state);
            if (Truth.IsTrue(state.Applies))
            {
                if (single)
                {
                    break;
                }

                last = rank;
            }
        }

        return kept.ToImmutable();
    }

    private static int Rank(TableModel table, RuleModel rule, PossibleEvaluator evaluator, World world)
    {
        var rank = 0;
        for (var i = 0; i < table.Outputs.Length; i++)
        {
            var priority = table.Outputs[i].Priority;
            if (!priority.IsEmpty && evaluator.Evaluate(rule.Outputs[i], world, null) is KnownValue { Value: FeelString value })
            {
                var place = priority.IndexOf(value.Value);
                rank = (rank * (priority.Length + 1)) + (place < 0 ? priority.Length : place);
            }
        }

        return rank;
    }

    private sealed record RankedRule(RuleState State, int Rank);
}
