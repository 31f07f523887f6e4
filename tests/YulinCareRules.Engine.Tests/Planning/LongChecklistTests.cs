using System.Globalization;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>Checklists in which many requirements ask for the same facts, that the plan holds against all of them at once.</summary>
public sealed class LongChecklistTests
{
    private const int Long = 300;
    private static readonly DateOnly Day = new(2023, 6, 1);

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(Long)]
    public void What_many_requirements_ask_of_one_fact_is_told_as_the_interpreter_tells_it(int requirements)
    {
        var random = new Random(requirements);
        for (var drawn = 0; drawn < 12; drawn++)
        {
            var pack = RandomChecklist.Of(Enumerable.Range(0, requirements).Select(_ => Requirement(random)).ToList());
            var (planned, reader) = (new PlannedPack(pack), new CaseReader(pack.Facts));
            for (var i = 0; i < 20; i++)
            {
                var text = Case(random);
                Assert.True(planned.Compare(CaseDecisions.Decide(pack, reader.Read(ReadText.Root("case.json", text), new DiagnosticBag())!, Day, [])).IsEmpty, text);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Many_requirements_with_conditions_are_told_as_the_interpreter_tells_them(int kind)
    {
        var random = new Random(kind);
        for (var drawn = 0; drawn < 6; drawn++)
        {
            var pack = RandomChecklist.Of(Enumerable.Range(0, Long).Select(_ => Conditional(random, kind)).ToList());
            var (planned, reader) = (new PlannedPack(pack), new CaseReader(pack.Facts));
            for (var i = 0; i < 20; i++)
            {
                var text = Case(random);
                Assert.True(planned.Compare(CaseDecisions.Decide(pack, reader.Read(ReadText.Root("case.json", text), new DiagnosticBag())!, Day, [])).IsEmpty, text);
            }
        }
    }

    [Theory]
    [InlineData("'seats': 400, 'area': 1", true)]
    [InlineData("'seats': 17, 'area': 1", false)]
    [InlineData("'seats': 17, 'area': 50", true)]
    [InlineData("'seats': 400", true)]
    public void Of_many_requirements_only_those_in_question_are_looked_at(string hall, bool expected) =>
        PlannedCase.Settles(RandomChecklist.Of(Enumerable.Range(0, Long).Select(number => $"applies: 'hall.area <= {number}', require: 'hall.seats != {number} or hall.area > 40'")), "order", Text(hall), Day, expected);

    [Theory]
    [InlineData("'seats': 300, 'open': true", true)]
    [InlineData("'seats': 17, 'open': true", false)]
    [InlineData("'seats': 17", false)]
    [InlineData("'open': false", false)]
    public void One_that_is_broken_settles_it_whatever_others_hang_on(string hall, bool expected) => PlannedCase.Settles(Places(), "order", Text(hall), Day, expected);

    [Theory]
    [InlineData("hall.seats != 3", "hall.seats != 4", "hall.seats != 5", 4, false)]
    [InlineData("hall.seats != 3", "hall.seats != 4", "hall.seats != 5", 6, true)]
    [InlineData("hall.seats >= 2.5", "hall.seats < 3.5", "hall.seats != 9", 3, true)]
    [InlineData("hall.seats >= 2.5", "hall.seats < 3.5", "hall.seats != 9", 2, false)]
    [InlineData("hall.seats < 2", "hall.seats > 1", "hall.seats != 9", 2, false)]
    public void Stretches_of_whole_numbers_meet_as_conditions_do(string one, string two, string three, int seats, bool expected) =>
        PlannedCase.Settles(RandomChecklist.Of(Enumerable.Range(0, 40).SelectMany(_ => new[] { one, two, three }).Select(condition => $"require: '{condition}'")), "order", Text($"'seats': {seats}"), Day, expected);

    [Theory]
    [InlineData("'open': true", "hall.seats")]
    [InlineData("'seats': 4000", "hall.open")]
    [InlineData("", "hall.open, hall.seats")]
    public void A_checklist_of_a_thousand_requirements_says_what_it_lacks(string hall, string missing)
    {
        var pack = RandomChecklist.Of(Enumerable.Range(0, 1000).Select(number => $"require: 'hall.seats != {number} and hall.open = true'"));
        var decided = CaseDecisions.Decide(pack, PlannedCase.Facts(pack, Text(hall)), Day, ["order"]).Results[0];

        Assert.Null(decided.Stopped);
        Assert.Equal(missing, string.Join(", ", decided.Missing));
    }

    [Fact]
    public void What_many_requirements_lack_is_what_some_completion_of_the_facts_tells()
    {
        var random = new Random(3);
        for (var drawn = 0; drawn < 40; drawn++)
        {
            var pack = RandomChecklist.Of(Enumerable.Range(0, 25).Select(_ => Over(random)).ToList());
            var unknown = new[] { "seats", "kind", "open" }.Where(_ => random.Next(3) != 0).ToHashSet(StringComparer.Ordinal);
            var whole = new Dictionary<string, string>(StringComparer.Ordinal) { ["seats"] = $"{random.Next(40)}", ["kind"] = "'small'", ["open"] = random.Next(3) == 0 ? "false" : "true" };
            var completions = Completions([.. whole.Where(fact => !unknown.Contains(fact.Key))]).ToDictionary(facts => string.Join(';', facts.Order(StringComparer.Ordinal)), facts => IsMet(pack, facts), StringComparer.Ordinal);

            var decided = CaseDecisions.Decide(pack, PlannedCase.Facts(pack, Text(string.Join(", ", whole.Where(fact => !unknown.Contains(fact.Key)).Select(Written)))), Day, ["order"]).Results[0];

            Assert.Equal(completions.Values.Distinct().Count() == 1, decided.Status == DecisionStatus.Determined);
            Assert.Equal(
                unknown.Where(fact => completions.GroupBy(one => string.Join(';', one.Key.Split(';').Where(each => !each.StartsWith($"'{fact}'", StringComparison.Ordinal)))).Any(alike => alike.Select(one => one.Value).Distinct().Count() > 1)).Select(fact => $"hall.{fact}").Order(StringComparer.Ordinal),
                decided.Missing);
        }
    }

    private static string Over(Random random) => random.Next(5) switch
    {
        0 => $"applies: 'hall.kind = small', require: 'hall.seats != {random.Next(40)}'",
        1 => $"require: 'hall.seats != {random.Next(40)} or hall.open'",
        2 => $"require: 'hall.seats >= {random.Next(5)}'",
        3 => "require: 'hall.kind != other or hall.open'",
        _ => $"require: 'hall.seats != {random.Next(40)}'",
    };

    private static string Written(KeyValuePair<string, string> fact) => $"'{fact.Key}': {fact.Value}";

    // All that the requirements tell apart.
    private static IEnumerable<string[]> Completions(KeyValuePair<string, string>[] known)
    {
        string[] Values(string fact, IEnumerable<string> all) => known.FirstOrDefault(one => one.Key == fact) is { Value: { } value } ? [value] : [.. all];
        return from seats in Values("seats", Enumerable.Range(0, 42).Select(number => $"{number}"))
               from kind in Values("kind", ["'small'", "'large'", "'other'"])
               from open in Values("open", ["true", "false"])
               select new[] { $"'seats': {seats}", $"'kind': {kind}", $"'open': {open}" };
    }

    private static bool IsMet(CheckedPack pack, string[] facts) => CaseDecisions.Decide(pack, PlannedCase.Facts(pack, Text(string.Join(", ", facts))), Day, ["order"]).Results[0].Values[0] is FeelBoolean { Value: true };

    private static CheckedPack Places() => RandomChecklist.Of(Enumerable.Range(0, Long).Select(number => $"require: 'hall.seats != {number} and hall.open = true'"));

    private static string Conditional(Random random, int kind) => (kind == 2 ? random.Next(2) : kind) == 0
        ? $"applies: 'hall.area >= {Tenths(random.Next(200))} and hall.kind = {(random.Next(2) == 0 ? "small" : "large")}', require: 'hall.seats != {random.Next(40)} and (hall.open or hall.seats < 35)'"
        : $"require: 'hall.seats != {random.Next(40)} or not(hall.area = {Tenths(random.Next(200))}) or hall.open'";

    private static string Requirement(Random random) => random.Next(12) switch
    {
        0 => $"require: 'hall.seats <= {random.Next(20, 40)} and hall.area >= {Tenths(random.Next(0, 30))}'",
        1 => $"applies: 'hall.kind = small', require: 'hall.seats != {random.Next(40)}'",
        2 => $"require: 'hall.seats != {random.Next(40)} or hall.open'",
        3 => $"require: 'hall.area != {Tenths(random.Next(200))} and hall.seats > {random.Next(3)}'",
        4 => $"require: 'hall.area < {Tenths(random.Next(150, 300))}'",
        5 => $"require: 'not(hall.seats = {random.Next(40)}) and hall.kind != other'",
        6 => "require: 'hall.open = true'",
        7 => "require: 'hall.kind != other and hall.open'",
        _ => $"require: 'hall.seats != {random.Next(40)} and hall.open = true and hall.area != {Tenths(random.Next(200))}'",
    };

    private static string Case(Random random)
    {
        var facts = new[]
        {
            $"'seats': {random.Next(40)}",
            $"'area': {Tenths(random.Next(200))}",
            $"'kind': '{(random.Next(8) == 0 ? "other" : random.Next(2) == 0 ? "small" : "large")}'",
            $"'open': {(random.Next(6) == 0 ? "false" : "true")}",
        };
        return Text(string.Join(", ", facts.Where(_ => random.Next(6) != 0)));
    }

    private static string Tenths(int number) => (number / 10m).ToString(CultureInfo.InvariantCulture);

    private static string Text(string hall) => $"{{'hall': {{{hall}}}}}".Replace('\'', '"');
}
