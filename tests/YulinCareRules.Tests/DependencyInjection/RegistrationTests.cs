using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    private static readonly CareCase EightPlaces = new() { Institution = new Institution { CommunityFacility = true, NewPlaces = 8 } };

    private static readonly DateOnly Day = new(2023, 6, 1);

    [Fact]
    public void Rules_of_several_names_decide_side_by_side_each_by_its_own_pack()
    {
        using var next = new PackCopy();
        next.Write(version: 7);
        using var services = new ServiceCollection()
            .AddYulinCareRules()
            .AddYulinCareRules("next", options => options.UsePackDirectory(next.Folder))
            .BuildServiceProvider();

        var (now, then) = (services.GetRequiredService<ICareRules>(), services.GetRequiredKeyedService<ICareRules>("next"));

        Assert.Equal(("1.0.0", 80_000m), (now.Pack.Version, now.Evaluate(EightPlaces, Day).CentralSubsidy.Value!.AmountYuan));
        Assert.Equal(("1.0.7", 8 * PackCopy.AmountOf(7)), (then.Pack.Version, then.Evaluate(EightPlaces, Day).CentralSubsidy.Value!.AmountYuan));
        Assert.Equal(then.Pack, services.GetRequiredKeyedService<IPackMonitor<CareRules>>("next").Pack);
    }

    [Fact]
    public void Added_twice_under_one_name_there_is_one_instance_with_the_options_of_both()
    {
        using var services = new ServiceCollection()
            .AddYulinCareRules("county", options => options.Evaluator = RuleEvaluator.Interpreted)
            .AddYulinCareRules("county", options => options.ReloadDelay = TimeSpan.FromSeconds(1))
            .BuildServiceProvider();

        var options = services.GetRequiredService<IOptionsMonitor<PackOptions<CareRules>>>().Get("county");

        Assert.Equal((RuleEvaluator.Interpreted, TimeSpan.FromSeconds(1)), (options.Evaluator, options.ReloadDelay));
        Assert.Single(services.GetKeyedServices<ICareRules>("county"));
    }

    [Fact]
    public async Task A_host_starts_with_sound_rules_loaded()
    {
        using var host = Host(services => services.AddYulinCareRules());

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal("yulin-care", host.Services.GetRequiredService<IPackMonitor<CareRules>>().Pack.Id);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_pack_that_has_errors_and_says_where_they_are()
    {
        using var pack = new PackCopy();
        pack.Break();
        using var host = Host(services => services.AddYulinCareRules("county", options => options.UsePackDirectory(pack.Folder)));

        var problem = await Assert.ThrowsAsync<InvalidPackException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(problem.Diagnostics, found => found is { Suggestion: "version", Location.Line: 5 } && found.Location.File.EndsWith("pack.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_pack_that_lacks_decisions()
    {
        using var pack = new PackCopy();
        using var host = Host(services => services.AddYulinCareRules(options => options.UsePackDirectory(pack.BaseFolder)));

        var problem = await Assert.ThrowsAsync<InvalidPackException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.All(problem.Diagnostics, found => Assert.Equal("YCR6001", found.Code));
        Assert.Contains(problem.Diagnostics, found => found.Path == "registrationRoute");
    }

    public static TheoryData<string, Action<PackOptions<CareRules>>> WrongOptions => new()
    {
        { "no-such-folder", options => options.UsePackDirectory("no-such-folder") },
        { "pack.yaml", options => options.UsePackDirectory(Path.GetTempPath()) },
        { "no-such-file", options => options.UsePackFile("no-such-file") },
        { "TrustedKeys", options => options.TrustedKeys.Add("key") },
        { "ReloadsOnChange", options => options.ReloadOnChange() },
        { "ReloadDelay", options => options.ReloadDelay = TimeSpan.FromSeconds(-1) },
        { "Evaluator", options => options.Evaluator = (RuleEvaluator)99 },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public async Task A_host_does_not_start_with_options_that_cannot_be_meant(string said, Action<PackOptions<CareRules>> configure)
    {
        using var host = Host(services => services.AddYulinCareRules("county", configure));

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(said, Assert.Single(problem.Failures), StringComparison.Ordinal);
        Assert.StartsWith("county: ", problem.Message, StringComparison.Ordinal);
    }

    private static IHost Host(Action<IServiceCollection> add)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        add(builder.Services);
        return builder.Build();
    }
}
