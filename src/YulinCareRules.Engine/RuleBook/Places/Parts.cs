using System.Text.RegularExpressions;

namespace YulinCareRules.Engine.RuleBook.Places;

/// <summary>The part of a document that a clause belongs to, as far as its locator tells: 二(三)1 is in 二(三).</summary>
internal static partial class Parts
{
    public static string? Of(string locator) => Numbered().Match(locator) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^(.+[)\uFF09])[0-9]+$")]
    private static partial Regex Numbered();
}
