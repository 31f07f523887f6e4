using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Cli.Reports;

/// <summary>Cases as JUnit XML: a suite a case file, what could not be read as an error in it.</summary>
internal static class JUnitReport
{
    public static string Write(string pack, ImmutableArray<CaseOutcome> outcomes, ImmutableArray<Diagnostic> unread)
    {
        var files = outcomes.Select(outcome => outcome.Location.File).Concat(unread.Select(problem => problem.Location.File)).Distinct(StringComparer.Ordinal);
        var suites = files.Select(file => Suite(file, [.. outcomes.Where(outcome => outcome.Location.File == file)], [.. unread.Where(problem => problem.Location.File == file)])).ToList();
        return XmlText.Of(new XElement(
            "testsuites",
            new XAttribute("name", pack),
            Count("tests", outcomes.Length + unread.Length),
            Count("failures", outcomes.Count(outcome => !outcome.Passed)),
            Count("errors", unread.Length),
            suites));
    }

    private static XElement Suite(string file, ImmutableArray<CaseOutcome> outcomes, ImmutableArray<Diagnostic> unread) => new(
        "testsuite",
        new XAttribute("name", file),
        Count("tests", outcomes.Length + unread.Length),
        Count("failures", outcomes.Count(outcome => !outcome.Passed)),
        Count("errors", unread.Length),
        outcomes.Select(Case),
        unread.Select(Unread));

    private static XElement Case(CaseOutcome outcome)
    {
        var test = Test($"{outcome.Title.Zh} ({outcome.Title.En})", outcome.Location);
        if (!outcome.Passed)
        {
            test.Add(new XElement(
                "failure",
                new XAttribute("message", XmlText.Clean(outcome.Failures[0].ToString())),
                new XAttribute("type", outcome.Failures[0].Code),
                XmlText.Clean(string.Join('\n', outcome.Failures))));
        }

        return test;
    }

    private static XElement Unread(Diagnostic problem)
    {
        var test = Test($"{problem.Code} {problem.Location}", problem.Location);
        test.Add(new XElement("error", new XAttribute("message", XmlText.Clean(problem.ToString())), new XAttribute("type", problem.Code), XmlText.Clean(problem.ToString())));
        return test;
    }

    private static XElement Test(string name, SourceLocation at) => new(
        "testcase", new XAttribute("name", XmlText.Clean(name)), new XAttribute("classname", at.File), new XAttribute("file", at.File), Count("line", at.Line));

    private static XAttribute Count(string name, int count) => new(name, count.ToString(CultureInfo.InvariantCulture));
}
