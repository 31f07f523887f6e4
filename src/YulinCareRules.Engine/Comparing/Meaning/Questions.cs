using System.Collections.Immutable;
using YulinCareRules.Engine.Analysis.Logic;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>All ways in which a decision may come out otherwise with the new pack.</summary>
internal sealed class Questions(JointTranslation joint, DecisionModel old, DecisionModel @new, DateOnly? asOf)
{
    // Rules of tables longer than this are held against each other only where they meet.
    private const int FewRules = 60;

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
        return [.. found.GroupBy(question => question.Key).Select(same => same.First() with { Formula = Formula.Any(same.Select(question => question.Formula)), Seen = [.. same.SelectMany(question => question.Seen)] }).Where(question => !question.Formula.IsFalse)];
    }

    private IEnumerable<Question> Tables(TableModel a, TableModel b, OutcomeRows then, OutcomeRows now)
    {
        var gathered = Pairs([then.Outside, then.OfGathered(a)], [now.Outside, now.OfGathered(b)]);
        if (a.Gathers)
        {
            return gathered;
        }

        var alike = new TableAlikeness(joint.Pair, a, b);
        if (a.Rules.Length > FewRules || b.Rules.Length > FewRules)
        {
            return Meetings(a, b, then, now, alike).Concat(gathered);
        }

        return Pairs([then.Outside, .. then.OfRules(a, alike.Of)], [now.Outside, .. now.OfRules(b, alike.Of)]).Concat(gathered);
    }

    private IEnumerable<Question> Meetings(TableModel a, TableModel b, OutcomeRows then, OutcomeRows now, TableAlikeness alike)
    {
        var (meetings, isComplete) = PairSweep.Run(joint, a, b, asOf);
        foreach (var meeting in meetings)
        {
            foreach (var question in Pairs([then.OfRule(a, meeting.Old, alike.Of)], [now.OfRule(b, meeting.New, alike.Of)]))
            {
                yield return question with { Seen = [meeting.Model] };
            }
        }

        if (!isComplete)
        {
            yield return new Question("…", Formula.True);
        }
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
