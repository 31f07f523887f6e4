using System.Diagnostics;
using System.Diagnostics.Metrics;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;

namespace YulinCareRules.Engine.Telemetry;

/// <summary>
/// What can be watched of rules at work; the names are listed in docs/operations.md. Packs, decisions, statuses and times are told, facts and values never.
/// </summary>
internal static class RulesInstruments
{
    public const string Name = "YulinCareRules";

    private static readonly Meter Meter = new(Name, typeof(RulesInstruments).Assembly.GetName().Version?.ToString(3));

    private static readonly Counter<long> Decisions = Meter.CreateCounter<long>("yulincarerules.decisions", "{decision}", "Decisions made, each once a case.");

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("yulincarerules.decision.duration", "s", "Time from asking for a decision to its status, with those it rests on unless they were made before.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("yulincarerules.cases.refused", "{case}", "Cases refused because a fact lies out of its declared bounds.");

    private static readonly Counter<long> Reloads = Meter.CreateCounter<long>("yulincarerules.pack.reloads", "{reload}", "Packs read again, by outcome: loaded or failed.");

    public static ActivitySource Activities { get; } = new(Name, typeof(RulesInstruments).Assembly.GetName().Version?.ToString(3));

    /// <summary>Whether anybody wants to know of decisions.</summary>
    public static bool AreDecisionsWatched => Decisions.Enabled || Durations.Enabled || Activities.HasListeners();

    public static void CountDecision(PackIdentity pack, string decision, DecisionStatus status, TimeSpan duration)
    {
        var tags = Of(pack);
        tags.Add("yulincarerules.decision", decision);
        tags.Add("yulincarerules.status", Names.Of(status));
        Decisions.Add(1, tags);
        Durations.Record(duration.TotalSeconds, tags);
    }

    public static void CountRefusal(PackIdentity pack)
    {
        if (Refusals.Enabled)
        {
            Refusals.Add(1, Of(pack));
        }
    }

    public static void CountReload(PackIdentity pack, bool succeeded)
    {
        if (Reloads.Enabled)
        {
            var tags = Of(pack);
            tags.Add("yulincarerules.outcome", succeeded ? "loaded" : "failed");
            Reloads.Add(1, tags);
        }
    }

    private static TagList Of(PackIdentity pack) => new()
    {
        { "yulincarerules.pack.id", pack.Id },
        { "yulincarerules.pack.version", pack.Version },
    };
}
