namespace YulinCareRules.Engine.Packaging;

/// <summary>The parts of a pack file, a ZIP archive, and what a reader accepts before it calls one hostile.</summary>
internal static class PackArchiveFormat
{
    /// <summary>How the name of a pack file ends.</summary>
    public const string Extension = ".rulepack";

    /// <summary>The entry that lists every other one with its digest.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The entry with the signature of the manifest: ECDSA with SHA-256, the sequence of RFC 3279.</summary>
    public const string Signature = "manifest.sig";

    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    public const int Version = 1;

    public const int MaximumArchiveBytes = 64 * 1024 * 1024;

    public const int MaximumUnpackedBytes = 64 * 1024 * 1024;

    public const int MaximumManifestBytes = 4 * 1024 * 1024;

    public const int MaximumSignatureBytes = 1024;

    public const int MaximumEntries = 10_000;

    /// <summary>Whether a name stays within the folder it is unpacked into, on every system.</summary>
    public static bool IsSafeName(string name) =>
        name.Length is > 0 and <= 260
        && !name.Any(character => char.IsControl(character) || character is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
        && name.Split('/').All(part => part.Length > 0 && part.Trim() == part && part.Trim('.').Length > 0);
}
