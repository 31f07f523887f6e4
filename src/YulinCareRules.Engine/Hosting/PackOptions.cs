namespace YulinCareRules.Engine.Hosting;

/// <summary>Which pack decides, and how.</summary>
/// <typeparam name="TRules">The rules that decide by it, e.g. the generated <c>ParkingRules</c>.</typeparam>
public sealed class PackOptions<TRules>
    where TRules : class, IPackRules<TRules>
{
    /// <summary>The folder of the pack, which holds <c>pack.yaml</c>; null where the pack is a file, or one inside a package.</summary>
    public string? PackDirectory { get; set; }

    /// <summary>The pack file, as <c>yulincare pack</c> writes it; null where the pack is no file.</summary>
    public string? PackFile { get; set; }

    /// <summary>Public keys (ECDSA, PEM) of which one must have signed the pack file; empty where no signature is demanded.</summary>
    public IList<string> TrustedKeys { get; } = [];

    /// <summary>The evaluator; compiled unless set.</summary>
    public RuleEvaluator Evaluator { get; set; }

    /// <summary>Whether the folder or file is watched and read again when it changes; of a folder also those of the packs it builds on.</summary>
    public bool ReloadsOnChange { get; set; }

    /// <summary>How long nothing has to change before what changed is read; a quarter of a second unless set, at most an hour.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The folder of the pack inside the assembly of the rules, for where neither a folder nor a file is named; null where there is none.</summary>
    internal string? Included { get; set; }

    /// <summary>Uses the pack of a folder. It is read and checked when the host starts, or when the rules are first asked for.</summary>
    /// <param name="directory">The folder that holds <c>pack.yaml</c>.</param>
    /// <returns>These options.</returns>
    public PackOptions<TRules> UsePackDirectory(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        PackDirectory = directory;
        return this;
    }

    /// <summary>Uses a pack file.</summary>
    /// <param name="file">The file, as <c>yulincare pack</c> writes it.</param>
    /// <param name="trustedKeys">Public keys (ECDSA, PEM) of which one must have signed it; none: no signature is demanded.</param>
    /// <returns>These options.</returns>
    public PackOptions<TRules> UsePackFile(string file, params IEnumerable<string> trustedKeys)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(trustedKeys);
        PackFile = file;
        foreach (var key in trustedKeys)
        {
            TrustedKeys.Add(key);
        }

        return this;
    }

    /// <summary>Watches the folder or file. A pack that changes to something unusable is reported, and the last good one goes on deciding.</summary>
    /// <returns>These options.</returns>
    public PackOptions<TRules> ReloadOnChange()
    {
        ReloadsOnChange = true;
        return this;
    }
}
