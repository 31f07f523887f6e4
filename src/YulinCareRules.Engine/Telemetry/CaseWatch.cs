using System.Diagnostics;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Documents;
using YulinCareRules.Engine.Planning;

namespace YulinCareRules.Engine.Telemetry;

/// <summary>Tells of the decisions of one case, each when it is first asked for. There is none for a case that nobody watches.</summary>
internal sealed class CaseWatch(CheckedPack pack, PackIdentity identity)
{
    private readonly int[] told = new int[pack.Decisions.Length];

    public static CaseWatch? IfWatched(CheckedPack pack, PackIdentity identity) => RulesInstruments.AreDecisionsWatched ? new CaseWatch(pack, identity) : null;

    public Decision<T> Decide<T>(CaseState state, int place, Func<ValueReader, T> read)
        where T : class
    {
        // To read a decision again is not to decide again.
        if (Interlocked.Exchange(ref told[place], 1) != 0)
        {
            return new Decision<T>(state, place, read);
        }

        var name = pack.Decisions[place].Name;
        using var activity = RulesInstruments.Activities.HasListeners() ? RulesInstruments.Activities.StartActivity($"decide {name}") : null;
        var started = Stopwatch.GetTimestamp();
        var decision = new Decision<T>(state, place, read);
        RulesInstruments.CountDecision(identity, name, decision.Status, Stopwatch.GetElapsedTime(started));
        activity?
            .SetTag("yulincarerules.pack.id", identity.Id)
            .SetTag("yulincarerules.pack.version", identity.Version)
            .SetTag("yulincarerules.decision", name)
            .SetTag("yulincarerules.status", Names.Of(decision.Status));
        return decision;
    }
}
