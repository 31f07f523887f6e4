using System.Globalization;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Facts;

/// <summary>What people call an element of a list: by its own name where it has one, else by its place.</summary>
internal static class ElementTitle
{
    public static BilingualText Of(RecordModel element, FactValue? facts, int index)
    {
        var label = element.Label is { } name && facts is FactRecord known && element.Find(name) is { } field && known[field] is FactKnown { Value: FeelString text }
            ? text.Value
            : null;
        return label is null
            ? new($"第{index + 1}个{element.Title.Zh}", $"{element.Title.En} {(index + 1).ToString(CultureInfo.InvariantCulture)}")
            : new($"{element.Title.Zh}“{label}”", $"{element.Title.En} \"{label}\"");
    }
}
