using System.Collections.Immutable;

namespace YulinCareRules.Engine.Packaging;

/// <summary>What a pack file holds: the pack first, then those it builds on, each the base of the one before it.</summary>
/// <param name="Id">The pack's identifier.</param>
/// <param name="Version">Its version.</param>
/// <param name="ContentHash">The digest of its rules, the one that decision documents name.</param>
/// <param name="Packs">The pack and its bases.</param>
internal sealed record PackManifest(string Id, string Version, string ContentHash, ImmutableArray<ManifestPack> Packs);

/// <summary>One pack of a pack file.</summary>
/// <param name="Folder">The folder in the archive that its files stand in.</param>
/// <param name="Files">Its files, in the order of their names.</param>
internal sealed record ManifestPack(string Folder, ImmutableArray<ManifestFile> Files);

/// <summary>One file of a pack.</summary>
/// <param name="Name">Its name within the pack.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its digest, in lower-case hexadecimal.</param>
internal sealed record ManifestFile(string Name, long Length, string Sha256);
