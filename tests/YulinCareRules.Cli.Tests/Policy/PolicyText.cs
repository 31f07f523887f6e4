using System.Text.RegularExpressions;

namespace YulinCareRules.Cli.Tests.Policy;

/// <summary>The city's document cut into its numbered items, each with its text after the heading. What stands before the first item of the annex belongs to none.</summary>
internal static partial class PolicyText
{
    public static IReadOnlyList<PolicyItem> Read(string text)
    {
        var items = new List<PolicyItem>();
        var (part, section, isAnnex) = (string.Empty, string.Empty, false);
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line == "附件")
            {
                (isAnnex, section) = (true, string.Empty);
            }
            else if (Part().Match(line) is { Success: true } foundPart)
            {
                (part, section) = (foundPart.Groups[1].Value, string.Empty);
                if (isAnnex)
                {
                    items.Add(new PolicyItem($"附件 {part}", string.Empty));
                }
            }
            else if (part.Length > 0 && !isAnnex && Section().Match(line) is { Success: true } foundSection)
            {
                section = $"{part}({foundSection.Groups[1].Value})";
                items.Add(new PolicyItem(section, AfterHeading(foundSection.Groups[2].Value)));
            }
            else if (section.Length > 0 && Item().Match(line) is { Success: true } foundItem)
            {
                items.RemoveAll(item => item.Locator == section);
                items.Add(new PolicyItem($"{section}{foundItem.Groups[1].Value}", AfterHeading(foundItem.Groups[2].Value)));
            }
            else if (items.Count > 0 && !line.StartsWith("附件:", StringComparison.Ordinal) && (section.Length > 0 || items[^1].Locator.StartsWith("附件", StringComparison.Ordinal)))
            {
                items[^1] = items[^1] with { Text = items[^1].Text + line };
            }
        }

        return items;
    }

    // A heading on the line of the text ends at the first stop; one on a line of its own has none.
    private static string AfterHeading(string line) => line.Contains('。', StringComparison.Ordinal) ? line[(line.IndexOf('。', StringComparison.Ordinal) + 1)..] : string.Empty;

    [GeneratedRegex("^([一二三四五])、")]
    private static partial Regex Part();

    [GeneratedRegex("^\\(([一二三四])\\)(.*)$")]
    private static partial Regex Section();

    [GeneratedRegex("^([1-9])\\.(.*)$")]
    private static partial Regex Item();
}

/// <summary>A numbered item and its text without the heading.</summary>
internal sealed partial record PolicyItem(string Locator, string Text)
{
    /// <summary>Whether departments are named in a bracket at its end.</summary>
    public bool HasDepartments => Departments().IsMatch(Text);

    /// <summary>Its sentences; the bracket is none.</summary>
    public int Sentences => Departments().Replace(Text, string.Empty).Count(character => character == '。');

    [GeneratedRegex("\\([^()]*(?:负责|下同|参与)[^()]*\\)$")]
    private static partial Regex Departments();
}
