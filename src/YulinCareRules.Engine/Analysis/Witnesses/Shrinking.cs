using System.Collections.Immutable;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Analysis.Witnesses;

/// <summary>Leaves out of a case whatever it shows as much without.</summary>
internal static class Shrinking
{
    // A case that shows what it is to show is worth more than one that shows it with a fact less.
    private const int MostTries = 300;

    public static Witness Shrink(Witness witness, Func<Witness, bool> shows)
    {
        var tries = 0;
        foreach (var subject in witness.Facts.Subjects.Keys.Order(StringComparer.Ordinal))
        {
            foreach (var path in Parts(witness.Facts.Subjects[subject], []).Reverse())
            {
                if (++tries > MostTries)
                {
                    return witness;
                }

                var record = (FactRecord)Without(witness.Facts.Subjects[subject], path);
                var smaller = witness.With(witness.Facts with { Subjects = witness.Facts.Subjects.SetItem(subject, record) });
                if (shows(smaller))
                {
                    witness = smaller;
                }
            }

            var none = witness.With(witness.Facts with { Subjects = witness.Facts.Subjects.Remove(subject) });
            witness = shows(none) ? none : witness;
        }

        return witness;
    }

    // Places in the tree of facts, a whole before its parts; taken in the other order elements of a list go from the last on.
    private static IEnumerable<ImmutableArray<int>> Parts(FactValue value, ImmutableArray<int> path)
    {
        var inner = value switch { FactRecord record => record.Fields, FactList list => list.Items, _ => [] };
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] is FactUnknown)
            {
                continue;
            }

            var place = path.Add(i);
            yield return place;
            foreach (var part in Parts(inner[i], place))
            {
                yield return part;
            }
        }
    }

    private static FactValue Without(FactValue value, ImmutableArray<int> path) => value switch
    {
        FactRecord record => record with { Fields = path.Length == 1 ? record.Fields.SetItem(path[0], Emptied(record.Fields[path[0]])) : record.Fields.SetItem(path[0], Without(record.Fields[path[0]], path.RemoveAt(0))) },
        FactList list => path.Length == 1 ? new FactList(list.Items.RemoveAt(path[0])) : new FactList(list.Items.SetItem(path[0], Without(list.Items[path[0]], path.RemoveAt(0)))),
        _ => value,
    };

    private static FactValue Emptied(FactValue value) => value is FactRecord record
        ? record with { Fields = [.. record.Fields.Select(_ => (FactValue)FactUnknown.Instance)] }
        : FactUnknown.Instance;
}
