using YulinCareRules.Engine.Accounting;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Accounting;

public sealed class ClauseAccountTests
{
    [Fact]
    public void The_packs_that_these_tests_vary_are_accounted_for()
    {
        Assert.Empty(LendingPack.Branch.LoadWithAccount("branch").Diagnostics);
        Assert.Empty(LendingAccount.Source.LoadWithAccount().Diagnostics);
    }

    [Fact]
    public void A_clause_that_is_cited_is_encoded_by_what_cites_it()
    {
        var clause = Find(LendingPack.Source, "第二条");

        Assert.Equal(ClauseStanding.Encoded, clause.Standing);
        Assert.Equal(["standing", "standing.loan-length", "longestLoan"], clause.Encodings.Select(encoding => encoding.Key));
        Assert.Equal([EncodingKind.Decision, EncodingKind.Requirement, EncodingKind.Parameter], clause.Encodings.Select(encoding => encoding.Kind));
        Assert.Equal("信用:借期", clause.Encodings[1].FullTitle.Zh);
    }

    [Fact]
    public void A_rule_without_a_clause_of_its_own_is_not_listed_beside_its_decision() =>
        Assert.Equal(["yearlyFee", "borrows", "fee"], Find(LendingPack.Source, "第一条").Encodings.Select(encoding => encoding.Key));

    [Fact]
    public void A_clause_cited_as_a_whole_covers_only_the_sentences_that_say_what_encodes_them()
    {
        var clause = Find(LendingAccount.Source, "第一条");

        Assert.Equal([ClauseStanding.Encoded, ClauseStanding.Encoded, ClauseStanding.Accounted], clause.Parts.Select(part => part.Standing));
        Assert.Equal(["yearlyFee.visitor", "fee"], clause.Parts[0].Encodings.Select(encoding => encoding.Key));
        Assert.Equal(NotEncodedReason.Appeal, clause.Parts[2].Reason?.Reason);
        Assert.Equal(ClauseStanding.Encoded, clause.Standing);
    }

    [Fact]
    public void A_sentence_that_is_cited_itself_needs_not_name_what_encodes_it()
    {
        var source = LendingAccount.Source
            .Replace("lending/decisions.yaml", "    source: lending-2020 第一条\n    gives: {type: boolean}", "    source: lending-2020 第一条第2句\n    gives: {type: boolean}")
            .Replace(LendingAccount.File, ", encodedBy: [borrows]", string.Empty);

        Assert.Empty(source.LoadWithAccount().Diagnostics);
        Assert.Equal(["borrows"], Find(source, "第一条").Parts[1].Encodings.Select(encoding => encoding.Key));
    }

    [Fact]
    public void A_sentence_is_known_as_well_as_its_clause_unless_it_says_otherwise()
    {
        var source = LendingAccount.Source.Replace(LendingAccount.File, "第一条第2句: {", "第一条第2句: {evidence: press, ");

        Assert.Equal([("text", true), ("press", false), ("text", true)], Find(source, "第一条").Parts.Select(part => (part.Clause.Evidence, part.Clause.IsVerified)));
    }

    [Fact]
    public void The_reason_of_a_document_holds_for_its_clauses_that_give_none()
    {
        var document = Account(LendingAccount.Source).Documents.Single(document => document.Document.Id == "circular-2019");

        Assert.Equal([NotEncodedReason.OtherSubject, NotEncodedReason.GovernmentDuty], document.Clauses.Select(clause => clause.Reason!.Reason));
        Assert.Equal(new AccountTotals(0, 2, 0), document.Totals);
    }

    [Fact]
    public void Sentences_are_counted_in_place_of_the_clause_they_belong_to() =>
        Assert.Equal(new AccountTotals(3, 3, 0), Account(LendingAccount.Source).Totals);

    [Fact]
    public void The_authority_on_which_a_pack_adds_to_its_base_is_a_use_of_the_clause()
    {
        var account = Account(LendingPack.Branch, "branch");

        Assert.Equal(["branch-2021", "lending-2020"], account.Documents.Select(document => document.Document.Id));
        Assert.Equal(["yearlyFee", "yearlyFee.visitor", "standing", "standing.distance"], account.Documents[0].Clauses[0].Encodings.Select(encoding => encoding.Key));
    }

    [Fact]
    public void The_authority_of_one_replaced_rule_alone_is_a_use_too()
    {
        var source = LendingPack.Branch
            .Replace("branch/rules.yaml", "      visitor:\n        authority: branch-2021 一", "      visitor:\n        authority: branch-2021 二")
            .Replace("branch/rules.yaml", "evidence: text}", "evidence: text}\n      二: {zh: 分馆收费, en: what the branch charges, evidence: text}");

        Assert.Empty(source.LoadWithAccount("branch").Diagnostics);
        Assert.Equal(["yearlyFee.visitor"], Account(source, "branch").Documents[0].Clauses[1].Encodings.Select(encoding => encoding.Key));
    }

    [Fact]
    public void A_requirement_without_a_clause_encodes_what_its_figures_rest_on()
    {
        var source = LendingPack.Source
            .Replace("lending/decisions.yaml", "        source: lending-2020 第二条\n        each", "        each")
            .Replace(LendingAccount.File, "      第二条: {zh: 借期, en: how long a book may be out, evidence: press}", """
                      第二条:
                        zh: 借期
                        en: how long a book may be out
                        evidence: press
                        parts:
                          第二条第1句: {zh: 至多三十天, en: thirty days at most, encodedBy: [standing.loan-length, longestLoan]}
                """);

        Assert.Empty(source.LoadWithAccount().Diagnostics);
    }

    [Fact]
    public void A_pack_that_builds_on_another_may_cite_a_sentence_of_its_documents()
    {
        var source = LendingPack.Branch
            .Replace(LendingAccount.File, "      第一条: {zh: 年费, en: yearly fee, evidence: text, verified: true}", LendingAccount.First)
            .Replace("branch/rules.yaml", "source: branch-2021 一\n        require", "source: lending-2020 第一条第2句\n        require");

        Assert.Empty(source.LoadWithAccount("branch").Diagnostics);
    }

    [Fact]
    public void A_pack_that_builds_on_another_may_encode_what_its_base_gives_a_reason_for()
    {
        var source = LendingPack.Branch
            .Replace(LendingAccount.File, "      第一条: {zh: 年费, en: yearly fee, evidence: text, verified: true}", LendingAccount.First)
            .Replace("branch/rules.yaml", "source: branch-2021 一\n        require", "source: lending-2020 第一条第3句\n        require");

        Assert.Empty(source.LoadWithAccount("branch").Diagnostics);
        var gifts = Account(source, "branch").Documents[1].Clauses[0].Parts[2];
        Assert.Equal((ClauseStanding.Encoded, null), (gifts.Standing, gifts.Reason));
    }

    private static ClauseAccount Account(PackSource source, string folder = "lending") => ClauseAccountant.Account(source.Load(folder).Pack!);

    private static AccountedClause Find(PackSource source, string locator) =>
        Account(source).Documents.SelectMany(document => document.Clauses).Single(clause => clause.Clause.Locator.Text == locator);
}
