using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;

namespace YulinCareRules.Engine.Planning.Completions;

/// <summary>Completes records: each field that is unknown and has choices is given one of them. The choices are numbered in the order in which the fields stand.</summary>
/// <param name="choices">What each field may be given.</param>
/// <param name="pick">Which of the choices, by their number and how many there are.</param>
internal sealed class Completion(FactChoices choices, Func<int, int, int> pick)
{
    private int number;

    public FactRecord Complete(FactRecord record)
    {
        var fields = ImmutableArray.CreateBuilder<FactValue>(record.Fields.Length);
        for (var i = 0; i < record.Fields.Length; i++)
        {
            fields.Add(Complete(record.Record.Fields[i], record.Fields[i]));
        }

        return record with { Fields = fields.MoveToImmutable() };
    }

    private FactValue Complete(FieldModel field, FactValue value) => (value, field.Type) switch
    {
        (FactRecord inner, _) => Complete(inner),
        (FactUnknown, RecordType { Record: var model }) => Complete(new FactRecord(model, [.. model.Fields.Select(_ => FactUnknown.Instance)])),

        // Nothing in it can break a requirement.
        (FactUnknown, ListType { Element: RecordType }) => new FactList([]),
        (FactList { Items: var items }, ListType { Element: RecordType }) => new FactList([.. items.Select(item => item is FactRecord inner ? Complete(inner) : item)]),
        (FactUnknown, _) when choices.Of(field) is { IsEmpty: false } some => some[some.Length == 1 ? 0 : pick(number++, some.Length)],
        _ => value,
    };
}
