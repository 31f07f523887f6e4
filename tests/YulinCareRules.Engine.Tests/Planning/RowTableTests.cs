using System.Globalization;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Planning.Layouts;
using YulinCareRules.Engine.Planning.Results;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>Tables of more rows than are code: whatever is known of their inputs, the line of a case is that of the reference evaluator, and a row need not be gone through for the others to be told.</summary>
public sealed class RowTableTests
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    [Theory]
    [InlineData("U", "otherwise: {then: {grade: other, amount: 0}}")]
    [InlineData("U", "otherwise: {notApplicable: {zh: 无此情形, en: no such case}}")]
    [InlineData("A", "otherwise: {then: {grade: other, amount: 0}}")]
    [InlineData("F", "otherwise: {then: {grade: other, amount: 0}}")]
    [InlineData("P", "otherwise: {then: {grade: other, amount: 0}}")]
    [InlineData("A", "")]
    [InlineData("C", "")]
    [InlineData("R", "")]
    [InlineData("O", "")]
    public void Lines_are_those_of_the_reference_evaluator(string policy, string otherwise)
    {
        var random = new Random(policy[0] + otherwise.Length);
        var pack = HallPack.With(Table(policy, Enumerable.Range(0, 70).Select(i => Row(i, policy, random)), otherwise));
        var (planned, document) = (new PlannedPack(pack), new DecisionDocument(chinese: false));
        var statuses = new HashSet<DecisionStatus>();
        for (var i = 0; i < 200; i++)
        {
            var facts = PlannedCase.Facts(pack, Case(random));
            var reference = CaseDecisions.Decide(pack, facts, Day, []);

            Assert.Equal(PlannedCase.Line(document, reference), PlannedCase.Line(document, planned.Decide(facts, Day, [])));
            Assert.Empty(planned.Compare(reference));
            statuses.Add(reference.Results[0].Status);
        }

        Assert.InRange(statuses.Count, 2, 3);
    }

    [Fact]
    public void The_clause_of_a_figure_by_a_key_is_told_where_rows_name_the_key()
    {
        var pack = HallPack.With(Table("U", Enumerable.Range(0, 60).Select(i => $"when: {{hall.seats: {i}}}, then: {{grade: small, amount: rate({(i % 2 == 0 ? "small" : "large")})}}"), "otherwise: {then: {grade: other, amount: 0}}"));
        var (planned, document) = (new PlannedPack(pack), new DecisionDocument(chinese: false));
        for (var seats = 0; seats < 62; seats++)
        {
            var facts = PlannedCase.Facts(pack, $$"""{"hall": {"seats": {{seats}}} }""");

            Assert.Equal(PlannedCase.Line(document, CaseDecisions.Decide(pack, facts, Day, [])), PlannedCase.Line(document, planned.Decide(facts, Day, [])));
        }
    }

    [Theory]
    [InlineData("""{"hall": {} }""", "hall.seats")]
    [InlineData("""{"hall": {"seats": 7} }""", "")]
    public void A_table_of_thousands_of_rows_says_what_it_lacks(string text, string missing)
    {
        var pack = HallPack.With(Table("U", Enumerable.Range(0, 4_000).Select(i => $"when: {{hall.seats: {i}}}, then: {{grade: small, amount: {i}}}"), "otherwise: {then: {grade: other, amount: 0}}"));
        var facts = PlannedCase.Facts(pack, text);

        foreach (var decided in new[] { CaseDecisions.Decide(pack, facts, Day, []), new PlannedPack(pack).Decide(facts, Day, []) })
        {
            Assert.Equal(missing, string.Join(", ", decided.Results[0].Missing));
            Assert.Null(decided.Results[0].Stopped);
        }
    }

    [Fact]
    public void Rules_and_clauses_of_a_row_are_told_without_the_reference_evaluator()
    {
        var pack = HallPack.With(Table("U", Enumerable.Range(0, 60).Select(i => $"when: {{hall.seats: {i}}}, then: {{grade: small, amount: {i}}}"), "otherwise: {then: {grade: other, amount: 0}}"));
        var state = new PackPlan(pack, new RecordFactLayout()).Start(PlannedCase.Facts(pack, """{"hall": {"seats": 17} }"""), Day, new Reference(pack, _ => throw new InvalidOperationException("asked")));

        var result = Assert.IsType<RowTableResultPlan>(state.Plan!.ResultPlanOf(0)).SharedOf(state, state.CellOf(0))!.Value.Result;

        Assert.Equal("row-17", Assert.Single(result.Rules));
        Assert.Equal("一", Assert.Single(result.Sources).Locator);
    }

    private static string Row(int number, string policy, Random random)
    {
        var conditions = new[]
        {
            $"hall.kind: {(random.Next(2) == 0 ? "small" : "not(large)")}",
            $"hall.annex.heated: {(random.Next(2) == 0 ? "true" : "false")}",
            $"hall.area: '>= {random.Next(30)}'",
        };
        // Where rules may not disagree they are about seats of their own, or come to the same.
        var (seats, outcome) = policy switch
        {
            "U" => ($"hall.seats: {number}", number),
            "A" => ($"hall.seats: '[{number}..{number + 3}]'", 1),
            _ => (random.Next(2) == 0 ? $"hall.seats: {random.Next(72)}" : $"hall.seats: '[{random.Next(36)}..{random.Next(36, 72)}]'", number),
        };
        return $"when: {{{string.Join(", ", conditions.Where(_ => random.Next(5) == 0).Prepend(seats))}}}, then: {{grade: {(outcome % 2 == 0 ? "small" : "large")}, amount: {(outcome % 5).ToString(CultureInfo.InvariantCulture)}}}";
    }

    private static string Case(Random random)
    {
        var facts = new[]
        {
            $"\"seats\": {random.Next(76)}",
            $"\"kind\": \"{(random.Next(3) switch { 0 => "small", 1 => "large", _ => "other" })}\"",
            $"\"annex\": {{{(random.Next(3) == 0 ? string.Empty : $"\"heated\": {(random.Next(2) == 0 ? "true" : "false")}")}}}",
            $"\"area\": {random.Next(40)}",
        };
        return $$"""{"hall": {{{string.Join(", ", facts.Where(_ => random.Next(5) != 0))}}} }""";
    }

    private static string Table(string policy, IEnumerable<string> rows, string otherwise) => $$"""
        grant:
          title: {zh: 补助, en: grant}
          subject: hall
          source: order 一
          hitPolicy: {{policy}}
          gives:
            grade: {type: Kind, zh: 等级, en: grade{{(policy is "P" or "O" ? ", priority: [large, small, other]" : string.Empty)}}}
            amount: {type: number, zh: 金额, en: amount}
          rules:
        {{string.Join('\n', rows.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"    row-{i}: {{title: {{zh: 第{i}行, en: row {i}}}, {row}}}")))}}
          {{otherwise}}
        """;
}
