using System.Text;

namespace YulinCareRules.Engine.Reloading;

/// <summary>
/// Looks at folders and files at intervals, and says that something changed, once it has been quiet for a while. It asks and is not told: notices of the system do not come from network shares, are
/// limited in number, and on Linux a watcher whose folder is replaced keeps its thread for ever.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(1);

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = 16 };

    private readonly Lock looking = new();
    private readonly Func<IEnumerable<string>> places;
    private readonly TimeSpan quiet;
    private readonly TimeSpan interval;
    private readonly TimeProvider clock;
    private readonly Func<bool> changed;
    private readonly ITimer timer;
    private string? known;
    private string? seen;
    private long since;
    private bool isDisposed;

    /// <param name="places">The folders and files, which may be others after a change.</param>
    /// <param name="quiet">How long nothing has to happen before a change counts as complete.</param>
    /// <param name="clock">Measures that time.</param>
    /// <param name="changed">Called once for each burst of changes, and once at the start, never twice at a time; false where it could not be taken up and is to be told again.</param>
    public FileWatch(Func<IEnumerable<string>> places, TimeSpan quiet, TimeProvider clock, Func<bool> changed)
    {
        this.places = places;
        this.quiet = quiet;
        this.clock = clock;
        this.changed = changed;
        interval = quiet < ShortestInterval ? ShortestInterval : quiet > LongestInterval ? LongestInterval : quiet;
        timer = clock.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(interval, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        lock (looking)
        {
            isDisposed = true;
            timer.Dispose();
        }
    }

    private void Look()
    {
        lock (looking)
        {
            if (isDisposed)
            {
                return;
            }

            try
            {
                var now = Stamp(places());
                if (now != seen)
                {
                    (seen, since) = (now, clock.GetTimestamp());
                }
                else if (now != known && clock.GetElapsedTime(since) >= quiet && changed())
                {
                    known = now;
                }
            }
            finally
            {
                timer.Change(interval, Timeout.InfiniteTimeSpan);
            }
        }
    }

    // A file that takes the place of another has another birth, even where both are said to be written at the same time.
    private static string Stamp(IEnumerable<string> places)
    {
        var stamp = new StringBuilder();
        foreach (var place in places.Distinct(StringComparer.Ordinal))
        {
            try
            {
                stamp.Append(place).Append('\n');
                var files = Directory.Exists(place) ? new DirectoryInfo(place).EnumerateFiles("*.yaml", Everything) : [new FileInfo(place)];
                foreach (var file in files.OrderBy(file => file.FullName, StringComparer.Ordinal))
                {
                    var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
                    stamp.Append(target.FullName).Append('|').Append(target.Exists ? target.Length : -1).Append('|').Append(target.LastWriteTimeUtc.Ticks).Append('|').Append(target.CreationTimeUtc.Ticks).Append('\n');
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                stamp.Append(problem.GetType().Name).Append('\n');
            }
        }

        return stamp.ToString();
    }
}
