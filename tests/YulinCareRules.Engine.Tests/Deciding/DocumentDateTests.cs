using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Deciding;

/// <summary>A rule with clauses of its own is in force as their documents are, and a result names only documents of its day.</summary>
public sealed class DocumentDateTests
{
    private const string Followed = """
        sources:
          old-2020:
            title: {zh: 旧办法, en: old regulations}
            from: 2020-01-01
            to: 2021-12-31
            clauses: {一: {zh: 甲, en: a, evidence: text}}
          new-2022:
            title: {zh: 新办法, en: new regulations}
            from: 2022-01-01
            to: 2023-12-31
            clauses: {一: {zh: 甲, en: a, evidence: text}}
        decisions:
          discount:
            title: {zh: 优惠, en: discount}
            subject: reader
            source: [old-2020 一, new-2022 一]
            gives: {by: {type: string, zh: 依据, en: by}}
            rules:
              old: {when: reader.resident, source: old-2020 一, then: {by: '"old"'}}
              new: {when: reader.resident, source: new-2022 一, then: {by: '"new"'}}
            otherwise: {by: '"none"'}
        """;

    private const string Taken = """
        sources:
          branch-2021:
            title: {zh: 分馆通知, en: notice of the branch}
            from: 2021-06-01
            clauses: {一: {zh: 照办, en: to be followed, evidence: text}}
        decisions:
          discount: {extends: lending, authority: branch-2021 一}
        """;

    private static readonly PackSource Source = LendingPack.Source.With("lending/more.yaml", Followed);

    [Theory]
    [InlineData(2021, 12, 31, "old", "old-2020")]
    [InlineData(2022, 1, 1, "new", "new-2022")]
    public void On_the_last_and_on_the_first_day(int year, int month, int day, string by, string document)
    {
        var result = Decided.In(Source.Load().Pack!, "discount", "reader: {resident: true}", new DateOnly(year, month, day));

        Assert.Equal(by, FactText.Plain(result.Values[0]!));
        Assert.Equal([document], result.Sources.Select(source => source.Document.Id));
    }

    [Theory]
    [InlineData("reader: {resident: false}")]
    [InlineData("reader: {}")]
    public void Also_where_no_rule_applies_or_it_is_open(string facts)
    {
        var result = Decided.In(Source.Load().Pack!, "discount", facts, new DateOnly(2022, 1, 1));

        Assert.Equal(["new-2022"], result.Sources.Select(source => source.Document.Id));
    }

    [Theory]
    [InlineData(2021, 5, 31, new[] { "old-2020" })]
    [InlineData(2021, 6, 1, new[] { "old-2020", "branch-2021" })]
    [InlineData(2023, 12, 31, new[] { "new-2022", "branch-2021" })]
    public void An_authority_is_named_from_its_day_on(int year, int month, int day, string[] documents)
    {
        var pack = Source.With("branch/pack.yaml", LendingPack.BranchManifest).With("branch/rules.yaml", Taken).Load("branch").Pack!;

        var result = Decided.In(pack, "discount", "reader: {resident: true}", new DateOnly(year, month, day));

        Assert.Equal(documents, result.Sources.Select(source => source.Document.Id));
    }

    [Fact]
    public void An_authority_does_not_lengthen_what_it_takes_over()
    {
        var pack = Source.With("branch/pack.yaml", LendingPack.BranchManifest).With("branch/rules.yaml", Taken).Load("branch").Pack!;

        var result = Decided.In(pack, "discount", "reader: {resident: true}", new DateOnly(2024, 1, 1));

        Assert.Contains("2023-12-31", result.Reason!.En, StringComparison.Ordinal);
    }
}
