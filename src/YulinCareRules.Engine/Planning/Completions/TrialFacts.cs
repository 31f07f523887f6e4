using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>A copy of a case's facts in which unknown ones can be given values one after the other. What is not given any is the case's own. For one thread.</summary>
internal sealed class TrialFacts(CaseFacts facts)
{
    // The lists of fields and elements that are copies, by what holds them: to set a value in one touches nothing of the case.
    private readonly Dictionary<FactValue, FactValue[]> copies = new(ReferenceEqualityComparer.Instance);

    // The lists of which elements are given a value that no other may have.
    private readonly HashSet<(FactValue[] Elements, FieldModel Field)> unique = [];
    private readonly HashSet<FactValue> seen = [];

    /// <summary>The facts with the values given last.</summary>
    public CaseFacts Facts { get; private set; } = facts;

    /// <summary>Where a fact stands; null where its path leads through something else than records and lists that are known, or records of which nothing is.</summary>
    /// <param name="path">Its path, such as <c>institution.classes[2].floor</c>.</param>
    public FactSlot? SlotOf(string path)
    {
        var steps = path.Split('.');
        if (Facts.Subjects.Find(steps[0]) is not { } subject)
        {
            return null;
        }

        (FactValue[] Elements, string? Unique) list = ([], null);
        FactValue at = Own(subject, copy => Facts = Facts with { Subjects = Facts.Subjects.SetItem(steps[0], (FactRecord)copy) });
        for (var i = 1; i < steps.Length; i++)
        {
            var bracket = steps[i].IndexOf('[', StringComparison.Ordinal);
            if (at is not FactRecord record || record.Record.Find(bracket < 0 ? steps[i] : steps[i][..bracket]) is not { } field)
            {
                return null;
            }

            var (values, place) = (copies[record], field.Index);
            if (bracket >= 0)
            {
                if (values[place] is not FactList known || !int.TryParse(steps[i].AsSpan()[(bracket + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= known.Items.Length)
                {
                    return null;
                }

                Own(known, copy => copies[record][field.Index] = copy);
                (values, place) = (copies[copies[record][field.Index]], index);
            }

            if (i + 1 == steps.Length)
            {
                var isUnique = bracket < 0 && list.Unique == field.Name;
                if (isUnique)
                {
                    unique.Add((list.Elements, field));
                }

                return new FactSlot(values, place, isUnique ? list.Elements : null);
            }

            list = bracket < 0 ? ([], null) : (values, field.Unique);

            var (holder, position) = (values, place);
            if (holder[position] is FactUnknown && bracket < 0 && field.Type is RecordType { Record: var model })
            {
                holder[position] = new FactRecord(model, [.. model.Fields.Select(_ => FactUnknown.Instance)]);
            }

            at = holder[position] is FactRecord inner ? Own(inner, copy => holder[position] = copy) : FactUnknown.Instance;
        }

        return null;
    }

    /// <summary>Whether two elements of a list have the same, where none may.</summary>
    public bool HasDuplicates()
    {
        foreach (var (elements, field) in unique)
        {
            seen.Clear();
            foreach (var element in elements)
            {
                if (element is FactRecord record && record[field] is FactKnown known && !seen.Add(known))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private FactValue Own(FactValue value, Action<FactValue> replace)
    {
        if (copies.ContainsKey(value))
        {
            return value;
        }

        FactValue[] held = [.. value is FactRecord { Fields: var fields } ? fields : ((FactList)value).Items];
        var items = ImmutableCollectionsMarshal.AsImmutableArray(held);
        FactValue copy = value is FactRecord record ? record with { Fields = items } : new FactList(items);
        copies.Add(copy, held);
        replace(copy);
        return copy;
    }
}

/// <summary>Where a fact of a trial stands.</summary>
/// <param name="Holder">The fields of its record, or the elements of its list.</param>
/// <param name="Place">Its place among them.</param>
/// <param name="List">The elements of the list of which no other may have the same; null where that is no matter.</param>
internal readonly record struct FactSlot(FactValue[] Holder, int Place, FactValue[]? List)
{
    /// <summary>Whether no other element of a list may have the same.</summary>
    public bool IsUnique => List is not null;

    public void Set(FactValue value) => Holder[Place] = value;
}
