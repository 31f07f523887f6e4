using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests.DependencyInjection;

/// <summary>Whoever collects logs, metrics and traces must not find a fact of any case in them.</summary>
public sealed partial class PrivacyTests
{
    private const string Marker = "隐私marker";

    // A number that nothing else has.
    private const int Figure = 918273;

    private static readonly DateOnly Day = new(2023, 6, 1);

    [Fact]
    public async Task No_fact_reaches_a_log_a_metric_a_trace_or_the_health()
    {
        // Listeners hear the whole process: other tests go on adding while this one looks.
        var seen = new ConcurrentQueue<string>();
        using var meters = Listen(seen);
        using var spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => seen.Enqueue($"{span.DisplayName} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.Select(item => $"{item.Name} {string.Join(' ', item.Tags)}"))} {string.Join(' ', span.Baggage)} {span.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(spans);
        var logs = new FakeLogCollector();
        using var pack = new PackCopy();
        using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs)))
            .AddYulinCareRules(options => options.UsePackDirectory(pack.Folder))
            .AddHealthChecks().AddYulinCareRules().Services
            .BuildServiceProvider();
        var rules = services.GetRequiredService<ICareRules>();

        ReadAll(rules.Evaluate(Case(wrong: false), Day));
        var problem = Assert.Throws<InvalidCaseException>(() => rules.Evaluate(Case(wrong: true), Day));
        pack.Break();
        services.GetRequiredService<IPackMonitor<CareRules>>().Reload();
        var health = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        seen.Enqueue(JsonSerializer.Serialize(health.Entries));
        foreach (var entry in logs.GetSnapshot())
        {
            seen.Enqueue($"{entry.Message} {entry.Exception} {string.Join(' ', entry.StructuredState ?? [])} {string.Join(' ', entry.Scopes)}");
        }

        // The caller itself is told the value; the test would find it if it were passed on.
        Assert.Matches(Fact(), problem.Message);
        Assert.Contains(seen, line => line.Contains("registrationRoute", StringComparison.Ordinal));
        Assert.Contains(logs.GetSnapshot(), entry => entry.Id.Id == 6);
        Assert.DoesNotContain(seen, line => Fact().IsMatch(line));
    }

    // A marker in every fact that is text, a figure of its own in numbers; the wrong case has both out of their bounds.
    private static CareCase Case(bool wrong) => new()
    {
        Institution = new Institution
        {
            Name = Marker,
            LegalForm = LegalForm.ForProfit,
            KindergartenIntegrated = false,
            CommunityFacility = true,
            NewPlaces = wrong ? -Figure : Figure,
            Classes = [new CareClass { Name = Marker, Type = ClassType.Toddler, Children = wrong ? -Figure : Figure, Caregivers = 1 }],
            Supervision = new Supervision { Reviews = wrong ? [new AnnualReview { Year = Figure }, new AnnualReview { Year = Figure }] : [] },
        },
        Matter = new Matter { Item = Marker },
        Person = new Person { AbusedChild = true },
    };

    private static void ReadAll(CareDecisions decisions)
    {
        foreach (var property in typeof(CareDecisions).GetProperties())
        {
            _ = property.GetValue(decisions);
        }

        _ = (decisions.FacilityStandard.Findings, decisions.ResponsibleDepartments.Explain(), decisions.CentralSubsidy.Value);
    }

    private static MeterListener Listen(ConcurrentQueue<string> seen)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, listening) => listening.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue(Line(instrument, value, tags)));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue(Line(instrument, value, tags)));
        listener.Start();
        return listener;
    }

    private static string Line(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => $"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}";

    // Not the same digits within the fraction of a duration.
    [GeneratedRegex(@"(?<!\d)918273(?!\d)|marker")]
    private static partial Regex Fact();
}
