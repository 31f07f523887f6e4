using System.Collections.Immutable;
using System.Globalization;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Planning;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Tests.Planning;

/// <summary>
/// Whether two elements of a list go together whose numbers lie a step apart: the plan says what comes out when everything that is unknown is tried.
/// More on demand: YULINCARE_RANDOM_PAIRS, YULINCARE_SEED.
/// </summary>
public sealed class JoinedPairTests
{
    private const int CasesOfPack = 25;

    private static readonly DateOnly Day = new(2023, 6, 1);

    private static readonly (int? Minimum, int? Maximum)[] Bounds = [(null, null), (0, null), (null, 9), (-500, 500)];

    private static readonly (string Text, Func<Entry, Entry, bool, bool> Holds)[] Further =
    [
        ("true", (_, _, _) => true),
        ("one.weight >= 2", (one, _, _) => one.Weight >= 2),
        ("two.number <= 3", (_, two, _) => two.Number <= 3),
        ("one.number >= 2", (one, _, _) => one.Number >= 2),
        ("log.open = true", (_, _, open) => open),
        ("two.number != 3", (_, two, _) => two.Number != 3),
        ("not(two.good)", (_, two, _) => two.Good == 0),
        ("one.good = true", (one, _, _) => one.Good == 1),
    ];

    [Fact]
    public void The_plan_says_of_random_lists_what_comes_of_trying_everything()
    {
        var (count, seed) = (Number("YULINCARE_RANDOM_PAIRS", 60), Number("YULINCARE_SEED", 1));
        var differences = new List<string>();
        for (var number = seed; number < seed + count && differences.Count < 10; number++)
        {
            var random = new Random(number);
            var question = Question.Draw(random);
            var pack = question.Load();
            var planned = new PlannedPack(pack);
            for (var i = 0; i < CasesOfPack; i++)
            {
                var log = PartialLog.Draw(random, question.IsUnique);
                if (question.TryEverything(log) is not { } expected)
                {
                    continue;
                }

                var told = Assert.Single(planned.Decide(PlannedCase.Facts(pack, log.ToString()), Day, ["pair"]).Results);
                var result = $"{(told.Values[0] as FeelBoolean)?.Value.ToString() ?? "open"}: {string.Join(", ", told.Missing.Order(StringComparer.Ordinal))}";
                if (result != expected)
                {
                    differences.Add($"seed {number}: {question.Condition}\n{log}\nplan  {result}\ntried {expected}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Theory]
    [InlineData("{'number': 1, 'good': true}, {'number': 2, 'good': true}", true)]
    [InlineData("{'number': 1, 'good': true}, {'number': 2}", null)]
    [InlineData("{'number': 1, 'good': true}, {'number': 3, 'good': true}", false)]
    [InlineData("{'number': 1, 'good': true}, {'number': 2, 'good': false}, {'good': true}", null)]
    [InlineData("{'number': 0, 'good': true}, {'number': 1, 'good': false}, {'good': true}", false)]
    [InlineData("{'good': true}", false)]
    [InlineData("{'good': true}, {'good': true}", null)]
    [InlineData("{'good': true}, {'good': false}, {'good': false}", false)]
    public void Of_few_it_is_the_plan_itself_that_tells(string entries, bool? expected) =>
        PlannedCase.Settles(Load(true, (0, null), "two.number = one.number + 1 and one.good and two.good"), "pair", $$"""{"log": {"entries": [{{entries.Replace('\'', '"')}}] } }""", Day, expected);

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>What is asked of two entries.</summary>
    private sealed record Question(bool IsUnique, (int? Minimum, int? Maximum) Range, string Condition, Func<Entry, Entry, bool, bool> Holds)
    {
        private const int MostCompletions = 40_000;

        public static Question Draw(Random random)
        {
            var (step, further, more) = (random.Next(2) == 0 ? random.Next(1, 3) : -random.Next(1, 3), Further[random.Next(Further.Length)], Further[random.Next(Further.Length)]);
            var (sign, size) = (step < 0 ? "-" : "+", Math.Abs(step));
            var equality = random.Next(2) == 0 ? $"two.number = one.number {sign} {size}" : $"one.number {sign} {size} = two.number";
            string[] conditions = [equality, further.Text, more.Text];
            random.Shuffle(conditions);
            return new Question(
                random.Next(3) > 0,
                Bounds[random.Next(Bounds.Length)],
                string.Join(" and ", conditions),
                (one, two, open) => two.Number == one.Number + step && further.Holds(one, two, open) && more.Holds(one, two, open));
        }

        public CheckedPack Load() => JoinedPairTests.Load(IsUnique, Range, Condition);

        /// <summary>The answer, or that it is open, and the facts that make a difference; null where there is too much to try.</summary>
        public string? TryEverything(PartialLog log)
        {
            int[] numbers = [.. new[] { -40, -20, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 40, 60 }.Where(number => !(number < Range.Minimum) && !(number > Range.Maximum))];
            var unknown = log.Unknown(numbers).ToList();
            var count = unknown.Aggregate(1, (product, fact) => Math.Min(product * fact.Values.Length, MostCompletions + 1));
            if (count > MostCompletions)
            {
                return null;
            }

            var outcomes = new bool?[count];
            for (var completion = 0; completion < count; completion++)
            {
                var (rest, entries, open) = (completion, log.Entries.ToArray(), log.Open ?? 0);
                foreach (var (place, field, _, values) in unknown)
                {
                    rest = Math.DivRem(rest, values.Length, out var choice);
                    if (place < 0)
                    {
                        open = values[choice];
                    }
                    else
                    {
                        entries[place] = entries[place].With(field, values[choice]);
                    }
                }

                outcomes[completion] = IsUnique && entries.DistinctBy(entry => entry.Number).Count() < entries.Length ? null : entries.Any(one => entries.Any(two => Holds(one, two, open == 1)));
            }

            var missing = new List<string>();
            var step = 1;
            foreach (var (_, _, path, values) in unknown)
            {
                var span = step * values.Length;
                if (Enumerable.Range(0, count).Any(one => outcomes[one] is { } outcome
                    && Enumerable.Range(0, values.Length).Any(choice => outcomes[one - (one % span) + (one % step) + (choice * step)] is { } other && other != outcome)))
                {
                    missing.Add(path);
                }

                step = span;
            }

            var answers = outcomes.OfType<bool>().Distinct().ToList();
            return $"{(answers.Count == 1 ? answers[0].ToString() : "open")}: {string.Join(", ", missing.Order(StringComparer.Ordinal))}";
        }
    }

    /// <summary>An entry, each fact null while it is unknown; whether it is good as 0 or 1.</summary>
    private readonly record struct Entry(int? Number, int? Good, int? Weight)
    {
        public int?[] Facts => [Number, Good, Weight];

        public Entry With(int field, int value) => field switch { 0 => this with { Number = value }, 1 => this with { Good = value }, _ => this with { Weight = value } };
    }

    private sealed record PartialLog(int? Open, ImmutableArray<Entry> Entries)
    {
        private static readonly string[] Fields = ["number", "good", "weight"];

        // Up to three entries of which one or another thing is not known.
        public static PartialLog Draw(Random random, bool isUnique)
        {
            int[] numbers = [0, 1, 2, 3, 4];
            random.Shuffle(numbers);
            return new PartialLog(
                random.Next(2) == 0 ? random.Next(2) : null,
                [.. Enumerable.Range(0, random.Next(4)).Select(i => new Entry(
                    random.Next(2) == 0 ? isUnique ? numbers[i] : random.Next(5) : null,
                    random.Next(3) > 0 ? random.Next(2) : null,
                    random.Next(3) > 0 ? random.Next(4) : null))]);
        }

        public IEnumerable<(int Place, int Field, string Path, int[] Values)> Unknown(int[] numbers) =>
            Entries.SelectMany((entry, place) => entry.Facts.Select((fact, field) => (place, field, fact)))
                .Where(each => each.fact is null)
                .Select(each => (each.place, each.field, $"log.entries[{each.place}].{Fields[each.field]}", each.field switch { 0 => numbers, 1 => new[] { 0, 1 }, _ => [0, 1, 2, 11] }))
                .Concat(Open is null ? [(-1, 0, "log.open", [0, 1])] : []);

        public override string ToString()
        {
            var entries = Entries.Select(entry => Fields.Zip(entry.Facts).Where(fact => fact.Second is not null)
                .Select(fact => $"\"{fact.First}\": {(fact.First == "good" ? fact.Second == 1 ? "true" : "false" : fact.Second)}"));
            return $$"""{"log": {{{(Open is { } open ? $"\"open\": {(open == 1 ? "true" : "false")}, " : "")}}"entries": [{{string.Join(", ", entries.Select(facts => $"{{{string.Join(", ", facts)}}}"))}}] } }""";
        }
    }

    private static CheckedPack Load(bool isUnique, (int? Minimum, int? Maximum) range, string condition)
    {
        var text = $$"""
            pack:
              id: pairs
              version: 1.0.0
              title: {zh: 成对, en: pairs}
            records:
              Log:
                title: {zh: 记录, en: log}
                fields:
                  open: {type: boolean, zh: 开放, en: open}
                  entries: {type: list<Entry>, {{(isUnique ? "unique: number, " : "")}}zh: 条目, en: entries}
              Entry:
                title: {zh: 条目, en: entry}
                fields:
                  number: {type: integer, {{(range.Minimum is { } least ? $"min: {least}, " : "")}}{{(range.Maximum is { } most ? $"max: {most}, " : "")}}zh: 编号, en: number}
                  good: {type: boolean, zh: 合格, en: good}
                  weight: {type: integer, min: 0, zh: 重量, en: weight}
            subjects:
              log: {type: Log, zh: 日志, en: log}
            sources:
              rules:
                title: {zh: 规定, en: rules}
                from: 2018-01-01
                clauses:
                  一: {zh: 一, en: one, evidence: text, verified: true}
            decisions:
              pair:
                title: {zh: 成对, en: pair}
                subject: log
                source: rules 一
                gives: {type: boolean}
                value: some one in log.entries satisfies some two in log.entries satisfies {{condition}}
            """;
        return PackSource.Whole("pairs", text);
    }
}
