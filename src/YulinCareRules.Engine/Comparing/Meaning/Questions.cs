using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>All ways in which a decision may come out otherwise with the new pack.</summary>
internal sealed class Questions(JointTranslation joint, DecisionModel old, DecisionModel @new)
{
    private readonly CellDifference difference = new(joint);

    /// <summary>The outputs that both have, of one type.</summary>
    public static ImmutableArray<string> SharedOutputs(DecisionModel old, DecisionModel @new) =>
        [.. old.Outputs.Where(output => @new.Outputs.Any(other => other.Name == output.Name && Structure.FactComparison.TypeName(other.Type) == Structure.FactComparison.TypeName(output.Type))).Select(output => output.Name)];

    /// <summary>Each kind once.</summary>
    public ImmutableArray<Question> All()
    {
        var shared = SharedOutputs(old, @new);
        var (then, now) = (new OutcomeRows(joint.Old, old, shared), new OutcomeRows(joint.New, @new, shared));
        IEnumerable<Question> found = (old, @new) switch
        {
            (TableModel a, TableModel b) when a.HitPolicy == b.HitPolicy && a.Aggregation == b.Aggregation => Tables(a, b, then, now),
            (ChecklistModel a, ChecklistModel b) when a.Verdict == b.Verdict => new ChecklistQuestions(joint, a, b).All().Concat(Pairs([then.Outside, Inside(then)], [now.Outside, Inside(now)])),
            _ => shared.SelectMany(output => Pairs([then.Outside, .. then.OfOutput(output)], [now.Outside, .. now.OfOutput(output)])),
        };
        return [.. found.GroupBy(question => question.Key).Select(same => same.First() with { Formula = Formula.Any(same.Select(question => question.Formula)) }).Where(question => !question.Formula.IsFalse)];
    }

    private IEnumerable<Question> Tables(TableModel a, TableModel b, OutcomeRows then, OutcomeRows now)
    {
        var gathered = Pairs([then.Outside, then.OfGathered(a)], [now.Outside, now.OfGathered(b)]);
        if (OutcomeRows.Gathers(a))
        {
            return gathered;
        }

        var alike = new TableAlikeness(joint.Pair, a, b);
        return Pairs([then.Outside, .. then.OfRules(a, alike.Of)], [now.Outside, .. now.OfRules(b, alike.Of)]).Concat(gathered);
    }

    // Two rows that hold of the same cases in both packs never meet unless the rules disagree, and then they do so in both.
    private IEnumerable<Question> Pairs(ImmutableArray<Row> then, ImmutableArray<Row> now) =>
        from one in then
        from other in now
        where !(one.IsAlike && other.IsAlike && one.Rule != other.Rule)
        let formula = one.When.And(other.When)
        where !formula.IsFalse
        select new Question($"{one.Kind} → {other.Kind}", formula.And(difference.Between(one, other))) { Edited = string.Join(' ', new[] { one, other }.Where(row => !row.IsAlike).Select(row => row.Rule)) };

    private static Row Inside(OutcomeRows rows) => new(rows.Outside.When.Not(), "applicable", []);
}
