using YulinCareRules.Engine.Reloading;

namespace YulinCareRules.Engine.Hosting;

/// <summary>The rules of a name as they are now: which pack decides, since when, and what came of newer ones. Thread-safe; a singleton for each name under which rules were added, keyed by it.</summary>
/// <typeparam name="TRules">The rules, e.g. the generated <c>ParkingRules</c>.</typeparam>
public interface IPackMonitor<TRules>
    where TRules : class, IPackRules<TRules>
{
    /// <summary>The rules of the pack that decides now. Ask again for each case: what is given stays with its pack for ever.</summary>
    TRules Current { get; }

    /// <summary>The pack that decides.</summary>
    PackIdentity Pack { get; }

    /// <summary>When it was loaded.</summary>
    DateTimeOffset LoadedAt { get; }

    /// <summary>The last failure to load a newer pack; null where there was none, or a good pack has been read since.</summary>
    PackReload? LastFailure { get; }

    /// <summary>Raised after another pack was loaded, or could not be. What a handler throws is logged and goes no further.</summary>
    event EventHandler<PackReload>? Reloaded;

    /// <summary>Reads the pack's folder or file now, watched or not.</summary>
    /// <returns>What came of it; null where nothing changed.</returns>
    PackReload? Reload();
}
