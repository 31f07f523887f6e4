using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests.DependencyInjection;

/// <summary>Whoever collects logs, metrics and traces must not find a fact of any case in them.</summary>
public sealed class PrivacyTests
{
    private const string Marker = "隐私marker";

    // A number that nothing else has.
    private const int Figure = 918273;

    private static readonly DateOnly Day = new(2023, 6, 1);

    [Fact]
    public async Task No_fact_reaches_a_log_a_metric_a_trace_or_the_health()
    {
        var seen = new List<string>();
        using var meters = Listen(seen);
        using var spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Add(seen, $"{span.DisplayName} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.Select(item => $"{item.Name} {string.Join(' ', item.Tags)}"))} {string.Join(' ', span.Baggage)} {span.StatusDescription}"),
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

        Add(seen, JsonSerializer.Serialize(health.Entries));
        foreach (var entry in logs.GetSnapshot())
        {
            Add(seen, $"{entry.Message} {entry.Exception} {string.Join(' ', entry.StructuredState ?? [])} {string.Join(' ', entry.Scopes)}");
        }

        // The caller itself is told the value; the test would find it if it were passed on.
        Assert.Contains(Figure.ToString(System.Globalization.CultureInfo.InvariantCulture), problem.Message, StringComparison.Ordinal);
        Assert.Contains(seen, line => line.Contains("registrationRoute", StringComparison.Ordinal));
        Assert.Contains(logs.GetSnapshot(), entry => entry.Id.Id == 6);
        Assert.DoesNotContain(seen, line => line.Contains(Marker, StringComparison.Ordinal) || line.Contains("marker", StringComparison.Ordinal) || line.Contains("918273", StringComparison.Ordinal));
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

    private static MeterListener Listen(List<string> seen)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, listening) => listening.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(seen, Line(instrument, value, tags)));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(seen, Line(instrument, value, tags)));
        listener.Start();
        return listener;
    }

    private static string Line(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => $"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}";

    private static void Add(List<string> seen, string line)
    {
        lock (seen)
        {
            seen.Add(line);
        }
    }
}
