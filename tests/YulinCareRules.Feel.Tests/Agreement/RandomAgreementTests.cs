using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Tests.Parsing;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>
/// Random expressions on both evaluators, each over several sets of facts, whole and partial. The variable <c>YULINCARE_RANDOM_EXPRESSIONS</c> says
/// how many; <c>YULINCARE_RANDOM_SEED</c> repeats a run.
/// </summary>
public sealed class RandomAgreementTests
{
    private const int FactSets = 10;

    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("YULINCARE_RANDOM_EXPRESSIONS") ?? "1500", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(0.06, 0.2)]
    public void Both_evaluators_come_to_the_same(double slips, double share)
    {
        var distinct = new HashSet<int>();
        Check.One(Many((int)(Count * share)), Prop.ForAll(Expressions(slips), random =>
        {
            var text = SyntaxPrinter.Print(random.Tree);
            distinct.Add(text.GetHashCode(StringComparison.Ordinal));
            var evaluators = new Evaluators(text);
            var differences = Facts(random.Seed).Select(evaluators.Difference).OfType<string>().Distinct().ToList();
            return (differences.Count == 0).Label($"{text}: {string.Join(" | ", differences)}");
        }));
        TestContext.Current.SendDiagnosticMessage($"{Count * share} expressions, {distinct.Count} of them distinct, over {FactSets} sets of facts each");
    }

    [Fact]
    public void A_printed_tree_is_read_back_as_the_same_tree() => Check.One(Many(Count), Prop.ForAll(Expressions(0.03), random =>
    {
        var text = SyntaxPrinter.Print(random.Tree);
        return (SyntaxPrinter.Print(new Evaluators(text).Tree) == text).Label(text);
    }));

    private static Config Many(int count)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Math.Max(1, count)).WithQuietOnSuccess(true);
        return Environment.GetEnvironmentVariable("YULINCARE_RANDOM_SEED") is { } seed
            ? config.WithReplay(ulong.Parse(seed, CultureInfo.InvariantCulture), 1)
            : config;
    }

    // The seed is that of the tree and of its facts: a smaller tree is tried over the same.
    private static Arbitrary<(Expression Tree, int Seed)> Expressions(double slips) => Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed => (Tree: new TreeMaker(new Random(seed), slips).Make(), Seed: seed)),
        random => TreeShrinker.Shrink(random.Tree).Select(smaller => (smaller, random.Seed)));

    private static IEnumerable<FeelValue[]> Facts(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < FactSets; i++)
        {
            yield return new FactMaker(random, i % 2 == 0 ? 0 : 0.3).Make();
        }
    }
}
