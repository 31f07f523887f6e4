using System.Collections.Immutable;

namespace YulinCareRules.Engine.Reloading;

/// <summary>
/// Watches folders, or a file, and says that something in them changed, once it has been quiet for a while. Folders that are replaced as a whole are found again.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly Lock changing = new();
    private readonly TimeSpan quiet;
    private readonly ITimer timer;
    private ImmutableArray<FileSystemWatcher> watchers = [];
    private bool isDisposed;

    /// <param name="quiet">How long nothing has to happen before the change counts as complete.</param>
    /// <param name="clock">Measures that time.</param>
    /// <param name="changed">Called once for each burst of changes, never twice at a time.</param>
    public FolderWatch(TimeSpan quiet, TimeProvider clock, Action changed)
    {
        this.quiet = quiet;
        var running = new Lock();
        timer = clock.CreateTimer(
            _ =>
            {
                lock (running)
                {
                    changed();
                }
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Watches these folders and no others from now on.</summary>
    /// <returns>What could not be watched.</returns>
    public ImmutableArray<Exception> WatchFolders(IEnumerable<string> folders) => Watch(folders.Distinct(StringComparer.Ordinal).SelectMany(WatchersOf));

    /// <summary>Watches this file and nothing else from now on.</summary>
    /// <returns>What could not be watched.</returns>
    public ImmutableArray<Exception> WatchFile(string file)
    {
        var full = Path.GetFullPath(file);
        return Watch([() => new FileSystemWatcher(Path.GetDirectoryName(full)!, Path.GetFileName(full))]);
    }

    /// <summary>Something changed: waits until it is quiet.</summary>
    public void Touch()
    {
        lock (changing)
        {
            if (!isDisposed)
            {
                timer.Change(quiet, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (changing)
        {
            isDisposed = true;
            timer.Dispose();
            foreach (var watcher in watchers)
            {
                watcher.Dispose();
            }

            watchers = [];
        }
    }

    private ImmutableArray<Exception> Watch(IEnumerable<Func<FileSystemWatcher>> create)
    {
        lock (changing)
        {
            if (isDisposed)
            {
                return [];
            }

            var problems = ImmutableArray.CreateBuilder<Exception>();
            var old = watchers;
            watchers = [.. create.Select(one => Started(one, problems)).OfType<FileSystemWatcher>()];
            foreach (var watcher in old)
            {
                watcher.Dispose();
            }

            return problems.ToImmutable();
        }
    }

    // All names: a folder that is mounted may change by a link of any name. The parent tells when the folder itself is replaced.
    private static IEnumerable<Func<FileSystemWatcher>> WatchersOf(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        yield return () => new FileSystemWatcher(full) { IncludeSubdirectories = true };
        if (Path.GetDirectoryName(full) is { } parent)
        {
            yield return () => new FileSystemWatcher(parent, Path.GetFileName(full));
        }
    }

    private FileSystemWatcher? Started(Func<FileSystemWatcher> create, ImmutableArray<Exception>.Builder problems)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = create();
            watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.Changed += (_, _) => Touch();
            watcher.Created += (_, _) => Touch();
            watcher.Deleted += (_, _) => Touch();
            watcher.Renamed += (_, _) => Touch();
            watcher.Error += (_, _) => Touch();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            problems.Add(problem);
            return null;
        }
    }
}
