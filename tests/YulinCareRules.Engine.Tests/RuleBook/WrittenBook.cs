using System.Collections.Immutable;
using System.Xml.Linq;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.RuleBook;

namespace YulinCareRules.Engine.Tests.RuleBook;

/// <summary>The rule book of a pack of this repository, each page read back as XML.</summary>
public sealed class WrittenBook
{
    private WrittenBook(RuleBookSource source)
    {
        Source = source;
        Files = RuleBookWriter.Write(source);
        Pages = Files.Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal)).ToImmutableSortedDictionary(file => file.Name, file => XDocument.Parse(file.Text, LoadOptions.PreserveWhitespace), StringComparer.Ordinal);
    }

    public static WrittenBook Yulin { get; } = Of("rules", "yulin");

    public static WrittenBook County { get; } = Of("samples", "county-example");

    internal RuleBookSource Source { get; }

    internal ImmutableArray<BookFile> Files { get; }

    internal ImmutableSortedDictionary<string, XDocument> Pages { get; }

    /// <summary>The pages of one language, by name.</summary>
    internal IEnumerable<(string Name, XDocument Page)> In(string language) =>
        Pages.Where(page => page.Key.StartsWith($"{language}/", StringComparison.Ordinal)).Select(page => (page.Key, page.Value));

    internal static XElement MainOf(XDocument page) => page.Descendants("main").Single();

    internal static WrittenBook Of(params string[] folder)
    {
        var diagnostics = new DiagnosticBag();
        var source = RuleBookReader.Read(PackFolder.TryRead(Path.Combine([Root(), .. folder]))!, withCases: true, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return new WrittenBook(source!);
    }

    internal static WrittenBook Of(RuleBookSource source) => new(source);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "YulinCareRules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("the tests were built outside the repository");
    }
}
