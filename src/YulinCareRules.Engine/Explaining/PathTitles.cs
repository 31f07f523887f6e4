using System.Globalization;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Explaining;

/// <summary>The path of a fact in words; elements of lists go by their own names.</summary>
internal sealed class PathTitles(FactModel model, CaseFacts facts)
{
    /// <summary>The whole path, and apart what it belongs to and its own name.</summary>
    public ExplainedValue Describe(string path, BilingualText value)
    {
        var words = Words(path);
        return new ExplainedValue(path, Join(words), value) { Owner = words.Count > 1 ? Join(words[..^1]) : null, Name = words[^1] };
    }

    public BilingualText Of(string path) => Join(Words(path));

    private static BilingualText Join(List<BilingualText> words) =>
        new(string.Join("的", words.Select(word => word.Zh)), string.Join(", ", words.Select(word => word.En)));

    private List<BilingualText> Words(string path)
    {
        var segments = path.Split('.');
        if (model.FindSubject(Name(segments[0])) is not { } subject)
        {
            return [new BilingualText(path, path)];
        }

        var words = new List<BilingualText>();
        FactValue? value = facts.Find(subject);
        PackType type = new RecordType(subject.Record);
        foreach (var segment in segments.Skip(1))
        {
            if (type is not RecordType { Record: var record } || record.Find(Name(segment)) is not { } field)
            {
                return [new BilingualText(path, path)];
            }

            type = field.Type;
            value = (value as FactRecord)?[field];
            var title = field.Title;
            foreach (var index in Indexes(segment))
            {
                type = type is ListType { Element: var element } ? element : PackTypes.Any;
                value = value is FactList list && index < list.Items.Length ? list.Items[index] : null;
                title = type is RecordType { Record: var entry } ? ElementTitle.Of(entry, value, index) : Counted(title, index);
            }

            words.Add(title);
        }

        return words.Count == 0 ? [subject.Title] : words;
    }

    private static BilingualText Counted(BilingualText list, int index)
    {
        var place = (index + 1).ToString(CultureInfo.InvariantCulture);
        return new BilingualText($"{list.Zh}第{place}项", $"{list.En} {place}");
    }

    private static string Name(string segment)
    {
        var open = segment.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? segment : segment[..open];
    }

    private static IEnumerable<int> Indexes(string segment) =>
        segment.Split('[').Skip(1).Select(part => int.TryParse(part.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0);
}
