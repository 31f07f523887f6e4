using System.Text.RegularExpressions;

namespace YulinCareRules.Engine.RuleBook.Places;

/// <summary>The part of a document that each clause belongs to, as far as the locators tell: 二(三)1 is in 二(三), and 三(一) in 三.</summary>
internal static partial class Parts
{
    /// <summary>Locators in the order of the document → its parts in that order; one part without a name where the document is not so divided.</summary>
    public static IEnumerable<(string? Name, List<string> Locators)> Of(IReadOnlyCollection<string> locators)
    {
        if (!locators.Any(locator => Numbered().IsMatch(locator)))
        {
            yield return (null, [.. locators]);
            yield break;
        }

        List<string> part = [];
        string? name = null;
        foreach (var locator in locators)
        {
            var own = Part(locator);
            if (part.Count > 0 && own != name)
            {
                yield return (name, part);
                part = [];
            }

            name = own;
            part.Add(locator);
        }

        yield return (name, part);
    }

    private static string Part(string locator) => Numbered().Match(locator) is { Success: true } numbered
        ? numbered.Groups[1].Value
        : Within().Match(locator) is { Success: true } within ? within.Groups[1].Value.TrimEnd() : locator;

    [GeneratedRegex(@"^(.+[)\uFF09])[0-9]+$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^([^ (\uFF08]+)[ (\uFF08].*$")]
    private static partial Regex Within();
}
