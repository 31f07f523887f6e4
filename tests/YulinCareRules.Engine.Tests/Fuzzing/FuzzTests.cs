using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Fuzzing;

/// <summary>Whatever the text: diagnostics or a value, never anything thrown. What once did is kept in the corpus.</summary>
public sealed class FuzzTests
{
    private static readonly string Corpus = Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Corpus");

    public static TheoryData<string> Kept => [.. Directory.EnumerateFiles(Corpus, "*.txt", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Corpus, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_kept_text_throws_nothing(string file)
    {
        var text = File.ReadAllText(Path.Combine(Corpus, file));
        Action<string>[] targets = file.Split('/')[0] switch
        {
            "expressions" => [FuzzTargets.Feel, FuzzTargets.PackExpression, FuzzTargets.Template],
            "packs" => [FuzzTargets.PackFile],
            "facts" => [FuzzTargets.CaseText],
            _ => [FuzzTargets.CaseFile],
        };

        Assert.All(targets, target => target(text));
    }

    [Fact]
    public void No_expression_throws_in_the_interpreter() => FuzzRun.Over(Expressions(1), FuzzTargets.Feel);

    [Fact]
    public void No_expression_of_a_pack_throws() => FuzzRun.Over(Expressions(2), FuzzTargets.PackExpression);

    [Fact]
    public void No_template_throws() => FuzzRun.Over(Expressions(3), FuzzTargets.Template);

    [Fact]
    public void No_file_of_a_pack_throws() => FuzzRun.Over(Files(FuzzSeeds.PackFiles, 4), FuzzTargets.PackFile);

    [Fact]
    public void No_facts_throw() => FuzzRun.Over(Files([LendingCases.Adult, "{\"reader\": {\"kind\": \"adult\", \"loans\": [{\"number\": 1, \"days\": 3}]}}", "reader: {joined: 2020-08-01, distance: 1.5}"], 5), FuzzTargets.CaseText);

    [Fact]
    public void No_file_of_cases_throws() => FuzzRun.Over(Files([LendingCase, .. FuzzSeeds.CaseFiles], 6), FuzzTargets.CaseFile);

    private const string LendingCase =
        "cases:\n  - title: {zh: 一, en: one}\n    asOf: 2023-01-01\n    given:\n      reader: {kind: adult, loans: [{number: 1, days: 3}]}\n    but: {reader.kind: child}\n    expect: {yearlyFee: {missing: [reader.resident]}, borrows: true}\n";

    private static Mutation Expressions(int target) => new(new Random(FuzzRun.Seed + target), FuzzSeeds.Expressions, FuzzSeeds.FeelPieces);

    private static Mutation Files(IReadOnlyList<string> seeds, int target) => new(new Random(FuzzRun.Seed + target), seeds, [.. FuzzSeeds.YamlPieces, .. FuzzSeeds.FeelPieces]);
}
