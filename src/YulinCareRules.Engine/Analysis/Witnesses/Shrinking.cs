using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Analysis.Witnesses;

/// <summary>Leaves out of a case whatever it shows as much without: a whole before its parts, the last before the first.</summary>
internal sealed class Shrinking
{
    // A case that shows what it is to show is worth more than one with a fact less.
    private const int MostTries = 200;

    private readonly Func<Witness, bool> shows;
    private int tries;

    private Shrinking(Func<Witness, bool> shows) => this.shows = shows;

    /// <param name="witness">The case.</param>
    /// <param name="subjects">Whom it is about: these stay in it.</param>
    /// <param name="shows">Whether a smaller one shows as much.</param>
    public static Witness Shrink(Witness witness, IReadOnlyCollection<string> subjects, Func<Witness, bool> shows)
    {
        var shrinking = new Shrinking(shows);
        foreach (var subject in witness.Facts.Subjects.Keys.Order(StringComparer.Ordinal))
        {
            Witness With(FactValue record) => witness.With(witness.Facts with { Subjects = witness.Facts.Subjects.SetItem(subject, (FactRecord)record) });
            var without = witness.With(witness.Facts with { Subjects = witness.Facts.Subjects.Remove(subject) });
            witness = !subjects.Contains(subject) && shrinking.Holds(without) ? without : With(shrinking.Least(witness.Facts.Subjects[subject], value => shrinking.Holds(With(value))));
        }

        return witness;
    }

    private bool Holds(Witness witness) => ++tries <= MostTries && shows(witness);

    private FactValue Least(FactValue value, Func<FactValue, bool> holds)
    {
        if (value is FactUnknown)
        {
            return value;
        }

        var nothing = Nothing(value);
        return holds(nothing) ? nothing : value switch
        {
            FactRecord record => Fields(record, holds),
            FactList list => Items(list, holds),
            _ => value,
        };
    }

    private FactRecord Fields(FactRecord record, Func<FactValue, bool> holds)
    {
        for (var i = record.Fields.Length - 1; i >= 0; i--)
        {
            var (so, place) = (record, i);
            FactRecord With(FactValue field) => so with { Fields = so.Fields.SetItem(place, field) };
            record = With(Least(record.Fields[i], field => holds(With(field))));
        }

        return record;
    }

    private FactList Items(FactList list, Func<FactValue, bool> holds)
    {
        for (var i = list.Items.Length - 1; i >= 0; i--)
        {
            var (so, place) = (list, i);
            FactList With(FactValue item) => new(so.Items.SetItem(place, item));
            var without = new FactList(list.Items.RemoveAt(i));
            list = holds(without) ? without : With(Least(list.Items[i], item => holds(With(item))));
        }

        return list;
    }

    private static FactValue Nothing(FactValue value) => value is FactRecord record
        ? record with { Fields = [.. record.Fields.Select(_ => (FactValue)FactUnknown.Instance)] }
        : FactUnknown.Instance;
}
