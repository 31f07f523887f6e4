using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Cases;

/// <summary>Changes one fact of a case by its path; null makes it unknown.</summary>
internal sealed class FactChange(FactModel model, DiagnosticBag diagnostics)
{
    public CaseFacts Apply(CaseFacts facts, TextScalar path, TextNode value)
    {
        var segments = path.Text.Split('.');
        if (model.FindSubject(segments[0]) is not { } subject)
        {
            Unknown(path, segments[0], model.Subjects.Select(candidate => candidate.Name));
            return facts;
        }

        var record = facts.Find(subject) ?? Empty(subject.Record);
        var changed = Change(record, new RecordType(subject.Record), null, segments.AsSpan(1), path, value, FactPath.Root(subject));
        return changed switch
        {
            FactRecord known => facts with { Subjects = facts.Subjects.SetItem(subject.Name, known) },
            _ => facts with { Subjects = facts.Subjects.Remove(subject.Name) },
        };
    }

    private FactValue Change(FactValue current, PackType type, FieldModel? field, ReadOnlySpan<string> rest, TextScalar path, TextNode value, FactPath place)
    {
        if (rest.IsEmpty)
        {
            return new FactReader(diagnostics).Read(value, type, field, place);
        }

        var (name, indexes) = Parse(rest[0]);
        if (type is not RecordType { Record: var model } || model.Find(name) is not { } inner)
        {
            Unknown(path, rest[0], type is RecordType { Record: var known } ? known.AllNames : []);
            return current;
        }

        var record = current as FactRecord ?? Empty(model);
        var changed = ChangeElement(record[inner], inner.Type, inner, indexes, rest[1..], path, value, place.Field(inner));
        return record with { Fields = record.Fields.SetItem(inner.Index, changed) };
    }

    private FactValue ChangeElement(FactValue current, PackType type, FieldModel field, ReadOnlySpan<int> indexes, ReadOnlySpan<string> rest, TextScalar path, TextNode value, FactPath place)
    {
        if (indexes.IsEmpty)
        {
            return Change(current, type, field, rest, path, value, place);
        }

        var index = indexes[0];
        if (type is not ListType { Element: var element } || current is not FactList list || index >= list.Items.Length)
        {
            Unknown(path, $"[{index}]", []);
            return current;
        }

        var changed = ChangeElement(list.Items[index], element, field, indexes[1..], rest, path, value, place.Element(index));
        return new FactList(list.Items.SetItem(index, changed));
    }

    private static (string Name, int[] Indexes) Parse(string segment)
    {
        var open = segment.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return (segment, []);
        }

        var indexes = segment[(open + 1)..].TrimEnd(']').Split("][")
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue);
        return (segment[..open], [.. indexes]);
    }

    private void Unknown(TextScalar path, string part, IEnumerable<string> names) =>
        diagnostics.Add(CaseDiagnostics.UnknownPath(path.Location, path.Text, part, NearMiss.Find(part, names)));

    private static FactRecord Empty(RecordModel record) => new(record, [.. record.Fields.Select(_ => (FactValue)FactUnknown.Instance)]);
}
