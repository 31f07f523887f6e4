using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Deciding;

/// <summary>The hit policies that give lists: C and R in the order of the rules, O in the order of priority; with an aggregation, one number.</summary>
internal sealed class CollectEvaluation(TableModel table, PossibleEvaluator evaluator, World world)
{
    public PossibleOutputs Outputs(ImmutableArray<RuleState> applying) =>
        new([.. table.Outputs.Select((output, i) => Column(output, i, applying))]);

    private Possible Column(OutputModel output, int index, ImmutableArray<RuleState> applying)
    {
        var members = applying.Select(state => new PossibleMember(evaluator.Evaluate(state.Rule.Outputs[index], world, null), state.Applies)).ToImmutableArray();
        if (table.HitPolicy == HitPolicy.OutputOrder)
        {
            members = [.. members.OrderBy(member => Place(output, (member.Value as KnownValue)?.Value))];
        }

        if (members.Any(member => !Truth.IsTrue(member.Present) || member.Value is not KnownValue))
        {
            var list = new PossibleList(members);
            return new AnyPossible(list.Unknowns, list.Split);
        }

        return Possible.Known(Aggregate(table, [.. members.Select(member => ((KnownValue)member.Value).Value)]));
    }

    /// <summary>What becomes of an output, of which the rules that apply give these values, in their order.</summary>
    public static FeelValue Collect(TableModel table, OutputModel output, ImmutableArray<FeelValue> items) =>
        Aggregate(table, table.HitPolicy == HitPolicy.OutputOrder ? [.. items.OrderBy(item => Place(output, item))] : items);

    private static int Place(OutputModel output, FeelValue? value) => value is FeelString { Value: var name } && output.Priority.IndexOf(name) is >= 0 and var place ? place : int.MaxValue;

    private static FeelValue Aggregate(TableModel table, ImmutableArray<FeelValue> items)
    {
        if (table.Aggregation is not { } aggregation)
        {
            return new FeelList(items);
        }

        if (aggregation == "count")
        {
            return new FeelNumber(items.Length);
        }

        var numbers = items.OfType<FeelNumber>().Select(number => number.Value).ToList();
        if (numbers.Count == 0 || numbers.Count < items.Length)
        {
            return FeelNull.Instance;
        }

        try
        {
            return new FeelNumber(aggregation switch { "sum" => numbers.Sum(), "min" => numbers.Min(), _ => numbers.Max() });
        }
        catch (OverflowException)
        {
            // Beyond what a decimal holds there is no total, as with any other sum.
            return FeelNull.Instance;
        }
    }
}
