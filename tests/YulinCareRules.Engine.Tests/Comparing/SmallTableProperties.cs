using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Comparing;
using YulinCareRules.Engine.Comparing.Meaning;
using YulinCareRules.Engine.Tests.Analysis;

namespace YulinCareRules.Engine.Tests.Comparing;

/// <summary>Random small tables: a difference is found just where trying every case shows one.</summary>
public sealed class SmallTableProperties
{
    private const int MostStaff = 7;

    private static readonly string[] Operators = ["<", "<=", ">", ">=", "=", "!="];
    private static readonly Func<int, int, bool>[] Holds = [(a, b) => a < b, (a, b) => a <= b, (a, b) => a > b, (a, b) => a >= b, (a, b) => a == b, (a, b) => a != b];

    [Fact]
    public void A_difference_is_found_just_where_there_is_one() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20).WithQuietOnSuccess(true).WithReplay(20200801, 7),
        Prop.ForAll(Gen.Choose(0, 119).ArrayOf().ToArbitrary(), Gen.Choose(0, 119).ArrayOf().ToArbitrary(), Agree));

    [Fact]
    public void A_difference_is_found_in_a_long_table_just_where_there_is_one() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20).WithQuietOnSuccess(true).WithReplay(20201128, 7),
        Prop.ForAll(Gen.Choose(0, 119).ArrayOf().ToArbitrary(), Gen.Choose(0, 119).ArrayOf().ToArbitrary(), (old, @new) => Agree(old, @new, 70)));

    private static void Agree(int[] old, int[] @new) => Agree(old, @new, 0);

    private static void Agree(int[] old, int[] @new, int more)
    {
        var (then, now) = (Rules(old), Rules(@new));
        var differs = Enumerable.Range(0, MostStaff).Concat(Enumerable.Range(100, more)).Any(staff => new[] { false, true }.Any(open => Decide(then, staff, open, more) != Decide(now, staff, open, more)));

        var decision = Assert.Single(PackComparison.Compare(Load(then, more), Load(now, more)).Decisions);

        Assert.Equal(differs, decision.Differs);
        Assert.True(decision.Certainty is Certainty.Unchanged or Certainty.ProvedSame or Certainty.Differs, decision.Certainty.ToString());
    }

    private static List<(int Operator, int Limit, bool Open, bool Granted)> Rules(int[] numbers) =>
        [.. numbers.Take(4).Select(one => (one % 6, 1 + (one / 6 % 5), one / 30 % 2 == 0, one / 60 % 2 == 0))];

    // Under F; granted where no rule applies.
    private static bool Decide(List<(int Operator, int Limit, bool Open, bool Granted)> rules, int staff, bool open, int more) =>
        rules.Select(rule => Holds[rule.Operator](staff, rule.Limit) && rule.Open == open ? rule.Granted : (bool?)null).FirstOrDefault(granted => granted is not null) ?? (staff < 100 || staff >= 100 + more || (staff - 100) % 2 == 0);

    // With as many rules more that concern none of the cases that are tried, and are the same in both.
    private static CheckedPack Load(List<(int Operator, int Limit, bool Open, bool Granted)> rules, int more)
    {
        var others = Enumerable.Range(0, more).Select(i => string.Create(CultureInfo.InvariantCulture, $"m{i}: {{when: \"shop.staff = {100 + i}\", then: {{outcome: {(i % 2 == 0 ? "granted" : "refused")}}}}}"));
        var written = rules.Select((rule, i) => string.Create(CultureInfo.InvariantCulture, $"r{i}: {{when: \"shop.staff {Operators[rule.Operator]} {rule.Limit} and shop.open = {(rule.Open ? "true" : "false")}\", then: {{outcome: {(rule.Granted ? "granted" : "refused")}}}}}"))
            .Concat(others)
            .Append("rest: {when: \"true\", then: {outcome: granted}}");
        var loaded = PermitPack.Source(PermitPack.Table(string.Join('\n', written), "hitPolicy: F")).Load("permits");
        Assert.Empty(loaded.Diagnostics);
        return loaded.Pack!;
    }
}
