using YulinCareRules.Engine.Analysis.Witnesses;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>One case as both packs read it.</summary>
/// <param name="Old">With the facts that the old pack knows.</param>
/// <param name="New">With the facts that the new pack knows.</param>
internal sealed record JointCase(Witness Old, Witness New)
{
    /// <summary>Another case of the new pack, and beside it what the old pack makes of it; facts that the new pack has no more stay as they are.</summary>
    public JointCase With(Witness @new) => new(Old.With(new CaseFacts(@new.Facts.AsOf, Project(@new.Facts))), @new);

    private SubjectRecords Project(CaseFacts facts) => SubjectRecords.Of(
        Old.Pack.Facts.Subjects.Where(subject => facts.Subjects.ContainsKey(subject.Name)),
        subject => Record(subject.Record, facts.Subjects[subject.Name], Old.Facts.Find(subject)));

    private static FactRecord Record(RecordModel record, FactRecord from, FactRecord? gone) => new(record, [.. record.Fields.Select(field =>
        SharedFacts.Counterpart(field, from.Record) is { } counterpart ? Value(field.Type, from[counterpart], gone?[field])
        : from.Record.Find(field.Name) is null && gone is not null ? gone[field]
        : FactUnknown.Instance)]);

    private static FactValue Value(PackType type, FactValue value, FactValue? gone) => (type, value) switch
    {
        (RecordType { Record: var inner }, FactRecord record) => Record(inner, record, gone as FactRecord),
        (ListType { Element: var element }, FactList list) => new FactList([.. list.Items.Select((item, i) => Value(element, item, gone is FactList before && i < before.Items.Length ? before.Items[i] : null))]),
        (EnumerationType { Enumeration: var enumeration }, FactKnown { Value: FeelString text }) when enumeration.Find(text.Value)?.Name != text.Value => FactUnknown.Instance,
        _ => value,
    };
}
