using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>Suggests a case for what no case reaches. Each suggestion is read back, run and traced: one that does not pass or does not reach is not made.</summary>
internal static class CaseSuggester
{
    /// <param name="coverage">What the cases reach.</param>
    /// <param name="casesFolder">Where a case goes that builds on no other.</param>
    /// <param name="readFile">Reads shared facts.</param>
    public static ImmutableArray<SuggestedCase> Suggest(CoverageResult coverage, string casesFolder, Func<string, ReadOnlyMemory<byte>?> readFile) =>
    [
        .. coverage.Unreached.Where(item => item.Decision is not null).GroupBy(item => item.Decision!.Name).SelectMany(items =>
        {
            var decision = items.First().Decision!;
            var found = new CaseSearch(coverage, decision).Find([.. items]);
            return items.Where(item => found.ContainsKey(item.Key)).Select(item => Write(coverage, item, found[item.Key], casesFolder, readFile)).OfType<SuggestedCase>();
        }),
    ];

    private static SuggestedCase? Write(CoverageResult coverage, CoverageItem item, CandidateCase candidate, string casesFolder, Func<string, ReadOnlyMemory<byte>?> readFile)
    {
        var (decider, _, _) = candidate.Try(coverage.Map.Pack, coverage.Map, item.Decision!);
        var yaml = CaseYaml.Write(item, candidate, decider.Decide(item.Decision!));
        var suggested = new SuggestedCase(item, candidate.Basis?.Location.File ?? $"{casesFolder}/{item.Decision!.Name}.yaml", yaml);
        return Reaches(coverage, suggested, candidate, readFile) ? suggested : null;
    }

    private static bool Reaches(CoverageResult coverage, SuggestedCase suggested, CandidateCase candidate, Func<string, ReadOnlyMemory<byte>?> readFile)
    {
        var diagnostics = new DiagnosticBag();
        var definitions = new CaseFileReader(coverage.Map.Pack, readFile, diagnostics).Read(suggested.File, Encoding.UTF8.GetBytes(Head(suggested, candidate) + suggested.Yaml));
        if (diagnostics.Count > 0 || definitions is not [var definition])
        {
            return false;
        }

        var traced = TracedCase.Run(coverage.Map.Pack, definition);
        return CaseRunner.Compare(definition, traced.Decisions).Passed && CaseReach.Of(coverage.Map, traced).Contains(suggested.Item.Key);
    }

    private static string Head(SuggestedCase suggested, CandidateCase candidate) => candidate.Basis is { GivenName: { } name, GivenFile: { } file }
        ? $"facts: {{{YamlValues.Name(name)}: {YamlValues.Quoted(Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(suggested.File))!, Path.GetFullPath(file)).Replace('\\', '/'))}}}\ncases:\n"
        : "cases:\n";
}
