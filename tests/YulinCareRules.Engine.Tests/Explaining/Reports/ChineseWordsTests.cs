using System.Net;
using System.Text.RegularExpressions;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Explaining.Reports;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Text;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Explaining.Reports;

/// <summary>What a Chinese reader is told holds no English word and no identifier, in any form, with the reasons and without.</summary>
public sealed partial class ChineseWordsTests
{
    private static readonly CheckedPack Yulin = Load("rules/yulin");

    public static TheoryData<string> Packs => ["rules/yulin", "rules/national", "samples/county-example"];

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(RepositoryFolder.PathOf("samples", "institutions"), "*.yaml").Select(file => Path.GetFileName(file)!).Where(name => !name.StartsWith("typing-errors.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void No_case_of_a_pack_is_told_in_english(string folder)
    {
        var pack = Load(folder);
        var diagnostics = new DiagnosticBag();
        var reader = new CaseFileReader(pack, file => File.ReadAllBytes(file), diagnostics);
        var cases = Directory.GetFiles(RepositoryFolder.PathOf(folder, "cases"), "*.yaml").SelectMany(file => reader.Read(file, File.ReadAllBytes(file))).ToList();

        Assert.NotEmpty(cases);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Empty(cases.SelectMany(one => English(pack, one.Facts, one.AsOf, full: true, [.. one.Expect.Entries.Select(entry => entry.Key.Text)])).Distinct());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_sample_is_told_in_english(string name)
    {
        var pack = Yulin;
        var text = TextReading.Read(name, File.ReadAllBytes(RepositoryFolder.PathOf("samples", "institutions", name)));
        var facts = new CaseReader(pack.Facts).Read(text.Root!, new DiagnosticBag())!;

        Assert.Empty(English(pack, facts, facts.AsOf!.Value, full: true));
        Assert.Empty(English(pack, facts, facts.AsOf!.Value, full: false));
        Assert.Empty(English(pack, facts, new DateOnly(2019, 1, 1), full: true));
    }

    private static CheckedPack Load(string folder) =>
        PackLoader.Load(PackFolder.TryRead(RepositoryFolder.PathOf(folder))!, new DiagnosticBag())!;

    // Without names, of every decision, also of those that are shown only to who asks for them.
    private static IEnumerable<string> English(CheckedPack pack, CaseFacts facts, DateOnly day, bool full, params IReadOnlyList<string> names)
    {
        var decisions = CaseDecisions.Decide(pack, facts, day, names.Count > 0 ? names : [.. pack.Decisions.Select(decision => decision.Name)]);
        var typed = facts.Subjects.Values.SelectMany(record => Typed(record, new RecordType(record.Record))).ToList();
        var report = CaseReportBuilder.Build("案例", decisions, chinese: true, full);
        foreach (var writer in new IReportWriter[] { new TextReport(true), new MarkdownReport(true), new HtmlReport(true) })
        {
            var written = Visible(writer.Begin() + writer.Write(report) + writer.End());
            foreach (var word in typed)
            {
                written = written.Replace(word, string.Empty, StringComparison.Ordinal);
            }

            foreach (var line in written.Split('\n').Where(line => Letters().IsMatch(line)))
            {
                yield return line.Trim();
            }
        }
    }

    // A text is the user's own; a value of an enumeration is held by its identifier, which nobody is to see.
    private static IEnumerable<string> Typed(FactValue value, PackType type) => (value, type) switch
    {
        (FactKnown { Value: FeelString { Value.Length: > 0 } text }, TextType) => [text.Value],
        (FactRecord record, _) => record.Record.Fields.SelectMany(field => Typed(record[field], field.Type)),
        (FactList list, ListType { Element: var element }) => list.Items.SelectMany(item => Typed(item, element)),
        _ => [],
    };

    private static string Visible(string written) => WebUtility.HtmlDecode(Markup().Replace(written, string.Empty));

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup();

    // A document may count its own clauses as 4.1.3B.
    [GeneratedRegex("[A-Za-z]{2}|(?<![0-9])[A-Za-z]")]
    private static partial Regex Letters();
}
