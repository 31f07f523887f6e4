using System.Text.RegularExpressions;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests.Documentation;

/// <summary>What the pages show in C# stands, line for line, in code that is compiled: in <see cref="Snippets"/> or in a sample.</summary>
public sealed partial class SnippetTests
{
    private static readonly string Root = PackCopy.RepositoryRoot();

    private static readonly string[] Compiled =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "samples"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Append(Path.Combine(Root, "tests", "YulinCareRules.Tests", "Documentation", "Snippets.cs"))
            .Select(file => Lines(File.ReadAllText(file))),
    ];

    public static TheoryData<string> Pages =>
    [
        "README.md", "docs/getting-started.md", "docs/operations.md", "src/YulinCareRules/README.md", "src/YulinCareRules.Engine/README.md", "src/YulinCareRules.Testing/README.md",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_shows_is_compiled(string page)
    {
        var blocks = Block().Matches(File.ReadAllText(Path.Combine(Root, page))).Select(match => Lines(match.Groups[1].Value)).ToList();

        Assert.All(blocks, block => Assert.Contains(Compiled, code => code.Contains(block, StringComparison.Ordinal)));
        Assert.NotEmpty(blocks);
    }

    // Neither indents nor empty lines matter.
    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)) + "\n";

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
