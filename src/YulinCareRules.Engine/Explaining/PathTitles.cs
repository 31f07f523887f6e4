using System.Globalization;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Explaining;

/// <summary>The path of a fact in words.</summary>
internal sealed class PathTitles(FactModel model)
{
    public BilingualText Of(string path)
    {
        var segments = path.Split('.');
        if (model.FindSubject(Name(segments[0])) is not { } subject)
        {
            return new BilingualText(path, path);
        }

        var zh = new List<string>();
        var en = new List<string>();
        PackType type = new RecordType(subject.Record);
        foreach (var segment in segments.Skip(1))
        {
            if (type is not RecordType { Record: var record } || record.Find(Name(segment)) is not { } field)
            {
                return new BilingualText(path, path);
            }

            type = field.Type;
            var (zhText, enText) = (field.Title.Zh, field.Title.En);
            foreach (var index in Indexes(segment))
            {
                type = type is ListType { Element: var element } ? element : PackTypes.Any;
                zhText += $"第{index + 1}项";
                enText += $" {(index + 1).ToString(CultureInfo.InvariantCulture)}";
            }

            zh.Add(zhText);
            en.Add(enText);
        }

        return zh.Count == 0 ? subject.Title : new BilingualText(string.Join("的", zh), string.Join(", ", en));
    }

    private static string Name(string segment)
    {
        var open = segment.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? segment : segment[..open];
    }

    private static IEnumerable<int> Indexes(string segment) =>
        segment.Split('[').Skip(1).Select(part => int.TryParse(part.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0);
}
