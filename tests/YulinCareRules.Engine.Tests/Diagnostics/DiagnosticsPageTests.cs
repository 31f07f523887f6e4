using System.Reflection;
using System.Text.RegularExpressions;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Feel.Diagnostics;
using YulinCareRules.Feel.Parsing;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Diagnostics;

/// <summary>Whoever meets a code finds it in docs/diagnostics.md, and finds nothing there that nobody can meet.</summary>
public sealed class DiagnosticsPageTests
{
    // Found by what they return, so that a family made later is not forgotten.
    private static readonly SortedSet<string> Given = new(
        new[] { typeof(Diagnostic).Assembly, typeof(FeelDiagnostic).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Select(CodeOf)
            .OfType<string>(),
        StringComparer.Ordinal);

    private static readonly string[] Headings =
        [.. File.ReadLines(PagePath()).Select(line => Regex.Match(line, "^### (YCR[0-9]{4})$")).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_family_is_looked_at() =>
        Assert.Equal(["YCR10", "YCR11", "YCR12", "YCR13", "YCR15", "YCR16", "YCR20", "YCR23", "YCR30", "YCR40", "YCR41", "YCR42", "YCR50", "YCR51", "YCR52", "YCR60", "YCR61", "YCR62", "YCR80"], Given.Select(code => code[..5]).Distinct());

    [Fact]
    public void Every_code_has_an_entry_on_the_page() => Assert.Empty(Given.Except(Headings));

    [Fact]
    public void Every_entry_on_the_page_is_of_a_code_that_is_given() => Assert.Empty(Headings.Except(Given));

    [Fact]
    public void The_entries_stand_once_each_and_in_order() => Assert.Equal(Headings.Distinct().Order(StringComparer.Ordinal), Headings);

    private static string? CodeOf(MethodInfo factory)
    {
        if (factory.ReturnType != typeof(Diagnostic) && factory.ReturnType != typeof(FeelDiagnostic))
        {
            return null;
        }

        var made = factory.Invoke(null, [.. factory.GetParameters().Select(Something)]);
        return (made as Diagnostic)?.Code ?? ((FeelDiagnostic)made!).Code;
    }

    private static object? Something(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "some",
        var type when type == typeof(FeelValue) => FeelNull.Instance,
        var type when type == typeof(FeelType) => FeelTypes.Any,
        var type when type == typeof(Expectation) => Expectation.Name,
        var type when type == typeof(Token) => new Token(TokenKind.Word, "some", default),
        var type when type == typeof(IEnumerable<int>) => new[] { 1, 2 },
        var type => Activator.CreateInstance(type),
    };

    private static string PagePath()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "YulinCareRules.sln")))
            {
                return Path.Combine(folder.FullName, "docs", "diagnostics.md");
            }
        }

        throw new DirectoryNotFoundException("the tests were built outside the repository");
    }
}
