using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Parking;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests.DependencyInjection;

/// <summary>Whoever has a pack of their own, with an API that was generated for it, gets from one line what the rules of the city get.</summary>
public sealed class PackRulesTests : IDisposable
{
    private static readonly DateOnly Day = new(2025, 1, 1);

    private static readonly ParkingCase Resident = new() { Application = new Application { Resident = true, Electric = false, Zone = Zone.Centre } };

    private readonly ParkingCopy pack = new();
    private readonly FakeLogCollector logs = new();

    public void Dispose() => pack.Dispose();

    [Fact]
    public void Packs_of_several_names_decide_side_by_side_beside_those_of_other_rules()
    {
        using var next = new ParkingCopy();
        next.Change(("centre: 800", "centre: 900"), ("version: 1.0.0", "version: 2.0.0"));
        using var services = new ServiceCollection()
            .AddYulinCareRules()
            .AddPackRules<ParkingRules>(options => options.UsePackDirectory(pack.Folder))
            .AddPackRules<ParkingRules>("next", options => options.UsePackDirectory(next.Folder))
            .BuildServiceProvider();

        Assert.Equal(800, services.GetRequiredService<IPackMonitor<ParkingRules>>().Current.Evaluate(Resident, Day).Permit.Value!.FeeYuan);
        Assert.Equal(900, services.GetRequiredKeyedService<IPackMonitor<ParkingRules>>("next").Current.Evaluate(Resident, Day).Permit.Value!.FeeYuan);
        Assert.Equal("yulin-care", services.GetRequiredService<ICareRules>().Pack.Id);
    }

    [Fact]
    public void A_pack_that_changes_is_taken_up_and_what_was_given_stays_with_its_pack()
    {
        var clock = new FakeTimeProvider();
        using var services = Services(clock, options => options.ReloadOnChange());
        var monitor = services.GetRequiredService<IPackMonitor<ParkingRules>>();
        var before = monitor.Current;

        pack.Change(("centre: 800", "centre: 850"), ("version: 1.0.0", "version: 1.0.1"));

        Assert.True(SpinWait.SpinUntil(() => Passes(clock, monitor.Pack.Version == "1.0.1"), TimeSpan.FromMinutes(2)));
        Assert.Equal((850, 800), (monitor.Current.Evaluate(Resident, Day).Permit.Value!.FeeYuan, before.Evaluate(Resident, Day).Permit.Value!.FeeYuan));
        Assert.Contains(logs.GetSnapshot(), entry => entry is { Id.Id: 2, Category: "Parking.ParkingRules" });
    }

    [Fact]
    public async Task A_newer_pack_that_does_not_fit_the_program_leaves_the_last_good_one_and_the_health_tells()
    {
        using var services = Services(TimeProvider.System, _ => { });
        var monitor = services.GetRequiredService<IPackMonitor<ParkingRules>>();
        pack.Change(("feeYuan", "feeCny"));

        Assert.Equal("YCR8090", Assert.Single(monitor.Reload()!.Diagnostics).Code);

        Assert.Equal(800, monitor.Current.Evaluate(Resident, Day).Permit.Value!.FeeYuan);
        var health = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HealthStatus.Degraded, "parking", "1.0.0"), (health.Entries["ParkingRules"].Status, health.Entries["ParkingRules"].Data["default.pack"], health.Entries["ParkingRules"].Data["default.version"]));
        Assert.Contains("permit.feeYuan", string.Join('\n', (string[])health.Entries["ParkingRules"].Data["default.errors"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_counted_and_a_case_that_is_refused_is_logged_by_its_code()
    {
        pack.Change(("version: 1.0.0", "version: 1.0.77"));
        using var services = Services(TimeProvider.System, _ => { });
        var rules = services.GetRequiredService<IPackMonitor<ParkingRules>>().Current;
        using var counts = new MetricCollector<long>(null, "YulinCareRules", "yulincarerules.decisions");

        _ = rules.Evaluate(Resident, Day).Permit;
        var refused = Assert.Throws<InvalidCaseException>(() => rules.Evaluate(new ParkingCase { Application = new Application { Vehicles = -1 } }, Day));

        Assert.Contains("停车证申请.已登记车辆", Assert.Single(refused.Diagnostics).MessageZh, StringComparison.Ordinal);

        Assert.Equal("permit", Assert.Single(counts.GetMeasurementSnapshot(), count => Equals(count.Tags["yulincarerules.pack.version"], "1.0.77")).Tags["yulincarerules.decision"]);
        Assert.EndsWith("YCR2004.", Assert.Single(logs.GetSnapshot(), entry => entry.Id.Id == 6).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_does_not_start_where_no_pack_is_named()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddPackRules<ParkingRules>("county", _ => { });
        using var host = builder.Build();

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("UsePackDirectory", Assert.Single(problem.Failures), StringComparison.Ordinal);
    }

    private ServiceProvider Services(TimeProvider clock, Action<PackOptions<ParkingRules>> configure) => new ServiceCollection()
        .AddSingleton(clock)
        .AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)).SetMinimumLevel(LogLevel.Debug))
        .AddPackRules<ParkingRules>(options => configure(options.UsePackDirectory(pack.Folder)))
        .AddHealthChecks().AddPackRules<ParkingRules>().Services
        .BuildServiceProvider();

    private static bool Passes(FakeTimeProvider clock, bool reached)
    {
        clock.Advance(TimeSpan.FromMilliseconds(300));
        Thread.Sleep(5);
        return reached;
    }
}
