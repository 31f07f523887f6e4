using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace WebService;

/// <summary>The counters of the rules as plain text. A real service would let OpenTelemetry collect the meter <c>YulinCareRules</c>.</summary>
internal sealed class DecisionCounts : IDisposable
{
    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();

    public void Start()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument is { Meter.Name: "YulinCareRules" } and Counter<long>)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counts.AddOrUpdate(Name(instrument, tags), value, (_, sum) => sum + value));
        listener.Start();
    }

    public string ToText() => counts.OrderBy(count => count.Key, StringComparer.Ordinal)
        .Aggregate(new StringBuilder(), (text, count) => text.Append(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}\n"))
        .ToString();

    public void Dispose() => listener.Dispose();

    private static string Name(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{instrument.Name}{{{string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}=\"{tag.Value}\""))}}}";
}
