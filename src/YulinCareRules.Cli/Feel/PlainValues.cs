using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Cli.Feel;

/// <summary>What people write in a YAML or JSON file → values; a value with its type beside it counts as that.</summary>
internal static class PlainValues
{
    public static FeelValue Read(TextNode node)
    {
        switch (node)
        {
            case TextMap { Entries.Length: 2 } when TaggedValues.Read(node, out _) is { } tagged:
                return tagged;
            case TextMap map:
                return new FeelContext([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Read(entry.Value)))]);
            case TextList list:
                return new FeelList([.. list.Items.Select(Read)]);
            case TextScalar { IsNull: true }:
                return FeelNull.Instance;
            case TextScalar { IsQuoted: false } plain:
                return Plain(plain.Text);
            default:
                return new FeelString(((TextScalar)node).Text);
        }
    }

    private static FeelValue Plain(string text) => text switch
    {
        "true" or "false" => FeelBoolean.From(text == "true"),
        _ when NumberText.Read(text) is { } number => new FeelNumber(number),
        _ => TemporalText.Date(text) ?? new FeelString(text),
    };
}
