using System.Collections.Immutable;
using System.Text;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>Case files of the lending pack, read from memory and run.</summary>
internal static class LendingCases
{
    /// <summary>An adult from elsewhere with two books, known to <c>facts/adult.yaml</c>.</summary>
    public const string Adult = """
        reader:
          kind: adult
          resident: false
          loans:
            - {number: 1, book: 红楼梦, days: 12}
            - {number: 2, book: 西游记, days: 40}
        """;

    /// <summary>Begins a file whose cases may be given <c>adult</c>.</summary>
    public const string Head = "facts: {adult: facts/adult.yaml}\ncases:\n";

    public static CasesRun Run(string text, PackSource? source = null)
    {
        var pack = (source ?? LendingPack.Source).Load().Pack!;
        var diagnostics = new DiagnosticBag();
        var reader = new CaseFileReader(pack, Find, diagnostics);
        var definitions = reader.Read("cases/lending.yaml", Encoding.UTF8.GetBytes(text));
        ImmutableArray<CaseOutcome> outcomes = [.. definitions.Select(definition => CaseRunner.Run(pack, definition))];
        return new CasesRun(diagnostics.ToSorted(), outcomes);
    }

    /// <summary>Runs one case on the adult in 2023, with the given expectation.</summary>
    public static CaseOutcome Expecting(string expectation, string but = "{}", PackSource? source = null)
    {
        var run = Run($"{Head}  - title: {{zh: 一, en: one}}\n    asOf: 2023-01-01\n    given: adult\n    but: {but}\n    expect: {expectation}\n", source);
        Assert.Empty(run.Diagnostics);
        return Assert.Single(run.Outcomes);
    }

    private static ReadOnlyMemory<byte>? Find(string path) => path switch
    {
        "cases/facts/adult.yaml" => Encoding.UTF8.GetBytes(Adult),
        "cases/facts/wrong.yaml" => Encoding.UTF8.GetBytes("reader: {resident: maybe}"),
        _ => default(ReadOnlyMemory<byte>?),
    };
}

/// <summary>What could not be read, and what came of the cases that could.</summary>
internal sealed record CasesRun(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<CaseOutcome> Outcomes);
