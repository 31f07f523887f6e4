using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests.DependencyInjection;

/// <summary>Instruments are shared by the process: each test decides by a version of its own, and looks at what names it.</summary>
public sealed class TelemetryTests : IDisposable
{
    private static readonly DateOnly Day = new(2023, 6, 1);

    private readonly PackCopy pack = new();

    public void Dispose() => pack.Dispose();

    [Fact]
    public void A_decision_is_counted_once_a_case_with_its_status_and_time_however_often_it_is_read()
    {
        pack.Write(version: 101);
        var rules = CareRules.LoadDirectory(pack.Folder);
        using var counts = new MetricCollector<long>(null, "YulinCareRules", "yulincarerules.decisions");
        using var times = new MetricCollector<double>(null, "YulinCareRules", "yulincarerules.decision.duration");

        var decisions = rules.Evaluate(new CareCase { Institution = new Institution { KindergartenIntegrated = true } }, Day);
        _ = (decisions.RegistrationRoute, decisions.RegistrationRoute, decisions.CentralSubsidy);

        Assert.Equal(
            [("registrationRoute", "determined"), ("centralSubsidy", "undetermined")],
            Of(counts, "1.0.101").Select(count => ((string)count.Tags["yulincarerules.decision"]!, (string)count.Tags["yulincarerules.status"]!)));
        Assert.Equal(2, Of(times, "1.0.101").Count(time => time.Value > 0));
    }

    [Fact]
    public void A_case_that_is_refused_is_counted()
    {
        pack.Write(version: 102);
        var rules = CareRules.LoadDirectory(pack.Folder);
        using var counts = new MetricCollector<long>(null, "YulinCareRules", "yulincarerules.cases.refused");

        Assert.Throws<InvalidCaseException>(() => rules.Evaluate(new CareCase { Institution = new Institution { NewPlaces = -1 } }, Day));

        Assert.Single(Of(counts, "1.0.102"));
    }

    [Fact]
    public void Reloads_are_counted_by_outcome()
    {
        pack.Write(version: 103);
        using var services = new ServiceCollection().AddYulinCareRules(options => options.UsePackDirectory(pack.Folder)).BuildServiceProvider();
        var monitor = services.GetRequiredService<IPackMonitor<CareRules>>();
        using var counts = new MetricCollector<long>(null, "YulinCareRules", "yulincarerules.pack.reloads");

        pack.Break();
        monitor.Reload();
        pack.Write(version: 104);
        monitor.Reload();

        Assert.Equal("failed", Assert.Single(Of(counts, "1.0.103")).Tags["yulincarerules.outcome"]);
        Assert.Equal("loaded", Assert.Single(Of(counts, "1.0.104")).Tags["yulincarerules.outcome"]);
    }

    [Fact]
    public void A_decision_is_a_span_with_its_name_and_status()
    {
        pack.Write(version: 105);
        var rules = CareRules.LoadDirectory(pack.Folder);
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == "YulinCareRules", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData, ActivityStopped = spans.Enqueue };
        ActivitySource.AddActivityListener(listener);

        _ = rules.Evaluate(new CareCase { Institution = new Institution { KindergartenIntegrated = true } }, Day).RegistrationRoute;

        var span = Assert.Single(spans, span => Equals(span.GetTagItem("yulincarerules.pack.version"), "1.0.105"));
        Assert.Equal(("decide registrationRoute", "determined"), (span.DisplayName, span.GetTagItem("yulincarerules.status")));
    }

    private static IEnumerable<CollectedMeasurement<T>> Of<T>(MetricCollector<T> collector, string version)
        where T : struct => collector.GetMeasurementSnapshot().Where(measured => Equals(measured.Tags["yulincarerules.pack.version"], version));
}
