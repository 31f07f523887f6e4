using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Findings.Readings;
using YulinCareRules.Feel.Values;

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

    private readonly RequirementReading requirement;

    // Fields that the requirement reads in one place.
    private readonly ImmutableArray<FieldModel> once;

    private SingleUnknown(RequirementReading requirement, string subject, FactsRead facts)
    {
        (this.requirement, this.subject, once) = (requirement, subject, ReadOnce(requirement.Model));
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
            ? new SingleUnknown(requirement, subject, facts)
            : null;

    /// <summary>The fact; null where several are unknown, or a list is, or none.</summary>
    /// <param name="scope">The case.</param>
    /// <param name="element">The path of the element that the requirement is about; null where it is about the subject.</param>
    public UnknownFact? In(FindingScope scope, string? element)
    {
        var (found, reading) = ((string?)null, (FieldReading?)null);
        foreach (var field in fields)
        {
            if (field.FactIn(scope) is FactKnown)
            {
                continue;
            }

            if (!Take(ref found, PathOf(field.Source, scope, element) is { } source ? $"{source}.{field.Field.Name}" : null))
            {
                return null;
            }

            reading = field;
        }

        // Of a list's element it may be read in several ways; and of a record of which nothing is known there is nowhere to put a value.
        return (list is null || TakeElements(scope, element, ref found)) && found is not null ? new UnknownFact(found, list is null && reading?.Source.Read(scope) is not null ? reading : null) : null;
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

    /// <summary>What is found of the requirement whatever the one unknown fact is, or that it is open by it, told by readings; null where code has to be asked.</summary>
    public FindingStatus? StatusBy(FieldReading fact, FindingScope scope) => !fact.Values.IsEmpty ? Tried(fact, scope)
        : once.Contains(fact.Field) ? Read(scope)
        : null;

    // Where any value may break it and another does not, it is open. Where none lets it apply, code tells.
    private FindingStatus? Tried(FieldReading fact, FindingScope scope)
    {
        var (isBroken, isMet, canBeMissed) = (false, false, false);
        foreach (var value in fact.Values)
        {
            switch (requirement.StatusIn(scope.With(fact, value)))
            {
                case FindingStatus.Violated:
                    isBroken = true;
                    break;
                case FindingStatus.Satisfied:
                    isMet = true;
                    break;
                case FindingStatus.NotApplicable:
                    canBeMissed = true;
                    break;
                default:
                    return null;
            }
        }

        return isBroken ? isMet || canBeMissed ? FindingStatus.Unknown : FindingStatus.Violated : isMet ? FindingStatus.Satisfied : null;
    }

    // A fact that is read in one place alone: what is open there is open on the whole, unless what stands beside it settles it.
    private FindingStatus? Read(FindingScope scope) => requirement.Applies is null || requirement.Applies.Read(scope) is FeelBoolean { Value: true }
        ? requirement.Require.Read(scope) is null && requirement.Require.IsOpen(scope) ? FindingStatus.Unknown : null
        : requirement.Applies.Read(scope) is null && requirement.Applies.IsOpen(scope) && requirement.Require.Read(scope) is FeelBoolean { Value: var isMet } ? isMet ? FindingStatus.Satisfied : FindingStatus.Unknown
        : null;

    private static ImmutableArray<FieldModel> ReadOnce(RequirementModel requirement)
    {
        var nodes = new[] { requirement.Applies, requirement.Require }.OfType<BoundExpression>().SelectMany(BoundWalk.Descendants).ToList();
        return nodes.Exists(node => node is BoundDecision) ? [] : [.. nodes.OfType<BoundField>().GroupBy(field => field.Field).Where(uses => uses.Count() == 1).Select(uses => uses.Key)];
    }

    private static bool IsTold(RecordReading record) => record is OwnSubjectReading or ElementReading { Slot: 0 } || (record is InnerRecordReading inner && IsTold(inner.Source));
}

/// <summary>The one fact that is not known of all that a requirement hangs on.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Reading">What reads it; null where elements of a list are read too, or nothing is known of its record.</param>
internal readonly record struct UnknownFact(string Path, FieldReading? Reading);
