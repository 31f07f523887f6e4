using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Feel.Syntax;
using YulinCareRules.Feel.Tests.Parsing;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Tests.Agreement;

/// <summary>
/// Properties of random expressions, each over several sets of facts, whole and partial by turns. The variable <c>YULINCARE_RANDOM_EXPRESSIONS</c>
/// says of how many; <c>YULINCARE_RANDOM_SEED</c>, the two numbers that a failure tells, repeats a run. The test's output says how many texts differed.
/// </summary>
internal static class RandomExpressions
{
    public const int FactSets = 10;

    private const int Stage = 20_000;

    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("YULINCARE_RANDOM_EXPRESSIONS") ?? "1500", CultureInfo.InvariantCulture);

    public static int Share(double share) => Math.Max(1, (int)(Count * share));

    /// <summary>Fails with the smallest expression found for which the property names a difference over some facts.</summary>
    public static void Check(int count, double slips, Func<Evaluators, FeelValue[], string?> difference)
    {
        var distinct = new HashSet<(int, int)>();
        var tried = 0;
        FsCheck.Check.One(Many(count), Prop.ForAll(Trees(slips), random =>
        {
            var text = SyntaxPrinter.Print(random.Tree);
            distinct.Add((text.GetHashCode(StringComparison.Ordinal), text.Length));
            var evaluators = new Evaluators(text);
            if (++tried % Stage == 0)
            {
                // A long run tells how far it is.
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{distinct.Count} distinct expressions of {tried}"));
            }

            var differences = Facts(random.Seed).Select(facts => difference(evaluators, facts)).OfType<string>().Distinct().ToList();
            return (differences.Count == 0).Label($"{text}: {string.Join(" | ", differences)}");
        }));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{distinct.Count} distinct expressions of {count}"));
    }

    public static Config Many(int count)
    {
        // The same expressions every time; others on demand.
        var seed = (Environment.GetEnvironmentVariable("YULINCARE_RANDOM_SEED") ?? "11,3").Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true).WithReplay(seed[0], seed[1]);
    }

    // The seed is that of the tree and of its facts: a smaller tree is tried over the same.
    public static Arbitrary<(Expression Tree, int Seed)> Trees(double slips) => Arb.From(
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
