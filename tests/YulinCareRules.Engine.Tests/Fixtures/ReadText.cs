using System.Text;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>Texts read as a file of that name would be.</summary>
internal static class ReadText
{
    public static TextResult Of(string file, string text) => TextReading.Read(file, Encoding.UTF8.GetBytes(text));

    /// <summary>The root of a text that has no errors.</summary>
    public static TextNode Root(string file, string text)
    {
        var result = Of(file, text);
        Assert.Empty(result.Errors);
        return result.Root!;
    }
}
