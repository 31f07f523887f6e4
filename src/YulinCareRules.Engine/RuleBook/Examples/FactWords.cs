using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.RuleBook.Wording;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.RuleBook.Examples;

/// <summary>The facts of a case in words.</summary>
internal sealed class FactWords(Edition edition)
{
    private readonly Values values = new(edition.Chinese);

    public string Of(FactValue fact, PackType type) => (fact, type) switch
    {
        (FactKnown known, _) => Value(known.Value, type),
        (FactList { Items.IsEmpty: true }, _) => edition.Say("一项也没有", "none at all"),
        (FactList list, ListType { Element: RecordType record }) => string.Join(edition.Semicolon, list.Items.Select(item => Of(item, record))),
        (FactList list, ListType { Element: var element }) => string.Join(edition.Comma, list.Items.Select(item => Of(item, element))),
        (FactRecord record, _) => string.Join(
            edition.Say(",", ", "),
            record.Record.Fields.Where(field => record[field] is not FactUnknown).Select(field => $"{edition.Of(field.Title)}{edition.Colon}{Of(record[field], field.Type)}")),
        _ => edition.Say("未知", "unknown"),
    };

    /// <summary>The known facts one by one, each with its path in words; those of another than the usual subject name theirs.</summary>
    public IEnumerable<(string Path, string Value)> Leaves(FactModel model, CaseFacts facts, SubjectModel usual) =>
        model.Subjects
            .Select(subject => (Subject: subject, Facts: facts.Find(subject)))
            .Where(pair => pair.Facts is not null)
            .SelectMany(pair => Leaves(pair.Facts!, pair.Subject.Name == usual.Name ? string.Empty : edition.Of(pair.Subject.Title)));

    /// <summary>The value at a path such as <c>institution.classes[0].children</c>, with its type.</summary>
    public static (FactValue Value, PackType Type)? At(FactModel model, CaseFacts facts, string path)
    {
        var segments = path.Split('.');
        if (model.FindSubject(segments[0]) is not { } subject)
        {
            return null;
        }

        FactValue value = facts.Find(subject) as FactValue ?? FactUnknown.Instance;
        PackType type = new RecordType(subject.Record);
        foreach (var segment in segments.Skip(1))
        {
            var names = segment.Split('[');
            if (type is not RecordType { Record: var record } || record.Find(names[0]) is not { } field)
            {
                return null;
            }

            value = value is FactRecord known ? known[field] : FactUnknown.Instance;
            type = field.Type;
            foreach (var index in names.Skip(1).Select(part => int.Parse(part.TrimEnd(']'), System.Globalization.CultureInfo.InvariantCulture)))
            {
                value = value is FactList list && index < list.Items.Length ? list.Items[index] : FactUnknown.Instance;
                type = type is ListType { Element: var element } ? element : PackTypes.Any;
            }
        }

        return (value, type);
    }

    // A name that somebody gave to a thing is a text of its own and needs no quotes.
    private string Value(FeelValue value, PackType type) => value is FeelString { Value: var text } && type is TextType ? text : values.Of(value, type);

    private IEnumerable<(string Path, string Value)> Leaves(FactRecord record, string path)
    {
        foreach (var field in record.Record.Fields)
        {
            var title = path.Length == 0 ? edition.Of(field.Title) : edition.Say($"{path}的{field.Title.Zh}", $"{path}, {field.Title.En}");
            switch (record[field])
            {
                case FactUnknown:
                    break;
                case FactRecord inner:
                    foreach (var leaf in Leaves(inner, title))
                    {
                        yield return leaf;
                    }

                    break;
                case var value:
                    yield return (title, Of(value, field.Type));
                    break;
            }
        }
    }
}
