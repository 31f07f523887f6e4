using System.Globalization;
using YulinCareRules.Baselines.Institutions;

namespace YulinCareRules.Benchmarks;

/// <summary>What every question is asked of: distinct institutions, one seed, one day.</summary>
internal static class Workload
{
    /// <summary>Institutions decided in one call of a benchmark. The next call goes on where this one ends, through all of them and round again.</summary>
    public const int Slice = 200;

    private const int Seed = 1;

    /// <summary>How many institutions there are; the environment may ask for fewer.</summary>
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("BENCHMARK_INSTITUTIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var fewer) ? fewer : 100_000;

    public static DateOnly Day { get; } = new(2023, 6, 1);

    public static Institution[] Institutions(Facts facts) =>
        facts == Facts.Whole ? RandomInstitutions.Whole(Count, Seed) : RandomInstitutions.Partial(Count, Seed);
}

/// <summary>Whether all facts are known.</summary>
public enum Facts
{
    /// <summary>All are.</summary>
    Whole,

    /// <summary>Of one institution a few are not, of another nearly none is.</summary>
    Partial,
}
