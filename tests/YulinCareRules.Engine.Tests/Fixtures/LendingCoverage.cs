using System.Text;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Coverage;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>What cases of the lending pack reach of it.</summary>
internal static class LendingCoverage
{
    public const string CasesFile = "lending/cases/lending.yaml";

    public static CoverageResult Of(string cases, PackSource? source = null, string folder = "lending")
    {
        var files = (source ?? LendingPack.Source).FilesOf(folder)!;
        var diagnostics = new DiagnosticBag();
        var pack = PackLoader.Load(files, diagnostics)!;
        var definitions = new CaseFileReader(pack, path => path.EndsWith("adult.yaml", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(LendingCases.Adult) : default(ReadOnlyMemory<byte>?), diagnostics)
            .Read(CasesFile, Encoding.UTF8.GetBytes(cases));
        Assert.Empty(diagnostics.ToSorted());
        return CoverageResult.Of(pack, PackOwnership.Of(files), definitions);
    }

    /// <summary>One case on the adult.</summary>
    public static string Case(string expect, string but = "{}", string asOf = "2023-01-01") =>
        $"  - title: {{zh: 一, en: one}}\n    asOf: {asOf}\n    given: adult\n    but: {but}\n    expect: {expect}\n";

    /// <summary>The keys of what some cases on the adult reach, and of what they do not.</summary>
    public static (string[] Reached, string[] Unreached) Keys(params string[] cases)
    {
        var result = Of(LendingCases.Head + string.Concat(cases));
        return ([.. result.Items.Where(item => item.Cases > 0).Select(item => item.Item.Key)], [.. result.Unreached.Select(item => item.Key)]);
    }
}
