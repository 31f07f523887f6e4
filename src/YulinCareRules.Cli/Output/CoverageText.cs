using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Suggesting;

namespace YulinCareRules.Cli.Output;

/// <summary>Coverage for people: a line a kind, and what no case reaches.</summary>
internal sealed class CoverageText(bool chinese, TextStyle style)
{
    private readonly StringBuilder text = new();

    public string Write(CoverageResult result, ImmutableArray<SuggestedCase> suggestions)
    {
        text.Append(style.Heading(chinese ? "覆盖" : "Coverage")).Append('\n');
        foreach (var kind in Enum.GetValues<CoverageKind>())
        {
            Share(CoverageWords.Of(kind).In(chinese), result.Of(kind));
        }

        Share(CoverageWords.Total.In(chinese), result.Total);
        List(chinese ? "没有案例到达" : "Reached by no case", result.Unreached);
        List(chinese ? "无论什么案例都到不了，不计入" : "Beyond the reach of any case, and not counted", result.BeyondReach);
        Suggestions(suggestions);
        return text.Append('\n').ToString();
    }

    private void List(string heading, IEnumerable<CoverageItem> items)
    {
        foreach (var (index, item) in items.Index())
        {
            text.Append(index == 0 ? $"\n{style.Heading(heading)}\n" : string.Empty)
                .Append("  ").Append(item.Location).Append(": ").Append(item.What.In(chinese)).Append('\n');
        }
    }

    private void Suggestions(ImmutableArray<SuggestedCase> suggestions)
    {
        foreach (var (index, file) in suggestions.GroupBy(suggestion => suggestion.File).Index())
        {
            if (index == 0)
            {
                text.Append('\n').Append(style.Heading(chinese ? "建议的案例（待人工确认，可直接粘贴）" : "Suggested cases (to be confirmed by a person, ready to paste)")).Append('\n');
            }

            text.Append("# ").Append(file.Key).Append('\n');
            foreach (var suggestion in file)
            {
                text.Append(suggestion.Yaml);
            }
        }
    }

    private void Share(string name, CoverageShare share)
    {
        var percent = string.Create(CultureInfo.InvariantCulture, $"{decimal.Floor(share.Percent * 10) / 10:0.0}%").PadLeft(7);
        text.Append("  ").Append(name).Append(' ', Math.Max(1, 14 - CaretLine.WidthOf(name)))
            .Append(CultureInfo.InvariantCulture, $"{share.Reached,5} / {share.All,-5}")
            .Append(share.Reached == share.All ? style.Good(percent) : style.Bad(percent)).Append('\n');
    }
}
