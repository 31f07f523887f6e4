using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Records;
using YulinCareRules.Engine.Reloading;
using YulinCareRules.Engine.Telemetry;

namespace YulinCareRules.DependencyInjection;

/// <summary>The rules of one name in a service collection: loaded once, and again when their folder changes, if that was asked for.</summary>
internal sealed class LoadedCareRules : ICareRules, ICareRulesMonitor, IDisposable
{
    private const int MostRetries = 20;

    private readonly string name;
    private readonly ILogger logger;
    private readonly ReloadingPack<CareRules> pack;
    private readonly FolderWatch? watch;
    private readonly string? file;
    private int retries;

    public LoadedCareRules(string name, CareRulesOptions options, TimeProvider clock, ILogger logger)
    {
        this.name = new CareRulesName(name).Shown;
        this.logger = logger;
        var evaluator = options.Evaluator;
        var read = Reading(options.PackDirectory, options.PackFile, [.. options.TrustedKeys]);
        pack = new ReloadingPack<CareRules>(() => read().Requiring(CareDecisions.Names), found => CareRules.Of(found, evaluator), clock);
        logger.PackLoaded(this.name, Pack.Id, Pack.Version, Pack.Sha256, pack.Current.Evaluator);
        if (options.ReloadsOnChange)
        {
            watch = new FolderWatch(options.ReloadDelay, clock, OnChange);
            file = options.PackFile;
            WatchFolders();

            // What was written while the watch began.
            watch.Touch();
        }
    }

    public event EventHandler<PackReload>? Reloaded;

    public PackIdentity Pack => pack.Identity;

    public DateTimeOffset LoadedAt => pack.LoadedAt;

    public PackReload? LastFailure => pack.LastFailure;

    public CareDecisions Evaluate(CareCase facts, DateOnly asOf)
    {
        try
        {
            return pack.Current.Evaluate(facts, asOf);
        }
        catch (InvalidCaseException refused) when (Tell(refused))
        {
            throw;
        }
    }

    public CareCase ReadCase(ReadOnlyMemory<byte> text, string name, out DateOnly? asOf)
    {
        try
        {
            return pack.Current.ReadCase(text, name, out asOf);
        }
        catch (InvalidCaseException refused) when (Tell(refused))
        {
            throw;
        }
    }

    public ReplayResult Replay(ReadOnlyMemory<byte> record) => pack.Current.Replay(record);

    public PackReload? Reload() => Reload(out _);

    public void Dispose() => watch?.Dispose();

    // Codes only: a message quotes what was written, and so may a path.
    private bool Tell(InvalidCaseException refused)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.CaseRefused(name, string.Join(", ", refused.Diagnostics.Select(found => found.Code)));
        }

        return true;
    }

    private PackReload? Reload(out bool isUnreadable)
    {
        var known = pack.LastFailure;
        var reload = pack.Reload(out isUnreadable);

        // The same errors again are no news.
        if (reload is not null && (reload.Succeeded || known is null || !known.Diagnostics.SequenceEqual(reload.Diagnostics)))
        {
            Tell(reload);
        }

        return reload;
    }

    private void OnChange()
    {
        Reload(out var isUnreadable);
        WatchFolders();
        retries = isUnreadable ? retries + 1 : 0;

        // A file that is being copied may be locked and then change no more.
        if (isUnreadable && retries <= MostRetries)
        {
            watch!.Touch();
        }
    }

    private static Func<PackReading> Reading(string? directory, string? file, ImmutableArray<string> trustedKeys) => (directory, file) switch
    {
        (not null, _) => () => PackReading.OfFolder(directory, EmbeddedPacks.Included),
        (_, not null) => () => PackReading.OfFile(file, trustedKeys),
        _ => () => PackReading.Of(EmbeddedPacks.Yulin()),
    };

    private void WatchFolders()
    {
        foreach (var problem in file is null ? watch!.WatchFolders(pack.Folders) : watch!.WatchFile(file))
        {
            logger.FolderNotWatched(problem, name);
        }
    }

    private void Tell(PackReload reload)
    {
        RulesInstruments.CountReload(reload.After ?? reload.Before, reload.Succeeded);
        if (reload.After is { } after)
        {
            logger.PackReloaded(name, after.Id, reload.Before.Version, reload.Before.Sha256, after.Version, after.Sha256, string.Join(", ", reload.ChangedFiles), string.Join(", ", reload.ChangedParts));
        }
        else
        {
            logger.PackRefused(name, reload.Before.Id, reload.Before.Version, reload.Before.Sha256, string.Join(Environment.NewLine, reload.Diagnostics));
        }

        foreach (var handler in Delegate.EnumerateInvocationList(Reloaded))
        {
            try
            {
                handler(this, reload);
            }
            catch (Exception problem)
            {
                logger.HandlerFailed(problem, name);
            }
        }
    }
}
