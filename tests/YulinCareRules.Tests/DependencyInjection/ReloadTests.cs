using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Engine.Reloading;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests.DependencyInjection;

public sealed class ReloadTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly PackCopy pack = new();
    private readonly FakeLogCollector logs = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider services;
    private readonly IPackMonitor<CareRules> monitor;
    private readonly List<PackReload> told = [];

    public ReloadTests()
    {
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)))
            .AddYulinCareRules(options => options.UsePackDirectory(pack.Folder).ReloadOnChange())
            .AddHealthChecks().AddYulinCareRules().Services
            .BuildServiceProvider();
        monitor = services.GetRequiredService<IPackMonitor<CareRules>>();
        monitor.Reloaded += (_, reload) => told.Add(reload);
    }

    public void Dispose()
    {
        services.Dispose();
        pack.Dispose();
    }

    [Fact]
    public void A_newer_pack_decides_from_then_on_and_its_difference_is_told()
    {
        var before = monitor.Pack;
        clock.Advance(TimeSpan.FromMinutes(1));
        pack.Write(version: 3);

        var reload = monitor.Reload()!;

        Assert.True(reload.Succeeded);
        Assert.Equal((before, monitor.Pack), (reload.Before, reload.After));
        Assert.Equal(("1.0.3", clock.GetUtcNow()), (monitor.Pack.Version, monitor.LoadedAt));
        Assert.Equal(["support.yaml", "pack.yaml"], reload.ChangedFiles.Select(Path.GetFileName));
        Assert.Equal(["decisions.centralSubsidy.rules.community-facility", "decisions.centralSubsidy.rules.demonstration-with-guidance", "pack.version"], reload.ChangedParts);
        Assert.Equal([reload], told);
        Assert.Equal(2, Assert.Single(logs.GetSnapshot(), entry => entry.Level == LogLevel.Information && entry.Id.Id != 1).Id.Id);
    }

    [Fact]
    public async Task A_broken_pack_is_reported_with_its_place_and_leaves_the_last_good_one()
    {
        var before = monitor.Pack;
        pack.Break();

        var reload = monitor.Reload()!;

        Assert.False(reload.Succeeded);
        Assert.Equal(before, monitor.Pack);
        Assert.Contains(reload.Diagnostics, found => found is { Suggestion: "version", Location: { Line: 5, Column: > 1 } });
        Assert.Contains("pack.yaml:5:", Assert.Single(logs.GetSnapshot(), entry => entry.Id.Id == 3).Message, StringComparison.Ordinal);
        var health = await Health();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Equal((before.Sha256, clock.GetUtcNow()), (health.Data["default.sha256"], health.Data["default.failedAt"]));
        Assert.Contains("pack.yaml:5:", string.Join('\n', (string[])health.Data["default.errors"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_pack_is_mended_the_failure_is_forgotten()
    {
        pack.Break();
        monitor.Reload();
        pack.Write(version: 4);

        Assert.True(monitor.Reload()!.Succeeded);

        Assert.Null(monitor.LastFailure);
        var health = await Health();
        Assert.Equal((HealthStatus.Healthy, "1.0.4"), (health.Status, health.Data["default.version"]));
    }

    [Fact]
    public void Where_nothing_changed_nothing_is_told()
    {
        Assert.Null(monitor.Reload());
        Assert.Empty(told);
    }

    [Fact]
    public void What_a_handler_throws_is_logged_and_reaches_neither_the_others_nor_the_reload()
    {
        var later = 0;
        monitor.Reloaded += (_, _) => throw new InvalidOperationException("thrown");
        monitor.Reloaded += (_, _) => later++;
        pack.Write(version: 5);

        Assert.True(monitor.Reload()!.Succeeded);

        Assert.Equal(1, later);
        Assert.Single(logs.GetSnapshot(), entry => entry.Id.Id == 5);
    }

    [Fact]
    public void A_change_is_noticed_by_itself_once_it_has_been_quiet()
    {
        pack.Write(version: 6);

        Assert.True(SpinWait.SpinUntil(() => Passes(monitor.Pack.Version == "1.0.6"), Patience));
    }

    [Fact]
    public void A_change_of_the_pack_below_is_noticed_too()
    {
        var before = monitor.Pack.Sha256;
        File.AppendAllText(Path.Combine(pack.BaseFolder, "pack.yaml"), "# changed\n");

        Assert.True(SpinWait.SpinUntil(() => Passes(monitor.Pack.Sha256 != before), Patience));
    }

    [Fact]
    public void A_folder_that_is_replaced_as_a_whole_is_noticed_and_goes_on_being_watched()
    {
        using var other = new PackCopy();
        other.Write(version: 8);
        Directory.Move(pack.Folder, pack.Folder + "-old");
        Directory.Move(other.Folder, pack.Folder);
        Assert.True(SpinWait.SpinUntil(() => Passes(monitor.Pack.Version == "1.0.8"), Patience));

        pack.Write(version: 9);

        Assert.True(SpinWait.SpinUntil(() => Passes(monitor.Pack.Version == "1.0.9"), Patience));
    }

    [Fact]
    public void A_folder_that_is_replaced_time_and_again_leaves_no_watchers_behind()
    {
        var before = Watchers();
        for (var version = 11; version <= 14; version++)
        {
            using var other = new PackCopy();
            other.Write(version);
            Directory.Move(pack.Folder, pack.Folder + "-old");
            Directory.Move(other.Folder, pack.Folder);
            Directory.Delete(pack.Folder + "-old", recursive: true);
            Assert.True(SpinWait.SpinUntil(() => Passes(monitor.Pack.Version == $"1.0.{version}"), Patience));
        }

        // Other tests have watchers of their own, and let go of them.
        Assert.True(SpinWait.SpinUntil(() => Passes(Watchers() <= before), Patience));
    }

    // Linux gives a user 128 of them, and one that is lost takes a thread with it.
    private static int Watchers() => Directory.Exists("/proc/self/fd")
        ? Directory.EnumerateFiles("/proc/self/fd").Count(file => new FileInfo(file).LinkTarget?.Contains("inotify", StringComparison.Ordinal) == true)
        : 0;

    // The clock of the test goes on only when the test says so.
    private bool Passes(bool reached)
    {
        clock.Advance(TimeSpan.FromMilliseconds(300));
        Thread.Sleep(5);
        return reached;
    }

    private async Task<HealthReportEntry> Health() =>
        Assert.Single((await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries).Value;
}
