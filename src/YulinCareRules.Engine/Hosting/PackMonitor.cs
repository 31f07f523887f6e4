using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Reloading;
using YulinCareRules.Engine.Telemetry;

namespace YulinCareRules.Engine.Hosting;

/// <summary>The rules of one name in a service collection: loaded once, and again when their folder or file changes, if that was asked for.</summary>
internal sealed class PackMonitor<TRules> : IPackMonitor<TRules>, IDisposable
    where TRules : class, IPackRules<TRules>
{
    private readonly string name;
    private readonly ILogger logger;
    private readonly ReloadingPack<TRules> pack;
    private readonly FileWatch? watch;

    public PackMonitor(string name, PackOptions<TRules> options, TimeProvider clock, ILogger logger)
    {
        this.name = new PackName<TRules>(name).Shown;
        this.logger = logger;
        var evaluator = options.Evaluator;
        var read = Reading(options);
        pack = new ReloadingPack<TRules>(read, found => TRules.Of(new LoadedPack(found, evaluator, Tell)), clock);
        logger.PackLoaded(this.name, Pack.Id, Pack.Version, Pack.Sha256, Current.Evaluator);
        if (options.ReloadsOnChange)
        {
            watch = new FileWatch(options.PackFile is { } file ? () => [file] : () => pack.Folders, options.ReloadDelay, clock, TakeUp);
        }
    }

    public event EventHandler<PackReload>? Reloaded;

    public TRules Current => pack.Current;

    public PackIdentity Pack => pack.Identity;

    public DateTimeOffset LoadedAt => pack.LoadedAt;

    public PackReload? LastFailure => pack.LastFailure;

    public PackReload? Reload() => Reload(out _);

    public void Dispose() => watch?.Dispose();

    // Codes only: a message quotes what was written, and so may a path.
    private void Tell(ImmutableArray<Diagnostic> refused)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.CaseRefused(name, string.Join(", ", refused.Select(found => found.Code)));
        }
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

    // What cannot be got at now, such as a file that is being copied, is tried again though it may change no more.
    private bool TakeUp()
    {
        Reload(out var isUnreadable);
        return !isUnreadable;
    }

    // What is inside the assembly was made together with the API.
    private static Func<PackReading> Reading(PackOptions<TRules> options)
    {
        var included = new IncludedPacks(typeof(TRules).Assembly);
        ImmutableArray<string> trustedKeys = [.. options.TrustedKeys];
        return (options.PackDirectory, options.PackFile, options.Included) switch
        {
            ({ } directory, _, _) => () => PackReading.OfFolder(directory, included).Fitting(TRules.Shape),
            (_, { } file, _) => () => PackReading.OfFile(file, trustedKeys).Fitting(TRules.Shape),
            (_, _, { } folder) when included.Folder(folder) is { } files => () => PackReading.Of(files),
            _ => throw new InvalidOperationException("no pack is named"),
        };
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
