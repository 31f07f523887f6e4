using YulinCareRules.Engine;
using YulinCareRules.Engine.Reloading;

namespace YulinCareRules;

/// <summary>Tells which pack decides, since when, and what came of newer ones. Thread-safe; a service beside each <see cref="ICareRules"/>, under the same key.</summary>
public interface ICareRulesMonitor
{
    /// <summary>The pack that decides.</summary>
    PackIdentity Pack { get; }

    /// <summary>When it was loaded.</summary>
    DateTimeOffset LoadedAt { get; }

    /// <summary>The last failure to load a newer pack; null where there was none, or a good pack has been read since.</summary>
    PackReload? LastFailure { get; }

    /// <summary>Raised after another pack was loaded, or could not be. What a handler throws is logged and goes no further.</summary>
    event EventHandler<PackReload>? Reloaded;

    /// <summary>Reads the pack's folder now, watched or not.</summary>
    /// <returns>What came of it; null where nothing changed.</returns>
    PackReload? Reload();
}
