using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Packs.Reading;

namespace YulinCareRules.Engine.Reloading;

/// <summary>
/// A pack that can be read again while it is in use. Whoever asks for it gets the old one or the new one whole; what cannot be used leaves the last good one in its place.
/// </summary>
/// <typeparam name="T">What is made of a checked pack.</typeparam>
internal sealed class ReloadingPack<T>
    where T : class
{
    private readonly Lock reloading = new();
    private readonly Func<PackReading> read;
    private readonly Func<CheckedPack, T> make;
    private readonly TimeProvider clock;
    private volatile State state;

    /// <param name="read">Reads the pack.</param>
    /// <param name="make">Makes of it what decides.</param>
    /// <param name="clock">Tells when a pack was read.</param>
    /// <exception cref="InvalidPackException">The pack cannot be used.</exception>
    public ReloadingPack(Func<PackReading> read, Func<CheckedPack, T> make, TimeProvider clock)
    {
        this.read = read;
        this.make = make;
        this.clock = clock;
        var reading = read();
        state = Made(reading, reading.Pack ?? throw new InvalidPackException(reading.Diagnostics));
    }

    public T Current => state.Made;

    public PackIdentity Identity => state.Identity;

    public DateTimeOffset LoadedAt => state.At;

    /// <summary>The last failure to read a newer pack; null once a good one was read since.</summary>
    public PackReload? LastFailure => state.Failure;

    /// <summary>The folders that the pack was read from, as far as they may change.</summary>
    public ImmutableArray<string> Folders => [.. state.Chain.Where(pack => !pack.AreIncluded).Select(pack => pack.Folder)];

    /// <summary>Reads the pack anew.</summary>
    /// <param name="isUnreadable">True where the files could not be got at, so that another try may bring more.</param>
    /// <returns>What came of it; null where nothing changed.</returns>
    public PackReload? Reload(out bool isUnreadable)
    {
        lock (reloading)
        {
            var before = state;
            var reading = read();
            isUnreadable = reading.IsUnreadable;
            if (reading.Pack is null)
            {
                var failure = Compared(before, reading, null);
                state = before with { Failure = failure };
                return failure;
            }

            if (reading.Pack.ContentHash == before.Identity.Sha256)
            {
                state = before with { Failure = null };
                return null;
            }

            var after = Made(reading, reading.Pack);
            state = after;
            return Compared(before, reading, after.Identity);
        }
    }

    private State Made(PackReading reading, CheckedPack pack) => new(make(pack), PackIdentity.Of(pack), reading.Chain, clock.GetUtcNow());

    private PackReload Compared(State before, PackReading reading, PackIdentity? after)
    {
        var (old, now) = (PackParts.Files(before.Chain), PackParts.Files(reading.Chain));
        var files = reading.Chain.IsEmpty ? [] : PackParts.Changed(old, now, (one, other) => one.Span.SequenceEqual(other.Span));
        return new PackReload(before.Identity, after, clock.GetUtcNow())
        {
            ChangedFiles = files,
            ChangedParts = PackParts.Changed(PackParts.Of(old, files), PackParts.Of(now, files), string.Equals),
            Diagnostics = reading.Diagnostics,
        };
    }

    private sealed record State(T Made, PackIdentity Identity, ImmutableArray<PackFiles> Chain, DateTimeOffset At)
    {
        public PackReload? Failure { get; init; }
    }
}
