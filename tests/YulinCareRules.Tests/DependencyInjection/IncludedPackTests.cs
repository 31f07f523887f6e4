using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Engine.Reloading;

namespace YulinCareRules.Tests.DependencyInjection;

/// <summary>A county's folder that builds on the pack inside the package: no other file is on disk.</summary>
public sealed class IncludedPackTests : IDisposable
{
    private static readonly DateOnly Day = new(2024, 5, 1);

    private static readonly CareCase Facility = new() { Institution = new Institution { County = County.Suide, CommunityFacility = true, NewPlaces = 3 } };

    private readonly string folder = Directory.CreateTempSubdirectory("county-").FullName;

    public IncludedPackTests()
    {
        File.WriteAllText(Path.Combine(folder, "pack.yaml"), Manifest("yulin-care"));
        Write(1500);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_county_fills_in_its_amount_on_top_of_the_pack_inside()
    {
        var rules = CareRules.LoadDirectory(folder);

        Assert.Equal("county", rules.Pack.Id);
        Assert.Equal(4500, rules.Evaluate(Facility, Day).MatchingSubsidy.Value!.AmountYuan);
        Assert.Equal(30_000, rules.Evaluate(Facility, Day).CentralSubsidy.Value!.AmountYuan);
    }

    [Fact]
    public void It_is_watched_and_read_again_though_its_base_has_no_folder()
    {
        var logs = new FakeLogCollector();
        using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)))
            .AddYulinCareRules(options => options.UsePackDirectory(folder).ReloadOnChange())
            .BuildServiceProvider();
        var monitor = services.GetRequiredService<IPackMonitor<CareRules>>();

        Write(1600);
        monitor.Reload();

        Assert.Equal(4800, services.GetRequiredService<ICareRules>().Evaluate(Facility, Day).MatchingSubsidy.Value!.AmountYuan);
        Assert.DoesNotContain(logs.GetSnapshot(), entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public void A_base_that_is_nowhere_is_an_error_that_names_the_one_meant()
    {
        File.WriteAllText(Path.Combine(folder, "pack.yaml"), Manifest("yulin-car"));

        var problem = Assert.Throws<InvalidPackException>(() => CareRules.LoadDirectory(folder));

        Assert.Contains(problem.Diagnostics, found => found is { Code: "YCR1313", Suggestion: "yulin-care" });
    }

    // By renaming: whoever watches never finds half a file.
    private void Write(int amount)
    {
        var written = Path.Combine(folder, "amounts.written");
        File.WriteAllText(written, $$$"""
            sources:
              notice:
                title: {zh: 虚构的县级通知, en: an invented notice of a county}
                issuer: 虚构的县人民政府
                issued: 2021-03-01
                from: 2021-03-01
                clauses:
                  一: {zh: 每个新增托位的配套金额(虚构), en: the matching amount for a new place (invented), evidence: recalled, verified: false}
            parameters:
              matchingAmountPerPlace:
                values:
                  - {from: 2021-03-01, source: notice 一, value: {suide: {{{amount}}}}}
            """);
        File.Move(written, Path.Combine(folder, "amounts.yaml"), overwrite: true);
    }

    private static string Manifest(string basis) => $$"""
        pack:
          id: county
          version: 1.0.0
          title: {zh: 县级规则包(虚构), en: a county's pack (invented)}
          extends: {{basis}}
        """;
}
