using System.Collections.Immutable;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Findings.Readings;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>
/// The one fact that is not known of all that a requirement hangs on, in a case where no other is unknown. Where the requirement is open, it is this fact that can tell, and nothing has
/// to be tried.
/// </summary>
internal sealed class SingleUnknown
{
    private readonly string subject;
    private readonly ImmutableArray<FieldReading> fields;
    private readonly RecordListReading? list;
    private readonly ImmutableArray<FieldReading> ofElements;

    private SingleUnknown(string subject, FactsRead facts)
    {
        this.subject = subject;
        (fields, ofElements) = ([.. facts.Fields], [.. facts.OfLoops]);
        list = facts.Lists.Count == 0 ? null : facts.Lists[0];
    }

    /// <summary>Null where it hangs on what is no fact of the subject, or on more than one list.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="subject">The path of the checklist's subject.</param>
    public static SingleUnknown? Of(RequirementReading? requirement, string subject) =>
        requirement?.HangsOn() is { } facts
        && facts.Fields.TrueForAll(field => !field.IsUnique && IsTold(field.Source))
        && facts.OfLoops.TrueForAll(field => !field.IsUnique && field.Source is ElementReading)
        && facts.Lists.TrueForAll(list => IsTold(list.Source) && list.Field == facts.Lists[0].Field && list.Source == facts.Lists[0].Source)
            ? new SingleUnknown(subject, facts)
            : null;

    /// <summary>Its path; null where several are unknown, or a list is, or none.</summary>
    /// <param name="scope">The case.</param>
    /// <param name="element">The path of the element that the requirement is about; null where it is about the subject.</param>
    public string? PathIn(FindingScope scope, string? element)
    {
        string? found = null;
        foreach (var field in fields)
        {
            if (field.FactIn(scope) is not FactKnown && !Take(ref found, PathOf(field.Source, scope, element) is { } source ? $"{source}.{field.Field.Name}" : null))
            {
                return null;
            }
        }

        return list is null || TakeElements(scope, element, ref found) ? found : null;
    }

    private bool TakeElements(FindingScope scope, string? element, ref string? found)
    {
        if (list!.Read(scope) is not { } items || PathOf(list.Source, scope, element) is not { } source)
        {
            return false;
        }

        for (var i = 0; i < items.Items.Length; i++)
        {
            if (items.Items[i] is not FactRecord record)
            {
                return false;
            }

            foreach (var field in ofElements)
            {
                if (record[field.Field] is not FactKnown && !Take(ref found, $"{source}.{list.Field.Name}[{i}].{field.Field.Name}"))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The same fact may be read in two ways.
    private static bool Take(ref string? found, string? path)
    {
        if (path is null || (found is not null && found != path))
        {
            return false;
        }

        found = path;
        return true;
    }

    private string? PathOf(RecordReading record, FindingScope scope, string? element) => record switch
    {
        OwnSubjectReading => subject,
        ElementReading => element,
        InnerRecordReading { Source: var source, Index: var index } => source.Read(scope) is { } outer && PathOf(source, scope, element) is { } path ? $"{path}.{outer.Record.Fields[index].Name}" : null,
        _ => null,
    };

    private static bool IsTold(RecordReading record) => record is OwnSubjectReading or ElementReading { Slot: 0 } || (record is InnerRecordReading inner && IsTold(inner.Source));
}
